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

import org.jspecify.annotations.Nullable;

/**
 * The ends of sessions by one {@link SessionRule}: by timeout, by max duration, and by the conditions that rows bring. It reads states
 * and changes none. All times are in epoch milliseconds.
 */
final class SessionEnds {
    private final SessionRule rule;

    SessionEnds(SessionRule rule) {
        this.rule = rule;
    }

    /** Returns the earliest time at which a session may end, or, without a session, at which the state becomes empty. */
    long deadline(SessionState<?> state) {
        SessionFragment<?> first = state.first();
        if (first == null) {
            return forgottenAfter(state);
        }
        PreviousPart previous = previousPart(state, first.firstMillis(), first.rowMarks());
        long timeout = Math.max(timeoutOf(first), state.reachMillis());
        long end = Math.min(timeout, limitOf(previous, first.firstMillis()));
        if (first.rowMarks() == null) {
            return end;
        }
        if (first.rowMarks().ends()) {
            return Math.min(end, first.lastMillis());
        }
        SessionFragment<?> next = state.second();
        if (next == null) {
            return end;
        }
        boolean mayEndBefore = state.hasConditionalRows() || isFull(first.count() + state.size() - 2, previous);
        return mayEndBefore ? Math.min(end, next.firstMillis()) : end;
    }

    /** Returns {@link SessionState#reachMillis()} after a row was inserted. Conditions are not part of it. */
    long reachWith(SessionState<?> state, SessionFragment<?> row) {
        SessionFragment<?> first = state.first();
        if (first == null || first == row) {
            return SessionState.UNKNOWN_REACH;
        }
        long reach = Math.max(timeoutOf(first), state.reachMillis());
        return rule.isWithin(reach, row.firstMillis()) ? Math.max(reach, timeoutOf(row)) : reach;
    }

    /** Returns the time from which a state without a session isn't needed. */
    long forgottenAfter(SessionState<?> state) {
        if (!rule.hasTimeoutPerRow()) {
            return rule.timeoutAfter(state.emittedUntilMillis());
        }
        // Another row at the end of the last session would start a session with the same start.
        long afterEnd = state.emittedUntilMillis() == Long.MAX_VALUE ? Long.MAX_VALUE : state.emittedUntilMillis() + 1;
        PreviousPart previous = state.previousPart();
        return previous == null ? afterEnd : Math.max(afterEnd, deadlineOf(previous));
    }

    /** Returns how early a timer may be without being moved. */
    long slack(SessionState<?> state) {
        SessionFragment<?> first = state.first();
        long timeout = rule.hasTimeoutPerRow() && first != null
                ? Math.max(0, timeoutOf(first) - first.lastMillis())
                : rule.timeoutMillis();
        return timeout / 2;
    }

    /**
     * Returns the limit of a session.
     *
     * @param previous the part that the session continues; null for a fresh session
     * @param first the time of the session's first row
     */
    long limitOf(@Nullable PreviousPart previous, long first) {
        return previous == null ? rule.limitOfFresh(first) : rule.limitOfContinuation(previous.endMillis());
    }

    /** Returns the part that a session with this first row continues. Null for a fresh session. */
    @Nullable
    PreviousPart previousPart(SessionState<?> state, long first, @Nullable SessionMarks marks) {
        PreviousPart previous = state.previousPart();
        if (previous == null
                || !isInTime(previous.lastMillis(), deadlineOf(previous), first)
                || !rule.isWithin(rule.limitOfContinuation(previous.endMillis()), first)) {
            return null;
        }
        boolean isFresh = marks != null
                && previous.marks() != null
                && (marks.starts() || previous.marks().isSplitBy(marks) || isFull(previous.count(), null));
        return isFresh ? null : previous;
    }

    /**
     * Returns whether the rows of the next fragment belong to a session, if no other row comes between them.
     *
     * @param limit the session's limit
     * @param previous the part that the session continues; null for a fresh session
     */
    boolean joins(SessionFragment<?> session, SessionFragment<?> next, long limit, @Nullable PreviousPart previous) {
        return isInTime(session.lastMillis(), session.deadlineMillis(), next.firstMillis())
                && rule.isWithin(limit, next.firstMillis())
                && conditionBetween(session, next, previous) == null;
    }

    private boolean isInTime(long last, long deadline, long time) {
        return rule.hasTimeoutPerRow() ? rule.isWithin(deadline, time) : rule.follows(last, time);
    }

    private static long deadlineOf(PreviousPart previous) {
        return previous.marks() == null
                ? SessionMarks.NO_DEADLINE
                : previous.marks().deadlineMillis();
    }

    /** Returns the time at which a session ends by timeout. */
    long timeoutOf(SessionFragment<?> session) {
        return rule.hasTimeoutPerRow() ? session.deadlineMillis() : rule.timeoutAfter(session.lastMillis());
    }

    /**
     * Returns the end of a session, as far as the rows up to the clock tell.
     *
     * @param next the next fragment; null if the clock hasn't passed it
     * @param previous the part that the session continues; null for a fresh session
     */
    SessionEnd endOf(SessionFragment<?> session, @Nullable SessionFragment<?> next, @Nullable PreviousPart previous) {
        long limit = limitOf(previous, session.firstMillis());
        long timeout = timeoutOf(session);
        SessionEnd end = timeout <= limit
                ? new SessionEnd(timeout, ClosedBy.TIMEOUT)
                : new SessionEnd(limit, ClosedBy.MAX_DURATION);
        ClosedBy condition = conditionBetween(session, next, previous);
        if (condition == null) {
            return end;
        }
        long time = condition == ClosedBy.END || next == null ? session.lastMillis() : next.firstMillis();
        return time <= end.millis() ? new SessionEnd(time, condition) : end;
    }

    /**
     * Returns the condition that ends a session before the next row. Null if there is none.
     *
     * @param next the next fragment; null if the clock hasn't passed it
     * @param previous the part that the session continues; null for a fresh session
     */
    @Nullable
    ClosedBy conditionBetween(
            SessionFragment<?> session, @Nullable SessionFragment<?> next, @Nullable PreviousPart previous) {
        SessionMarks marks = session.rowMarks();
        if (marks == null) {
            return null;
        }
        if (marks.ends()) {
            return ClosedBy.END;
        }
        SessionMarks row = next == null ? null : next.rowMarks();
        if (row == null) {
            return null;
        }
        if (row.starts()) {
            return ClosedBy.START;
        }
        if (marks.isSplitBy(row)
                || (previous != null
                        && previous.marks() != null
                        && previous.marks().isSplitBy(row))) {
            return ClosedBy.SPLIT;
        }
        return isFull(session.count(), previous) ? ClosedBy.MAX_ROWS : null;
    }

    /** Returns whether a session with so many rows, besides those of its previous parts, can have no other row. */
    private boolean isFull(long count, @Nullable PreviousPart previous) {
        return rule.conditions() != null
                && count + (previous == null ? 0 : previous.count())
                        >= rule.conditions().maxRows();
    }
}
