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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fragments by the time of their first row. Fragments of equal time keep their order, and only with conditions are there any.
 *
 * @param <P> the type of the caller's data about the rows
 */
final class FragmentQueue<P> {
    private final TreeMap<Long, SessionFragment<P>> byTime = new TreeMap<>();
    /** The fragments that follow one of equal time, by that time. Null if there are none. */
    private @Nullable TreeMap<Long, Deque<SessionFragment<P>>> ties;

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
        if (byTime.putIfAbsent(fragment.firstMillis(), fragment) != null) {
            tiesOf(fragment.firstMillis()).addLast(fragment);
        }
        count(fragment, 1);
    }

    /** Adds a fragment before those of equal time. */
    void addFirst(SessionFragment<P> fragment) {
        SessionFragment<P> second = byTime.put(fragment.firstMillis(), fragment);
        if (second != null) {
            tiesOf(fragment.firstMillis()).addFirst(second);
        }
        count(fragment, 1);
    }

    /** Returns the earliest fragment. There must be one. */
    SessionFragment<P> first() {
        return byTime.firstEntry().getValue();
    }

    /** Removes and returns the first fragment of a time. Null if there is none. */
    @Nullable
    SessionFragment<P> remove(long firstMillis) {
        SessionFragment<P> removed = byTime.remove(firstMillis);
        if (removed != null) {
            count(removed, -1);
            moveTie(firstMillis);
        }
        return removed;
    }

    private void moveTie(long firstMillis) {
        Deque<SessionFragment<P>> others = ties == null ? null : ties.get(firstMillis);
        if (ties == null || others == null) {
            return;
        }
        byTime.put(firstMillis, others.removeFirst());
        if (others.isEmpty()) {
            ties.remove(firstMillis);
        }
    }

    /** Returns the last fragment that starts at or before {@code time}. Null if there is none. */
    @Nullable
    SessionFragment<P> atOrBefore(long time) {
        Map.Entry<Long, SessionFragment<P>> entry = byTime.floorEntry(time);
        if (entry == null) {
            return null;
        }
        Deque<SessionFragment<P>> others = ties == null ? null : ties.get(entry.getKey());
        return others == null ? entry.getValue() : others.getLast();
    }

    /** Returns the first fragment that starts after {@code time}. Null if there is none. */
    @Nullable
    SessionFragment<P> after(long time) {
        Map.Entry<Long, SessionFragment<P>> entry = byTime.higherEntry(time);
        return entry == null ? null : entry.getValue();
    }

    /** Passes each fragment to the consumer, in order. */
    void forEach(Consumer<SessionFragment<P>> consumer) {
        byTime.forEach((time, fragment) -> {
            consumer.accept(fragment);
            if (ties != null && ties.containsKey(time)) {
                ties.get(time).forEach(consumer);
            }
        });
    }

    /** Notes that the marks of a fragment changed. */
    void recount(SessionFragment<P> fragment, boolean wasConditional) {
        conditional += (isConditional(fragment) ? 1 : 0) - (wasConditional ? 1 : 0);
    }

    static boolean isConditional(SessionFragment<?> fragment) {
        SessionMarks marks = fragment.marks();
        return marks != null && (marks.mayStart() || marks.ends());
    }

    private void count(SessionFragment<P> fragment, int change) {
        size += change;
        conditional += isConditional(fragment) ? change : 0;
    }

    private Deque<SessionFragment<P>> tiesOf(long firstMillis) {
        if (ties == null) {
            ties = new TreeMap<>();
        }
        return ties.computeIfAbsent(firstMillis, time -> new ArrayDeque<>());
    }
}
