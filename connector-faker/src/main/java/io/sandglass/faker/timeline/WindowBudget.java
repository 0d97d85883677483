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
package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.DuplicatesSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;

/**
 * The maximum number of session windows in memory.
 *
 * <p>A scan without duplicates needs one window at a time, and the session windows whose rows arrive in it. A duplicate also needs the window of its original. The original may
 * lie several distances back, because a duplicate may repeat a duplicate. The budget keeps enough windows that, on average, each
 * window causes at most half a reload.
 *
 * <p>The distance from a row to its original is a sum of {@code n} distances, where {@code n} is geometric. The probability that
 * the sum exceeds {@code x} is at most {@code exp(-decay * x)}, where {@code rate * E[exp(decay * distance)] = 1} (Lundberg's
 * inequality). {@code decay} is about {@code 4.5 / maxDistance} at a rate of 0.05 and {@code 0.2 / maxDistance} at a rate of 0.9.
 */
public final class WindowBudget {

    /** Maximum number of rows in all cached windows. At 28 to 46 bytes per row, they take 235 to 390 MB. */
    public static final int MAX_ROWS = 1 << 23;

    /** The memory that a window takes besides its rows, as a number of rows. */
    private static final int OVERHEAD_ROWS = 16;

    private static final double MAX_RELOADS_PER_WINDOW = 0.5;

    private static final int BISECTIONS = 200;

    private WindowBudget() {}

    /** Returns whether a scan finds nearly all windows that it needs in memory. */
    public static boolean isEnoughForScan(StreamSpec spec) {
        return spec.sessions() == null || neededByScan(spec) <= maxWindows(spec.sessions());
    }

    /** Returns whether the budget covers all windows of a table, so that callers may request rows in any order. */
    public static boolean isEnoughForAll(SessionsSpec sessions, long rowCount) {
        return windowCount(sessions, rowCount) <= maxWindows(sessions);
    }

    /** Returns the maximum number of rows of a table for which the budget covers all windows. */
    public static long maxRowsForAll(SessionsSpec sessions) {
        return (long) Math.max(0, maxWindows(sessions) - sessions.layout().spill())
                * sessions.layout().rows();
    }

    /** Returns the maximum number of rows that have to be generated for one row. */
    public static long rowsPerSeek(SessionsSpec sessions) {
        return (long) sources(sessions) * sessions.layout().rows();
    }

    /** Returns the largest {@code duplicates.max-distance} for which {@link #isEnoughForScan} holds, 1 or more. */
    public static int maxDistance(SessionsSpec sessions, DuplicatesSpec duplicates) {
        int least = 1;
        long more = Bisection.firstWithout(
                i -> {
                    DuplicatesSpec farther = new DuplicatesSpec(duplicates.rate(), (int) (least + 1 + i));
                    return neededFor(sessions, farther) <= maxWindows(sessions);
                },
                Integer.MAX_VALUE - least - 1);
        return (int) (least + more);
    }

    /** Returns the number of windows to keep in memory, 1 or more. */
    static int capacity(SessionsSpec sessions, StreamSpec spec, RowOrder order) {
        long wanted = order == RowOrder.ANY ? windowCount(sessions, spec.rowCount()) : neededByScan(spec);
        return (int) Math.max(1, Math.min(wanted, maxWindows(sessions)));
    }

    /** Returns the number of session windows to keep in memory for creating the windows above, 1 or more. */
    static int sources(SessionsSpec sessions, StreamSpec spec, RowOrder order) {
        return order == RowOrder.ANY && isEnoughForAll(sessions, spec.rowCount())
                ? capacity(sessions, spec, order) + sources(sessions)
                : sources(sessions);
    }

    /** Returns the number of session windows that a window of rows is made of. */
    private static int sources(SessionsSpec sessions) {
        return sessions.layout().spill() + 2;
    }

    private static long neededByScan(StreamSpec spec) {
        SessionsSpec sessions = spec.sessions();
        DuplicatesSpec duplicates = spec.duplicates();
        if (sessions == null || duplicates == null) {
            return 1;
        }
        return Math.min(windowCount(sessions, spec.rowCount()), neededFor(sessions, duplicates));
    }

    private static long neededFor(SessionsSpec sessions, DuplicatesSpec duplicates) {
        double decay = decay(duplicates.rate(), duplicates.maxDistance());
        // On average, at most exp(-decay * x) / (exp(decay) - 1) rows of a window have an original more than x rows
        // before the window.
        double rowsBefore = Math.log(1 / Math.expm1(decay) / MAX_RELOADS_PER_WINDOW * sources(sessions)) / decay;
        // One window for the rows themselves, and one for originals that lie farther back.
        return 2 + (long) Math.ceil(Math.max(1, rowsBefore) / sessions.layout().rows());
    }

    private static double decay(double rate, int maxDistance) {
        double low = 0;
        double high = -Math.log(rate);
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (logOfMean(middle, maxDistance) < -Math.log(rate)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low > 0 ? low : high;
    }

    /** Returns the logarithm of the mean of {@code exp(decay * distance)} over all distances. */
    private static double logOfMean(double decay, int maxDistance) {
        return decay
                + decay * maxDistance
                + Math.log(-Math.expm1(-decay * maxDistance))
                - Math.log(maxDistance)
                - Math.log(Math.expm1(decay));
    }

    /** Returns the maximum number of windows in which a table has rows. */
    private static long windowCount(SessionsSpec sessions, long rowCount) {
        int rows = sessions.layout().rows();
        return rowCount / rows
                + (rowCount % rows == 0 ? 0 : 1)
                + sessions.layout().spill();
    }

    private static int maxWindows(SessionsSpec sessions) {
        return Math.max(1, MAX_ROWS / (sessions.layout().rows() + OVERHEAD_ROWS) - sources(sessions));
    }
}
