package io.sandglass.faker.timeline;

import io.sandglass.faker.expression.NumberTexts;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import java.util.Arrays;
import java.util.List;

/**
 * Works out windows of sessions from the seed and the window's number. A window costs as many draws as it has rows, and a
 * sort.
 *
 * <p>Sessions begin and end within a window. They are drawn until the window is full, laid out in time, and then all rows are
 * put into the order in which they arrive.
 */
final class SessionWindowLoader {
    private final SessionsSpec spec;
    private final EventTimeSpec eventTime;
    private final CompiledExpression size;
    private final CompiledExpression gap;
    private final EventClock clock;
    private final long seed;
    private final RowRandom random;
    private final long drawsKey;
    private final int placeBits;
    private final long groupSize;

    /**
     * @param size gives the rows of a session, and draws from {@code random}
     * @param gap gives the milliseconds between two rows of a session, and draws from there too
     */
    SessionWindowLoader(
            SessionsSpec spec,
            EventTimeSpec eventTime,
            CompiledExpression size,
            CompiledExpression gap,
            EventClock clock,
            long seed,
            RowRandom random) {
        this.spec = spec;
        this.eventTime = eventTime;
        this.size = size;
        this.gap = gap;
        this.clock = clock;
        this.seed = seed;
        this.random = random;
        this.drawsKey = RowRandom.fieldKey(seed, List.of(), "session");
        this.placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(spec.windowRows());
        this.groupSize = spec.keys() / spec.groups();
    }

    /**
     * Works a window out.
     *
     * @param number of the window, 0 or more
     * @throws EvaluationException if the table's time ends before the window does
     */
    SessionWindow load(long number) {
        int count = spec.windowRows();
        long start = clock.placeMillis(number * count);
        long length = EventClock.lengthMillis(eventTime, start, count);
        long windowDraws = RowRandom.rowKey(number);
        Permutation keys = new Permutation(groupSize, RowRandom.fieldKey(seed, List.of(), "session-key") ^ windowDraws);
        random.seek(drawsKey, windowDraws);

        long[] millis = new long[count];
        int[] sessions = new int[count];
        int row = 0;
        for (int session = 0; row < count; session++) {
            int end = layOutSession(session, row, length, millis);
            Arrays.fill(sessions, row, end, session);
            row = end;
        }
        boolean hasLate = eventTime.lateRate() > 0;
        boolean hasDelays = hasLate || eventTime.disorderMillis() > 0;
        long[] arrivals = new long[count];
        long[] latenesses = hasLate ? new long[count] : null;
        for (int at = 0; at < count; at++) {
            long lateness = clock.drawLateness();
            if (latenesses != null) {
                latenesses[at] = lateness;
            }
            // What would come after the window's end comes right before it.
            long arrival = Math.min(millis[at] + clock.drawDisorder() + lateness, length);
            arrivals[at] = arrival << placeBits | at;
            // From here on it is the delay.
            millis[at] = arrival - millis[at];
        }
        Arrays.sort(arrivals);
        return new SessionWindow(
                spec, number, start, keys, arrivals, placeBits, sessions, hasDelays ? millis : null, latenesses);
    }

    /** Fills in the times of a session's rows, and returns the row behind its last one. */
    private int layOutSession(int session, int firstRow, long windowMillis, long[] millis) {
        // The last keys take all that is left.
        boolean isLast = session == groupSize - 1;
        long rows = isLast ? Integer.MAX_VALUE : Math.max(1, drawNumber(size));
        long maxDuration = windowMillis / 4 * 3;
        long offset = 0;
        int row = firstRow;
        while (row < millis.length && row - firstRow < rows) {
            millis[row] = offset;
            row++;
            long next = offset + Math.min(Math.max(0, drawNumber(gap)), spec.idleMillis() - 1);
            if (next <= maxDuration) {
                offset = next;
            } else if (!isLast) {
                break;
            }
        }
        long start = random.nextLong(windowMillis - millis[row - 1] + 1);
        for (int i = firstRow; i < row; i++) {
            millis[i] += start;
        }
        return row;
    }

    private static long drawNumber(CompiledExpression expression) {
        Object value = expression.evaluate();
        try {
            return value instanceof Number number
                    ? number.longValue()
                    : (long) NumberTexts.toDouble(value.toString().trim());
        } catch (NumberFormatException e) {
            throw new EvaluationException("'" + value + "' is no number", e);
        }
    }
}
