package io.sandglass.session.tracker;

import java.io.Serializable;

/**
 * The rule of one function call: when two rows share a session and when a session must end. Immutable.
 *
 * <p>The rule is that of Azure Stream Analytics' {@code SessionWindow(unit, timeout, maxDuration)}; see {@code
 * docs/sessions.md}. Time ends at {@link Long#MAX_VALUE}: sums of times saturate, and a limit there is none.
 *
 * @param timeoutMillis the longest silence inside a session; at least 1
 * @param maxDurationMillis the maximum duration, at least the timeout; or {@link #NO_MAX_DURATION}
 * @param limit where a session is cut; without effect when there is no maximum duration
 * @param boundary where a row belongs that falls exactly on an end
 * @param originMillis an instant on which a check instant falls; the others lie maximum durations away, on both sides.
 *     Kept as the first one at or after the epoch
 */
public record SessionRule(long timeoutMillis, long maxDurationMillis, Limit limit, Boundary boundary, long originMillis)
        implements Serializable {

    /** Sessions may last for ever. */
    public static final long NO_MAX_DURATION = Long.MAX_VALUE;

    /** 0001-01-01T00:00:00Z, from which Azure Stream Analytics counts its check instants. */
    public static final long ASA_ORIGIN_MILLIS = -62_135_596_800_000L;

    private static final long serialVersionUID = 1L;

    public SessionRule {
        if (timeoutMillis < 1) {
            throw new IllegalArgumentException("The timeout must be at least 1 ms, but is " + timeoutMillis + " ms.");
        }
        if (maxDurationMillis < timeoutMillis) {
            throw new IllegalArgumentException("The maximum duration must be at least the timeout of " + timeoutMillis
                    + " ms, but is " + maxDurationMillis + " ms.");
        }
        // Only its remainder matters, and two rules that mean the same are equal.
        originMillis = Math.floorMod(originMillis, maxDurationMillis);
    }

    /** Whether a row at {@code time} comes soon enough after a row at {@code last}, which isn't later, to follow it. */
    boolean follows(long last, long time) {
        long silence = time - last;
        // A difference that wraps is longer than any timeout.
        return silence >= 0 && (boundary == Boundary.CLOSED ? silence <= timeoutMillis : silence < timeoutMillis);
    }

    /** Whether a row at {@code time} comes early enough for a session that must end at {@code limitMillis}. */
    boolean isWithin(long limitMillis, long time) {
        // A limit at the end of time is one that lies beyond it, or none: nothing is cut there.
        return time < limitMillis
                || (time == limitMillis && (boundary == Boundary.CLOSED || limitMillis == Long.MAX_VALUE));
    }

    /** The instant at which a session closes when it falls silent after a row at {@code last}. */
    long timeoutAfter(long last) {
        return saturatedSum(last, timeoutMillis);
    }

    /** Returns the instant one timeout before {@code time}, at least {@link Long#MIN_VALUE}. */
    long timeoutBefore(long time) {
        long difference = time - timeoutMillis;
        return difference > time ? Long.MIN_VALUE : difference;
    }

    /** The limit of a fresh session whose first row is at {@code first}. */
    long limitOfFresh(long first) {
        if (maxDurationMillis == NO_MAX_DURATION) {
            return Long.MAX_VALUE;
        }
        if (limit == Limit.EXACT) {
            return saturatedSum(first, maxDurationMillis);
        }
        long sinceCheck = sinceCheckInstant(first);
        long untilCheck = sinceCheck == 0 ? 0 : maxDurationMillis - sinceCheck;
        return saturatedSum(saturatedSum(first, untilCheck), maxDurationMillis);
    }

    /** The limit of a continuation that opened when its predecessor was cut at {@code cut}. */
    long limitOfContinuation(long cut) {
        return saturatedSum(cut, maxDurationMillis);
    }

    /**
     * Whether rows at both times, of which {@code later} isn't the earlier one, belong together whatever other rows come.
     * Under {@link Limit#ALIGNED} those do that follow each other with no check instant between them: a session ends at
     * check instants only, and takes a whole run of rows between two of them or nothing. Under {@link Limit#EXACT} the
     * limit depends on the session's first row, so only rows of one instant do.
     */
    boolean belongTogether(long earlier, long later) {
        return follows(earlier, later) && isNeverCut(earlier, later);
    }

    /** Returns whether no session is cut between rows at both times, of which {@code later} isn't the earlier one. */
    boolean isNeverCut(long earlier, long later) {
        if (maxDurationMillis == NO_MAX_DURATION) {
            return true;
        }
        if (limit == Limit.EXACT) {
            return earlier == later;
        }
        long distance = later - earlier;
        // A difference that wraps is longer than any maximum duration.
        return distance >= 0 && distance <= sinceCellStart(later);
    }

    /** Whether a session that is cut goes on as a continuation if rows follow. */
    boolean hasContinuations() {
        return limit == Limit.ALIGNED;
    }

    /**
     * How long after the earliest time of its cell a time lies. Cells lie between check instants; an instant itself belongs
     * to the cell that it ends under {@link Boundary#CLOSED}, and to the one that it starts otherwise.
     */
    private long sinceCellStart(long time) {
        long sinceCheck = sinceCheckInstant(time);
        if (boundary == Boundary.HALF_OPEN) {
            return sinceCheck;
        }
        return (sinceCheck == 0 ? maxDurationMillis : sinceCheck) - 1;
    }

    /** How long ago the last check instant at or before {@code time} was; 0 on the instant itself. */
    private long sinceCheckInstant(long time) {
        // Remainders are subtracted, not times, whose difference may wrap.
        long since = Math.floorMod(time, maxDurationMillis) - originMillis;
        return since < 0 ? since + maxDurationMillis : since;
    }

    private static long saturatedSum(long time, long millis) {
        long sum = time + millis;
        // Only times are negative, so only the upper end can be passed.
        return sum < time ? Long.MAX_VALUE : sum;
    }
}
