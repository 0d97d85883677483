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
import java.util.Collections;
import java.util.List;

/**
 * A payload that remembers every row. It uses all of the freedom that {@link PayloadMerger} gives: a merge keeps the first payload,
 * the second or neither. Using a payload that a merge has not kept fails.
 */
final class RowIds {
    private final List<Integer> ids = new ArrayList<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private boolean gone;

    void add(long time, int id) {
        checkNotGone();
        ids.add(id);
        first = Math.min(first, time);
        last = Math.max(last, time);
    }

    /** In the order in which the tracker merged the rows. */
    List<Integer> inOrder() {
        checkNotGone();
        return List.copyOf(ids);
    }

    /** In the order of the ids. */
    List<Integer> sorted() {
        checkNotGone();
        List<Integer> sorted = new ArrayList<>(ids);
        Collections.sort(sorted);
        return sorted;
    }

    /** As it comes back from a state backend; this one is of no use any more. */
    RowIds restored() {
        checkNotGone();
        RowIds restored = new RowIds();
        restored.take(this);
        gone = true;
        return restored;
    }

    private void take(RowIds other) {
        ids.addAll(other.ids);
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
    }

    private void replace(RowIds other) {
        ids.clear();
        gone = false;
        take(other);
    }

    private void checkNotGone() {
        if (gone) {
            throw new AssertionError("A payload was used after it had been merged into another");
        }
    }

    /** Checks that the earlier rows come first. */
    static final class Merging implements PayloadMerger<RowIds> {
        private final boolean mayShareTimes;
        private int merges;

        /** Creates a merger for rules without conditions: rows of one instant never are in two payloads. */
        Merging() {
            this(false);
        }

        /** @param mayShareTimes whether rows of one instant may be in two payloads, as with conditions */
        Merging(boolean mayShareTimes) {
            this.mayShareTimes = mayShareTimes;
        }

        @Override
        public RowIds create() {
            return new RowIds();
        }

        @Override
        public RowIds merge(RowIds earlier, RowIds later) {
            earlier.checkNotGone();
            later.checkNotGone();
            if (earlier == later
                    || earlier.ids.isEmpty()
                    || later.ids.isEmpty()
                    || earlier.last > later.first
                    || (earlier.last == later.first && !mayShareTimes)) {
                throw new AssertionError("merge(rows from " + earlier.first + " to " + earlier.last + ", rows from "
                        + later.first + " to " + later.last + ")");
            }
            RowIds kept = List.of(earlier, later, new RowIds()).get(merges++ % 3);
            RowIds merged = new RowIds();
            merged.take(earlier);
            merged.take(later);
            earlier.gone = true;
            later.gone = true;
            kept.replace(merged);
            return kept;
        }
    }
}
