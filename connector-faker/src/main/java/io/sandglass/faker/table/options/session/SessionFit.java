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
package io.sandglass.faker.table.options.session;

import io.sandglass.faker.spec.SessionsSpec.Layout;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A choice of windows for sessions. Windows with all keys come first, because any key can then have a session at any time. If such
 * windows would be too large, windows have groups of keys in turn.
 */
final class SessionFit {
    /** Maximum number of rows in a window. A window is computed as a whole and takes about 40 MB. */
    static final int MAX_ROWS = 1 << 20;

    /** Maximum length of the windows in which a session's rows can be: a hundred years. Times of rows are sorted as 43 bits. */
    private static final double MAX_MILLIS = Duration.ofDays(36_525).toMillis();

    private static final int MIN_ROWS = 16;

    /** Maximum rows of a window with all keys, if smaller windows with groups of keys fit, too. */
    private static final int MAX_PREFERRED_ROWS = 1 << 17;

    /** Maximum rows of a window that isn't larger only to hold its longest session. */
    private static final int MAX_WANTED_ROWS = 1 << 16;

    /** Number of sessions in a window. The last of them is cut, so there should be many. */
    private static final double WANTED_SESSIONS = 512;

    private static final double MIN_SESSIONS = 8;

    /** Windows in which a session's rows may be after its own window, apart from delays. */
    private static final int MAX_SPILL = 8;

    /** Windows by which delays may move rows. */
    private static final int MAX_DELAY_WINDOWS = 2;

    /**
     * The number of standard deviations by which a frequent key may have more sessions than on average. A window with more gives one
     * of them to another key.
     */
    private static final double KEY_MARGIN = 2.5;

    private static final int MAX_GROUPS = 1 << 30;
    private static final double MAX_IMBALANCE = 0.02;
    private static final int MAX_SKEWED_GROUPS = 64;

    private final SessionTraffic traffic;
    private final double largestShare;

    SessionFit(SessionTraffic traffic) {
        this.traffic = traffic;
        this.largestShare = traffic.largestShare();
    }

    /** Returns the windows, or null if none fit. */
    @Nullable
    Layout find() {
        int wanted = wantedRows();
        if (wanted < leastRows()) {
            return null;
        }
        Layout whole = withAllKeys(wanted);
        if (whole != null && whole.rows() <= MAX_PREFERRED_ROWS && !isLongForPauses(whole)) {
            return whole;
        }
        Layout grouped = withGroups(wanted);
        return grouped == null ? whole : grouped;
    }

    /** Returns the number of rows below which most sessions would be cut. */
    private double leastRows() {
        return Math.max(MIN_ROWS, 4 * traffic.samples().meanSize());
    }

    /** Returns whether windows could last a hundred years. */
    boolean isTooSparse() {
        return MAX_MILLIS / 3 / traffic.stepMillis() < leastRows();
    }

    /** Returns whether a window would need too many rows to hold some sessions. */
    boolean isTooDense() {
        return leastRows() > MAX_ROWS || traffic.maxMillis() / (double) MAX_SPILL / traffic.stepMillis() > MAX_ROWS;
    }

    private boolean isLongForPauses(Layout layout) {
        return traffic.pauseEveryMillis() > 0 && traffic.windowMillis(layout.rows()) > traffic.pauseEveryMillis();
    }

    private int wantedRows() {
        double size = traffic.samples().meanSize();
        double rows = Math.min(WANTED_SESSIONS * size, MAX_WANTED_ROWS);
        rows = Math.max(rows, leastRows());
        if (traffic.pauseEveryMillis() > 0) {
            // Pauses move to the ends of windows, so windows should be short.
            double ofPauses = traffic.pauseEveryMillis() / 4.0 / traffic.stepMillis();
            rows = Math.min(rows, Math.max(ofPauses, MIN_SESSIONS * 2 * size));
        }
        rows = Math.min(rows, MAX_MILLIS / 3 / traffic.stepMillis());
        // A window must last at least a millisecond.
        rows = Math.max(rows, 1 / traffic.stepMillis() + 1);
        return (int) Math.min(rows, MAX_ROWS);
    }

    /** Returns a number of rows that whole sessions fill, if all of them have the same size. */
    private int rounded(double rows) {
        int size = traffic.oneSize();
        long whole = (long) Math.ceil(rows / size) * size;
        return (int) (whole <= MAX_ROWS ? whole : Math.min(rows, MAX_ROWS));
    }

    private @Nullable Layout withAllKeys(int wanted) {
        double needed = Math.ceil((2.0 * traffic.longestMillis() + 2) / traffic.stepMillis());
        double rows = rounded(Math.max(wanted, needed));
        if (needed > MAX_ROWS) {
            return null;
        }
        while (true) {
            Layout layout = allKeys((int) rows);
            if (layout != null) {
                return layout;
            }
            if (rows * 2 > MAX_ROWS) {
                return null;
            }
            rows *= 2;
        }
    }

    private @Nullable Layout allKeys(int rows) {
        long length = traffic.windowMillis(rows) - 1;
        int spill = 1 + delayWindows(length);
        double keys = traffic.keys();
        double room = keys * length - (keys - 1) * traffic.longestMillis();
        return length >= 1
                        && length * (spill + 1.0) <= MAX_MILLIS
                        && traffic.longestMillis() <= length
                        && traffic.mostMillis(rows) <= room
                        && hasRoomForLargest(rows, length, largestShare)
                ? new Layout(rows, 1, spill)
                : null;
    }

    private int delayWindows(long length) {
        double windows = Math.ceil((traffic.maxDelayMillis() + 2.0) / length);
        return traffic.maxDelayMillis() == 0 ? 0 : (int) Math.min(MAX_DELAY_WINDOWS, windows);
    }

    /** Returns whether the most frequent key nearly always has room for its sessions. */
    private boolean hasRoomForLargest(int rows, long length, double share) {
        if (traffic.skew() == 0) {
            return true;
        }
        double sessions = traffic.sessions(rows) * share;
        return sessions * traffic.meanMillis() + KEY_MARGIN * Math.sqrt(sessions) * traffic.rootMeanSquareMillis()
                <= length;
    }

    private @Nullable Layout withGroups(int wanted) {
        double ofLongest = Math.ceil((traffic.maxMillis() + 2.0) / MAX_SPILL / traffic.stepMillis()) + 1;
        double least = Math.max(
                Math.max(MIN_ROWS, ofLongest), MIN_SESSIONS * traffic.samples().meanSize());
        if (least > MAX_ROWS) {
            return null;
        }
        for (double rows = Math.max(wanted, ofLongest); rows >= Math.min(least, wanted); rows /= 2) {
            Layout layout = groups(rounded(rows));
            if (layout != null) {
                return layout;
            }
        }
        return null;
    }

    private @Nullable Layout groups(int rows) {
        long length = traffic.windowMillis(rows) - 1;
        if (length < 1) {
            return null;
        }
        double ofSessions = Math.max(1, Math.ceil((traffic.maxMillis() + 2.0) / length));
        int spill = (int) Math.min(ofSessions, MAX_SPILL) + delayWindows(length);
        double groups = Math.ceil((traffic.longestMillis() + 2.0) / length) + 1;
        // Sessions that end before the pause at the window's end are shorter, so there would be more of them.
        boolean arePausesTooNear = traffic.pauseEveryMillis() > 0 && traffic.maxMillis() > length / 4 * 3;
        if (arePausesTooNear
                || ofSessions > MAX_SPILL
                || length * (spill + 1.0) > MAX_MILLIS
                || groups > traffic.keys()
                || groups > MAX_GROUPS
                || traffic.mostSessions(rows) > Math.floor(traffic.keys() / groups)) {
            return null;
        }
        boolean isBalanced = traffic.skew() == 0
                || (groups <= MAX_SKEWED_GROUPS
                        && KeyWeights.imbalance(traffic.keys(), traffic.skew(), (int) groups) <= MAX_IMBALANCE);
        return isBalanced && hasRoomForLargest(rows, length, largestShare * groups)
                ? new Layout(rows, (int) groups, spill)
                : null;
    }
}
