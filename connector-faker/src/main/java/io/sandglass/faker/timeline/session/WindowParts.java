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

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The drawn rows and sessions of a window, before they are sorted. The rows of a session are next to one another. */
final class WindowParts {

    /** By row: the milliseconds from the window's start to the row's event time. */
    final long[] millis;

    /** By row: the state. Null without states. */
    final short @Nullable [] states;

    /** By row: the milliseconds from the event time to the arrival. Null if there are no delays. */
    final long @Nullable [] delays;

    /** By row: the part of the delay beyond the disorder. Null if no row is late. */
    final long @Nullable [] latenesses;

    /** By session: its first row. The element after the last session is the number of rows. */
    int[] firstRows = new int[64];

    long[] keys = new long[64];

    /** By session: the milliseconds from the window's start to the session's start. */
    long[] starts = new long[64];

    int sessionCount;

    WindowParts(int maxRows, boolean hasStates, boolean hasDelays, boolean hasLateRows) {
        this.millis = new long[maxRows];
        this.states = hasStates ? new short[maxRows] : null;
        this.delays = hasDelays ? new long[maxRows] : null;
        this.latenesses = hasLateRows ? new long[maxRows] : null;
    }

    int rowCount() {
        return firstRows[sessionCount];
    }

    int firstRow(int session) {
        return firstRows[session];
    }

    int size(int session) {
        return firstRows[session + 1] - firstRows[session];
    }

    /** Adds a session of the rows from the last session's end to a row, exclusive. Returns its number. */
    int addSession(int endRow) {
        int session = sessionCount++;
        if (sessionCount == firstRows.length) {
            int capacity = firstRows.length * 2;
            firstRows = Arrays.copyOf(firstRows, capacity);
            keys = Arrays.copyOf(keys, capacity);
            starts = Arrays.copyOf(starts, capacity);
        }
        firstRows[sessionCount] = endRow;
        return session;
    }

    long arrival(int row) {
        return millis[row] + (delays == null ? 0 : delays[row]);
    }
}
