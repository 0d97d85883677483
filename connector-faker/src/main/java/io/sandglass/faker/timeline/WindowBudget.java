package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.DuplicatesSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;

/**
 * How many session windows are kept in memory.
 *
 * <p>A scan without duplicates needs one at a time. A duplicate needs the window of its original, which may lie several
 * distances back, as a duplicate may repeat a duplicate. So many windows are kept that, on average, at most one in two
 * windows is loaded once more.
 *
 * <p>How far back the original of a row lies is a sum of {@code n} distances, where {@code n} is geometric. The chance that
 * the sum exceeds {@code x} is at most {@code exp(-decay * x)}, where {@code rate * E[exp(decay * distance)] = 1}
 * (Lundberg's inequality). {@code decay} is about {@code 4.5 / maxDistance} at a rate of 0.05 and {@code 0.2 / maxDistance}
 * at 0.9.
 */
public final class WindowBudget {

    /** The most rows of windows that are kept. At 12 to 28 bytes a row they take 100 to 235 MB. */
    public static final int MAX_ROWS = 1 << 23;

    /** What a window takes besides its rows, in rows. */
    private static final int OVERHEAD_ROWS = 16;

    private static final double MAX_RELOADS_PER_WINDOW = 0.5;

    private static final int BISECTIONS = 200;

    private WindowBudget() {}

    /** Returns whether a scan finds nearly all windows that it needs among those that are kept. */
    public static boolean isEnoughForScan(StreamSpec spec) {
        return spec.sessions() == null || neededByScan(spec) <= maxWindows(spec.sessions());
    }

    /** Returns whether all windows of the table are kept, whatever the order in which rows are asked for. */
    public static boolean isEnoughForAll(SessionsSpec sessions, long rowCount) {
        return windowCount(sessions, rowCount) <= maxWindows(sessions);
    }

    /** Returns the most rows that a table can have so that all of its windows are kept. */
    public static long maxRowsForAll(SessionsSpec sessions) {
        return (long) maxWindows(sessions) * sessions.windowRows();
    }

    /** Returns the greatest {@code duplicates.max-distance} for which {@link #isEnoughForScan} holds, 1 or more. */
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

    /** Returns how many windows are kept, 1 or more. */
    static int capacity(SessionsSpec sessions, StreamSpec spec, RowOrder order) {
        long wanted = order == RowOrder.ANY ? windowCount(sessions, spec.rowCount()) : neededByScan(spec);
        return (int) Math.max(1, Math.min(wanted, maxWindows(sessions)));
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
        // Of a window's rows, exp(-decay * x) / (exp(decay) - 1) have an original that lies x rows before the window.
        double rowsBefore = Math.log(1 / Math.expm1(decay) / MAX_RELOADS_PER_WINDOW) / decay;
        // The window itself, and one for what lies farther back.
        return 2 + (long) Math.ceil(Math.max(1, rowsBefore) / sessions.windowRows());
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

    private static long windowCount(SessionsSpec sessions, long rowCount) {
        return rowCount / sessions.windowRows() + (rowCount % sessions.windowRows() == 0 ? 0 : 1);
    }

    private static int maxWindows(SessionsSpec sessions) {
        return MAX_ROWS / (sessions.windowRows() + OVERHEAD_ROWS);
    }
}
