/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.session.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fragments in order of the time of their first row. Fragments of equal time keep their order, and only with conditions are there any.
 *
 * <p>The fragments are in blocks, so that a row in the middle moves few of them. Most queues have one block, and most rows come last.
 *
 * @param <P> the type of the caller's data about the rows
 */
final class FragmentQueue<P> {
    private static final int BLOCK_SIZE = 64;
    private static final int FIRST_BLOCK_SIZE = 4;

    /** No block is empty, and none has more than {@link #BLOCK_SIZE} fragments. */
    private final List<List<SessionFragment<P>>> blocks = new ArrayList<>(1);

    private int size;
    private int conditional;

    /** Returns the number of fragments. */
    int size() {
        return size;
    }

    /** Returns the number of fragments whose first row may start a session or whose last row ends one, by their marks. */
    int conditional() {
        return conditional;
    }

    /** Adds a fragment after those of equal time. */
    void add(SessionFragment<P> fragment) {
        int block = Math.max(0, blocksUntil(fragment.firstMillis()) - 1);
        insert(block, size == 0 ? 0 : countUntil(blocks.get(block), fragment.firstMillis()), fragment);
    }

    /** Adds a fragment before all others. */
    void addFirst(SessionFragment<P> fragment) {
        insert(0, 0, fragment);
    }

    /** Returns the earliest fragment. There must be one. */
    SessionFragment<P> first() {
        return blocks.get(0).get(0);
    }

    /** Removes and returns the earliest fragment. There must be one. */
    SessionFragment<P> removeFirst() {
        return remove(0, 0);
    }

    /** Removes a fragment, which must be the earliest, or the only one of its time. */
    void remove(SessionFragment<P> fragment) {
        if (fragment == first()) {
            removeFirst();
        } else {
            int block = blocksUntil(fragment.firstMillis()) - 1;
            remove(block, countUntil(blocks.get(block), fragment.firstMillis()) - 1);
        }
    }

    /** Returns the last fragment that starts at or before {@code time}. Null if there is none. */
    @Nullable
    SessionFragment<P> atOrBefore(long time) {
        int block = blocksUntil(time) - 1;
        return block < 0 ? null : blocks.get(block).get(countUntil(blocks.get(block), time) - 1);
    }

    /** Returns the first fragment that starts after {@code time}. Null if there is none. */
    @Nullable
    SessionFragment<P> after(long time) {
        int next = blocksUntil(time);
        if (next > 0) {
            List<SessionFragment<P>> block = blocks.get(next - 1);
            int index = countUntil(block, time);
            if (index < block.size()) {
                return block.get(index);
            }
        }
        return next == blocks.size() ? null : blocks.get(next).get(0);
    }

    /** Passes each fragment to the consumer, in order. */
    void forEach(Consumer<SessionFragment<P>> consumer) {
        blocks.forEach(block -> block.forEach(consumer));
    }

    /** Notes that the marks of a fragment changed. */
    void recount(SessionFragment<P> fragment, boolean wasConditional) {
        conditional += (isConditional(fragment) ? 1 : 0) - (wasConditional ? 1 : 0);
    }

    static boolean isConditional(SessionFragment<?> fragment) {
        SessionMarks marks = fragment.rowMarks();
        return marks != null && (marks.mayStart() || marks.ends());
    }

    /** Returns the number of blocks whose first fragment starts at or before {@code time}. */
    private int blocksUntil(long time) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).get(0).firstMillis() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the number of fragments of a block that start at or before {@code time}. */
    private static <P> int countUntil(List<SessionFragment<P>> block, long time) {
        int count = block.size();
        // Most rows come last.
        while (count > 0 && block.get(count - 1).firstMillis() > time) {
            count--;
        }
        return count;
    }

    private void insert(int block, int index, SessionFragment<P> fragment) {
        count(fragment, 1);
        if (blocks.isEmpty()) {
            blocks.add(new ArrayList<>(FIRST_BLOCK_SIZE));
        }
        List<SessionFragment<P>> target = blocks.get(block);
        if (target.size() < BLOCK_SIZE) {
            target.add(index, fragment);
            return;
        }
        List<SessionFragment<P>> later = target.subList(index == BLOCK_SIZE ? index : BLOCK_SIZE / 2, BLOCK_SIZE);
        List<SessionFragment<P>> next = new ArrayList<>(BLOCK_SIZE);
        next.addAll(later);
        later.clear();
        blocks.add(block + 1, next);
        if (index < target.size()) {
            target.add(index, fragment);
        } else {
            next.add(index - target.size(), fragment);
        }
    }

    private SessionFragment<P> remove(int block, int index) {
        SessionFragment<P> removed = blocks.get(block).remove(index);
        if (blocks.get(block).isEmpty()) {
            blocks.remove(block);
        }
        count(removed, -1);
        return removed;
    }

    private void count(SessionFragment<P> fragment, int change) {
        size += change;
        conditional += isConditional(fragment) ? change : 0;
    }
}
