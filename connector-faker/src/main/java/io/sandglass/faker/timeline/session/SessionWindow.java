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
import java.util.Objects;

/** The sessions that start in a window, in order of their starts, and their rows in order of arrival. Immutable. */
final class SessionWindow {
    private final WindowParts parts;
    private final long number;
    private final long startMillis;
    private final long[] ends;

    /** By session in order of start: its number in {@code parts}. */
    private final int[] sessions;

    private final long[] starts;

    /** By row in {@code parts}: its session in order of start. */
    private final int[] sessionOfRow;

    /** The rows of {@code parts} in order of arrival. */
    private final int[] arrivals;

    /** By window from this one on: the number of rows that arrive before the window's end. */
    private final int[] arrivedBefore;

    /**
     * Creates a window.
     *
     * @param parts the rows and sessions, which must not change anymore
     * @param bounds the bounds of the window that all times refer to
     * @param startMillis the start of that window in milliseconds since 1970-01-01 00:00 UTC
     */
    SessionWindow(WindowParts parts, WindowBounds bounds, long startMillis) {
        this.parts = parts;
        this.number = bounds.window();
        this.startMillis = startMillis;
        this.ends = bounds.ends();
        int sessionCount = parts.sessionCount;
        long[] sorted = new long[sessionCount];
        int bits = bits(sessionCount);
        for (int i = 0; i < sessionCount; i++) {
            sorted[i] = parts.starts[i] << bits | i;
        }
        Arrays.sort(sorted);
        this.sessions = new int[sessionCount];
        this.starts = new long[sessionCount];
        this.sessionOfRow = new int[parts.rowCount()];
        for (int rank = 0; rank < sessionCount; rank++) {
            int session = place(sorted[rank], bits);
            sessions[rank] = session;
            starts[rank] = sorted[rank] >> bits;
            int first = parts.firstRow(session);
            Arrays.fill(sessionOfRow, first, first + parts.size(session), rank);
        }
        this.arrivals = arrivals(parts);
        this.arrivedBefore = new int[ends.length];
        int rank = 0;
        for (int i = 0; i < ends.length; i++) {
            while (rank < arrivals.length && parts.arrival(arrivals[rank]) < ends[i]) {
                rank++;
            }
            arrivedBefore[i] = rank;
        }
        arrivedBefore[ends.length - 1] = arrivals.length;
    }

    private static int[] arrivals(WindowParts parts) {
        long[] sorted = new long[parts.rowCount()];
        int bits = bits(sorted.length);
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] = parts.arrival(row) << bits | row;
        }
        Arrays.sort(sorted);
        int[] rows = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            rows[i] = place(sorted[i], bits);
        }
        return rows;
    }

    private static int bits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count);
    }

    private static int place(long sorted, int bits) {
        return (int) (sorted & ((1L << bits) - 1));
    }

    long number() {
        return number;
    }

    int rowCount() {
        return arrivals.length;
    }

    int sessionCount() {
        return sessions.length;
    }

    /** Returns the number of rows that arrive before the start of a window. */
    int arrivedBefore(long window) {
        return window <= number ? 0 : arrivedBefore[(int) Math.min(window - number, ends.length) - 1];
    }

    /** Returns the milliseconds from this window's start to the start of a window from this one on. */
    long offset(long window) {
        return window == number ? 0 : ends[(int) (window - number) - 1];
    }

    /** Returns the number of sessions that start before a time, in milliseconds from the window's start. */
    int startedBefore(long millis) {
        int found = Arrays.binarySearch(starts, millis);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && starts[found - 1] == millis) {
            found--;
        }
        return found;
    }

    /** Returns the number of sessions that start before a window does. */
    int startedBeforeWindow(long window) {
        return window - number > ends.length ? starts.length : startedBefore(offset(window));
    }

    /** Returns the window in which a time lies, given in milliseconds from this window's start. */
    long windowOf(long millis) {
        int after = 0;
        while (after < ends.length && millis >= ends[after]) {
            after++;
        }
        return number + after;
    }

    /** Returns the row at a rank of arrival. */
    int arrival(int rank) {
        return arrivals[rank];
    }

    /** Returns the arrival of a row, in milliseconds from the window's start. */
    long arrivalMillis(int row) {
        return parts.arrival(row);
    }

    /** Returns the start of a session, in milliseconds from the window's start. */
    long start(int session) {
        return starts[session];
    }

    /** Returns the start of the window in milliseconds since 1970-01-01 00:00 UTC. */
    long startMillis() {
        return startMillis;
    }

    /** Returns the event time of a row in milliseconds since 1970-01-01 00:00 UTC. */
    long eventMillis(int row) {
        return startMillis + parts.millis[row];
    }

    /** Returns by how many milliseconds a row is late beyond the disorder. */
    long lateByMillis(int row) {
        return parts.latenesses == null ? 0 : parts.latenesses[row];
    }

    /** Returns the session of a row, in order of start from 0. */
    int session(int row) {
        return sessionOfRow[row];
    }

    long key(int session) {
        return parts.keys[sessions[session]];
    }

    int size(int session) {
        return parts.size(sessions[session]);
    }

    int firstRow(int session) {
        return parts.firstRow(sessions[session]);
    }

    /** Returns the state of a row. Requires states. */
    int state(int row) {
        return Objects.requireNonNull(parts.states)[row];
    }

    /** Returns the rows and sessions that the window was made of. */
    WindowParts parts() {
        return parts;
    }
}
