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
package io.sandglass.faker.timeline.session;

import java.util.List;

/** The rows that arrive in a window, in order of arrival. They belong to sessions that start in this window or in earlier ones. */
final class ArrivalWindow {
    private final long number;
    private final long firstIndex;
    private final SessionNumbers numbers;
    private final SessionWindow[] sources;

    /** By rank: the position of the row's source, and the row. */
    private final long[] rows;

    /**
     * Merges the rows of a window.
     *
     * @param number the number of the window, 0 or more
     * @param firstIndex the index of its first row in the table
     * @param from the windows whose rows may arrive in this one, earlier windows first
     */
    ArrivalWindow(long number, long firstIndex, List<SessionWindow> from, SessionNumbers numbers) {
        this.number = number;
        this.firstIndex = firstIndex;
        this.numbers = numbers;
        this.sources = from.toArray(SessionWindow[]::new);
        int count = 0;
        int[] next = new int[sources.length];
        int[] end = new int[sources.length];
        long[] offsets = new long[sources.length];
        for (int i = 0; i < sources.length; i++) {
            next[i] = sources[i].arrivedBefore(number);
            end[i] = sources[i].arrivedBefore(number + 1);
            offsets[i] = next[i] == end[i] ? 0 : sources[i].offset(number);
            count += end[i] - next[i];
        }
        this.rows = new long[count];
        for (int rank = 0; rank < count; rank++) {
            int earliest = earliest(next, end, offsets);
            rows[rank] = (long) earliest << Integer.SIZE | sources[earliest].arrival(next[earliest]);
            next[earliest]++;
        }
    }

    /** Returns the source of the next row. Among equal arrivals, the first source is next. */
    private int earliest(int[] next, int[] end, long[] offsets) {
        int earliest = -1;
        long earliestMillis = 0;
        for (int i = 0; i < sources.length; i++) {
            if (next[i] < end[i]) {
                long millis = sources[i].arrivalMillis(sources[i].arrival(next[i])) - offsets[i];
                if (earliest < 0 || millis < earliestMillis) {
                    earliest = i;
                    earliestMillis = millis;
                }
            }
        }
        return earliest;
    }

    long number() {
        return number;
    }

    /** Returns the index of the window's first row in the table. */
    long firstIndex() {
        return firstIndex;
    }

    /** Returns the index after the window's last row. */
    long endIndex() {
        return firstIndex + rows.length;
    }

    /** Moves a place to the row at an index of this window. */
    void moveTo(long index, SessionPlace place) {
        long row = rows[(int) (index - firstIndex)];
        place.moveTo(sources[(int) (row >> Integer.SIZE)], (int) row, numbers);
    }

    /** Returns the arrival of a row in milliseconds since 1970-01-01 00:00 UTC. */
    long arrivalMillis(long index) {
        long row = rows[(int) (index - firstIndex)];
        SessionWindow source = sources[(int) (row >> Integer.SIZE)];
        return source.startMillis() + source.arrivalMillis((int) row);
    }
}
