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

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The session rule of one function call: it decides which rows share a session and when a session must end. Immutable. All times are in
 * epoch milliseconds.
 *
 * <p>The rule is the rule of Azure Stream Analytics' {@code SessionWindow(unit, timeout, maxDuration)}. See {@code
 * docs/sessions.md}. Sums of times saturate at {@link Long#MAX_VALUE}. A limit at that time never ends a session.
 *
 * @param timeoutMillis the longest gap between two rows of a session, at least 1
 * @param maxDurationMillis the maximum duration, at least the timeout; or {@link #NO_MAX_DURATION}
 * @param alignment the way to compute the limit of a session; has no effect without a maximum duration
 * @param boundary the session of a row whose time is exactly the end of a session
 * @param originMillis the time of one check instant. The other check instants are whole maximum durations before and after it.
 *     The rule keeps the first check instant at or after the epoch
 * @param calendar the check instants of {@link Alignment#CALENDAR}; null for other alignments
 * @param conditions the conditions that need the rows in order; null if there are none
 */
public record SessionRule(
        long timeoutMillis,
        long maxDurationMillis,
        Alignment alignment,
        Boundary boundary,
        long originMillis,
        @Nullable CheckInstants calendar,
        @Nullable SessionConditions conditions)
        implements Serializable {

    /** The value of {@link #maxDurationMillis()} if sessions have no maximum duration. */
    public static final long NO_MAX_DURATION = Long.MAX_VALUE;

    /** 0001-01-01T00:00:00Z, the origin of the check instants in Azure Stream Analytics. */
    public static final long ASA_ORIGIN_MILLIS = -62_135_596_800_000L;

    private static final long serialVersionUID = 1L;

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if the timeout is below 1 ms, if the maximum duration is below the timeout, or if only one of
     *     the calendar and its alignment is given
     */
    public SessionRule {
        if (timeoutMillis < 1) {
            throw new IllegalArgumentException("Timeout: " + timeoutMillis + " ms is out of range. Use at least 1 ms.");
        }
        if (maxDurationMillis < timeoutMillis) {
            throw new IllegalArgumentException("Maximum duration: " + maxDurationMillis
                    + " ms is less than the timeout of " + timeoutMillis + " ms. Use at least the timeout.");
        }
        if ((calendar != null) != (alignment == Alignment.CALENDAR)) {
            throw new IllegalArgumentException(
                    "Calendar: " + calendar + " doesn't fit the alignment " + alignment + ".");
        }
        // Only the remainder has an effect, and rules with the same effect must be equal.
        originMillis = Math.floorMod(originMillis, maxDurationMillis);
    }

    /** Creates a rule without a calendar and without conditions. */
    public SessionRule(
            long timeoutMillis, long maxDurationMillis, Alignment alignment, Boundary boundary, long originMillis) {
        this(timeoutMillis, maxDurationMillis, alignment, boundary, originMillis, null, null);
    }

    /** Returns whether each row brings its own timeout, in its {@link SessionMarks}. */
    boolean hasTimeoutPerRow() {
        return conditions != null && conditions.hasTimeoutPerRow();
    }

    /** Returns this rule with other conditions. */
    public SessionRule withConditions(SessionConditions other) {
        return new SessionRule(timeoutMillis, maxDurationMillis, alignment, boundary, originMillis, calendar, other);
    }

    /**
     * Returns whether a row at {@code time} is within the timeout of a row at {@code last}.
     *
     * @param time at least {@code last}
     */
    boolean follows(long last, long time) {
        long gap = time - last;
        // A difference that overflows is longer than any timeout.
        return gap >= 0 && (boundary == Boundary.CLOSED ? gap <= timeoutMillis : gap < timeoutMillis);
    }

    /**
     * Returns whether a row at {@code time} can belong to a session with the limit {@code limitMillis}. A session with a timeout per
     * row has two limits of this kind: the other one is the greatest time plus timeout of its rows.
     */
    boolean isWithin(long limitMillis, long time) {
        // A limit at the greatest time means no limit, so it ends no session.
        return time < limitMillis
                || (time == limitMillis && (boundary == Boundary.CLOSED || limitMillis == Long.MAX_VALUE));
    }

    /** Returns the time at which a session ends by timeout if its last row is at {@code last}. */
    long timeoutAfter(long last) {
        return saturatedSum(last, timeoutMillis);
    }

    /** Returns the time one timeout before {@code time}, at least {@link Long#MIN_VALUE}. */
    long timeoutBefore(long time) {
        long difference = time - timeoutMillis;
        return difference > time ? Long.MIN_VALUE : difference;
    }

    /** Returns the limit of a fresh session whose first row is at {@code first}. {@link Long#MAX_VALUE} means no limit. */
    long limitOfFresh(long first) {
        if (maxDurationMillis == NO_MAX_DURATION) {
            return Long.MAX_VALUE;
        }
        if (alignment == Alignment.EXACT) {
            return saturatedSum(first, maxDurationMillis);
        }
        if (calendar != null) {
            return calendar.after(first);
        }
        long sinceCheck = sinceCheckInstant(first);
        long untilCheck = sinceCheck == 0 ? 0 : maxDurationMillis - sinceCheck;
        return saturatedSum(saturatedSum(first, untilCheck), maxDurationMillis);
    }

    /** Returns the limit of a continuation that starts at {@code start}, the end of the previous part. */
    long limitOfContinuation(long start) {
        return calendar != null ? calendar.after(start) : saturatedSum(start, maxDurationMillis);
    }

    /**
     * Returns whether rows at both times share a session, whatever other rows arrive.
     *
     * <p>Under {@link Alignment#ALIGNED}, two rows do if the second follows the first with no check instant between them. A
     * session ends at check instants only, so all rows of such a run are in one session. Under {@link Alignment#EXACT}, the limit
     * depends on the session's first row, so only rows at the same time do. With conditions, another row between the two may start or
     * end a session, so no two rows do.
     *
     * @param later at least {@code earlier}
     */
    boolean belongTogether(long earlier, long later) {
        return conditions == null && follows(earlier, later) && isNeverSplit(earlier, later);
    }

    /**
     * Returns whether no limit can lie between rows at both times.
     *
     * @param later at least {@code earlier}
     */
    boolean isNeverSplit(long earlier, long later) {
        if (maxDurationMillis == NO_MAX_DURATION) {
            return true;
        }
        if (alignment == Alignment.EXACT) {
            return earlier == later;
        }
        if (calendar != null) {
            return boundary == Boundary.CLOSED
                    ? earlier == later || calendar.atOrBefore(later - 1) < earlier
                    : calendar.atOrBefore(later) <= earlier;
        }
        long distance = later - earlier;
        // A difference that overflows is longer than any maximum duration.
        return distance >= 0 && distance <= sinceIntervalStart(later);
    }

    /** Returns whether a continuation follows a session that ended at its limit, if rows arrive within the timeout. */
    boolean hasContinuations() {
        return alignment != Alignment.EXACT;
    }

    /**
     * Returns the distance from the earliest time of the interval between check instants to {@code time}, in milliseconds. A
     * check instant belongs to the interval before it under {@link Boundary#CLOSED}, and to the interval after it under {@link
     * Boundary#HALF_OPEN}.
     */
    private long sinceIntervalStart(long time) {
        long sinceCheck = sinceCheckInstant(time);
        if (boundary == Boundary.HALF_OPEN) {
            return sinceCheck;
        }
        return (sinceCheck == 0 ? maxDurationMillis : sinceCheck) - 1;
    }

    /** Returns the distance from the last check instant at or before {@code time}, in milliseconds. 0 at the check instant. */
    private long sinceCheckInstant(long time) {
        // The difference of two times may overflow, the difference of two remainders can't.
        long since = Math.floorMod(time, maxDurationMillis) - originMillis;
        return since < 0 ? since + maxDurationMillis : since;
    }

    /** Returns the sum of a time and a duration that isn't negative, at most {@link Long#MAX_VALUE}. */
    public static long saturatedSum(long time, long millis) {
        long sum = time + millis;
        // Durations aren't negative, so only the upper bound can overflow.
        return sum < time ? Long.MAX_VALUE : sum;
    }
}
