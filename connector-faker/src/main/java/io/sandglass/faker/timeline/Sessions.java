package io.sandglass.faker.timeline;

import io.sandglass.faker.expression.NumberTexts;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import java.util.Arrays;
import java.util.List;

/**
 * Says whose session each row belongs to, and when it happens in it.
 *
 * <p>The rows of a window are worked out together, from the seed and the number of the window, and kept until another window
 * is asked for; readers come to windows one after the other. Sessions begin and end within a window. They are drawn until
 * the window is full, laid out in time, and then all rows are put into the order in which they arrive.
 */
final class Sessions {
    private final SessionsSpec spec;
    private final EventTimeSpec eventTime;
    private final CompiledExpression size;
    private final CompiledExpression gap;
    private final EventClock clock;
    private final long seed;
    private final RowRandom random;
    private final long drawsKey;

    /** By their order in time of arrival: where each row's own place in the arrays below is, in the low bits. */
    private final long[] arrivals;

    private final int placeBits;
    private final long[] millis;
    private final long[] latenesses;
    private final int[] sessions;
    private long window = -1;
    private long windowStartMillis;
    private Permutation keys = new Permutation(1, 0);

    /**
     * @param size gives the rows of a session, and draws from {@code random}
     * @param gap gives the milliseconds between two rows of a session, and draws from there too
     */
    Sessions(
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
        this.arrivals = new long[spec.windowRows()];
        this.placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(spec.windowRows());
        this.millis = new long[spec.windowRows()];
        this.latenesses = new long[spec.windowRows()];
        this.sessions = new int[spec.windowRows()];
    }

    void moveTo(long index, RowPlace place) {
        loadWindowOf(index);
        int at = (int) (arrivals[(int) (index % spec.windowRows())] & ((1L << placeBits) - 1));
        place.eventMillis = windowStartMillis + millis[at];
        place.eventNanoOfMilli = 0;
        place.lateByMillis = latenesses[at];
        place.sessionKey = keyOf(sessions[at]);
        place.sessionId = window * spec.windowRows() + sessions[at];
    }

    /** When the row at an index arrives. No row before it is of a later time. */
    long arrivalMillis(long index) {
        loadWindowOf(index);
        return windowStartMillis + (arrivals[(int) (index % spec.windowRows())] >> placeBits);
    }

    /** Keys are dealt to the groups like cards. */
    private long keyOf(int session) {
        long group = window % spec.groups();
        return keys.apply(session % groupSize()) * spec.groups() + group;
    }

    private long groupSize() {
        return spec.keys() / spec.groups();
    }

    private void loadWindowOf(long index) {
        long wanted = index / spec.windowRows();
        if (wanted != window) {
            load(wanted);
        }
    }

    private void load(long wanted) {
        // None, should there be no row to come.
        window = -1;
        windowStartMillis = clock.placeMillis(wanted * spec.windowRows());
        long windowDraws = RowRandom.rowKey(wanted);
        keys = new Permutation(groupSize(), RowRandom.fieldKey(seed, List.of(), "session-key") ^ windowDraws);
        random.seek(drawsKey, windowDraws);
        long length = EventClock.lengthMillis(eventTime, windowStartMillis, spec.windowRows());
        int rows = 0;
        for (int session = 0; rows < spec.windowRows(); session++) {
            rows = addSession(session, rows, length);
        }
        for (int row = 0; row < spec.windowRows(); row++) {
            latenesses[row] = clock.drawLateness();
            long arrival = millis[row] + clock.drawDisorder() + latenesses[row];
            // What would come after the window's end comes right before it.
            arrivals[row] = Math.min(arrival, length) << placeBits | row;
        }
        Arrays.sort(arrivals);
        window = wanted;
    }

    /** Returns the number of rows with those of the session. */
    private int addSession(int session, int firstRow, long windowMillis) {
        // The last keys take all that is left.
        boolean isLast = session == groupSize() - 1;
        long rows = isLast ? Integer.MAX_VALUE : Math.max(1, drawNumber(size));
        long maxDuration = windowMillis / 4 * 3;
        long offset = 0;
        int row = firstRow;
        while (row < spec.windowRows() && row - firstRow < rows) {
            millis[row] = offset;
            sessions[row] = session;
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
