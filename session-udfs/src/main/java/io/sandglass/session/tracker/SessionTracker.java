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
 * A tracker of the sessions of keys by one {@link SessionRule}. It changes the {@link SessionState} of one key per call and has no
 * state of its own. Rows may arrive in any order. For rows ahead of the watermark, the order doesn't change the sessions.
 *
 * <p>The tracker accepts a row at or before the watermark if all of these conditions hold:
 *
 * <ul>
 *   <li>The row and all rows of its key up to the watermark share one session.
 *   <li>That session ends after the watermark.
 *   <li>The row isn't before the end of the last emitted session.
 * </ul>
 *
 * <p>Any other row at or before the watermark is late. A state remembers the end of its last session for one timeout. After that
 * time, no row can start a session before that end. But rows could still extend a later session back to that end, one by one.
 * So if a state is empty, its next row sets a bound: one timeout before the watermark. The state accepts no row before that
 * bound.
 *
 * <pre>{@code
 * timeout 5, maximum duration 10, aligned; | is a check instant, o a row
 *
 *        0         10        20        30        40
 *        |---------|---------|---------|---------|------> event time
 *            o  o            o   o                         The first session ends at 7 + 5 by timeout.
 *            [4 ----- 12)
 *               o  o  o  o o o  o
 *               [7 --------- 20)[20 --- 28)                The session is open at 20, the first check instant at
 *                                                          least 10 after its first row. It ends there by max
 *                                                          duration. The next row is within the timeout, so a
 *                                                          continuation starts at 20. Its limit is 30.
 * }</pre>
 *
 * <p>A session ends at {@code min(last row + timeout, limit)}. If both are the same time, the session ends by timeout.
 *
 * <p>A state holds {@linkplain SessionFragment fragments}, not rows. The first session of a state is its first fragment and the
 * fragments that follow it up to the limit. Under {@link Alignment#ALIGNED}, at most one fragment follows. Under {@link
 * Alignment#EXACT}, a fragment holds the rows of a single time until the watermark passes it. The tracker merges a fragment into the
 * first one as soon as the watermark shows that both share a session.
 *
 * @param <P> the type of the caller's data about the rows of a session
 */
public final class SessionTracker<P> {
    private final SessionRule rule;
    private final PayloadMerger<P> merger;
    private final SessionEnds ends;
    private final LateRows lateRows;

    /**
     * Creates a tracker.
     *
     * @param merger creates and merges the payloads of sessions
     */
    public SessionTracker(SessionRule rule, PayloadMerger<P> merger) {
        this.rule = rule;
        this.merger = merger;
        ends = new SessionEnds(rule);
        lateRows = new LateRows(rule, ends);
    }

    /**
     * Adds a row to the state of its key. After a row that isn't late, the caller calls {@link #updateTimer}.
     *
     * @param time the time of the row in epoch milliseconds
     * @param watermark the watermark in epoch milliseconds. The caller must have called {@link #close} for each session that
     *     ended by this time
     * @param marks the marks of the row; null without conditions
     * @return the payload of the row's fragment, to which the caller adds the row; null if the row is late
     */
    public @Nullable P accept(SessionState<P> state, long time, long watermark, @Nullable SessionMarks marks) {
        // After a restore, Flink's watermark starts anew, but it had reached the end of each emitted session.
        long clock = Math.max(watermark, state.emittedUntilMillis());
        mergeFollowing(state, clock);
        if (lateRows.isLate(state, time, clock, marks)) {
            return null;
        }
        state.setEmittedUntil(lateRows.earliestAccepted(state, clock), state.previousPart());
        if (marks != null) {
            return append(state, time, marks);
        }
        SessionFragment<P> first = state.first();
        return first != null && lateRows.mustJoin(first, time, clock) ? add(state, first, time) : insert(state, time);
    }

    /** Adds a row with marks. It is a fragment of its own until the clock passes it. */
    private P append(SessionState<P> state, long time, SessionMarks marks) {
        SessionFragment<P> previous = state.atOrBefore(time);
        SessionFragment<P> row = new SessionFragment<>(time, time, 1, marks, merger.create());
        state.insert(row);
        state.linkMarks(row, previous);
        state.setReach(ends.reachWith(state, row));
        return row.payload();
    }

    private P insert(SessionState<P> state, long time) {
        SessionFragment<P> earlier = state.atOrBefore(time);
        if (earlier != null && (time <= earlier.lastMillis() || rule.belongTogether(earlier.lastMillis(), time))) {
            return add(state, earlier, time);
        }
        SessionFragment<P> later = state.after(time);
        if (later != null && rule.belongTogether(time, later.firstMillis())) {
            // The state finds fragments by their first time, which changes.
            state.remove(later);
            later.add(time);
            state.insert(later);
            return later.payload();
        }
        SessionFragment<P> fragment = new SessionFragment<>(time, time, 1, merger.create());
        state.insert(fragment);
        return fragment.payload();
    }

    private P add(SessionState<P> state, SessionFragment<P> fragment, long time) {
        fragment.add(time);
        mergeNext(state, fragment);
        return fragment.payload();
    }

    /**
     * Updates the time of the key's timer and returns the new time if the caller must set a timer. The caller then sets a timer
     * for that time, in place of the timer for {@link SessionState#timerMillis()} before this call. When the watermark reaches
     * the timer, the caller calls {@link #close}. A key needs one timer only.
     *
     * <p>A timer may fire before the session ends, because rows arrived after it was set. Then no session closes, and the caller
     * sets the next timer. A timer that is early by at most half a timeout stays as it is, because most rows arrive soon after
     * another row. A timer that is earlier moves, because that costs less than a timer that fires without effect.
     *
     * @param clock the watermark, or the time of the timer that fires, in epoch milliseconds. A timer is later than that, even if a
     *     row that isn't late ended a session before it
     * @return the time of the timer to set, or {@link SessionState#NO_TIMER} if the current timer stays
     */
    public long updateTimer(SessionState<P> state, long clock) {
        long deadline = Math.max(ends.deadline(state), clock == Long.MAX_VALUE ? clock : clock + 1);
        if (state.timerMillis() != SessionState.NO_TIMER
                && state.timerMillis() <= deadline
                && deadline - state.timerMillis() <= ends.slack(state)) {
            return SessionState.NO_TIMER;
        }
        state.setTimer(deadline);
        return deadline;
    }

    /**
     * Removes and returns the earliest session if it has ended. When a timer fires, the caller calls this method until it
     * returns null. If the state isn't empty then, the caller calls {@link #updateTimer}.
     *
     * @param clock the time of the timer, or the watermark, in epoch milliseconds
     * @return the earliest session; null if it ends after {@code clock} or if there is none
     */
    public @Nullable ClosedSession<P> close(SessionState<P> state, long clock) {
        if (state.timerMillis() <= clock) {
            state.setTimer(SessionState.NO_TIMER);
        }
        mergeFollowing(state, clock);
        SessionFragment<P> session = state.first();
        if (session == null) {
            if (ends.forgottenAfter(state) <= clock) {
                state.setEmittedUntil(SessionState.NOTHING_EMITTED, null);
            }
            return null;
        }
        PreviousPart previous = ends.previousPart(state, session.firstMillis(), session.rowMarks());
        SessionFragment<P> next = state.second();
        SessionEnd end = ends.endOf(session, next == null || next.firstMillis() > clock ? null : next, previous);
        if (end.millis() > clock) {
            return null;
        }
        SessionPlace place = place(state, session, previous);
        boolean isInstant = place.part() == 0 && place.sessionStartMillis() == end.millis();
        state.remove(session);
        state.setReach(SessionState.UNKNOWN_REACH);
        state.setInstantSessions(isInstant ? place.ordinal() + 1 : 0);
        state.setEmittedUntil(
                end.millis(),
                end.closedBy() == ClosedBy.MAX_DURATION && rule.hasContinuations()
                        ? part(session, place, previous)
                        : null);
        return new ClosedSession<>(
                session.firstMillis(),
                session.lastMillis(),
                place.windowStartMillis(),
                end.millis(),
                session.count(),
                end.closedBy(),
                place.part(),
                place.sessionStartMillis(),
                place.ordinal(),
                session.payload());
    }

    /**
     * Adds a row to the state of its key, for callers that get the rows of a key in order of time and only ask for {@link
     * #lastPlace}. Sessions that ended before the row are dropped.
     *
     * @param time the time of the row in epoch milliseconds, at least the time of the row before
     * @param marks the marks of the row; null without conditions
     */
    public void addInOrder(SessionState<P> state, long time, @Nullable SessionMarks marks) {
        SessionFragment<P> row = new SessionFragment<>(time, time, 1, marks, merger.create());
        SessionFragment<P> session = state.first();
        if (session != null && joins(state, session, row)) {
            session.append(row, merger);
        } else {
            state.insert(row);
            if (session != null) {
                close(state, time);
            }
        }
    }

    /** Returns the place of the row that {@link #addInOrder} added last. Null if there is none. */
    public @Nullable SessionPlace lastPlace(SessionState<P> state) {
        SessionFragment<P> session = state.first();
        return session == null
                ? null
                : place(state, session, ends.previousPart(state, session.firstMillis(), session.rowMarks()));
    }

    private SessionPlace place(SessionState<P> state, SessionFragment<P> session, @Nullable PreviousPart previous) {
        long first = session.firstMillis();
        long limit = ends.limitOf(previous, first);
        if (previous != null) {
            return new SessionPlace(
                    previous.sessionStartMillis(),
                    previous.ordinal(),
                    previous.endMillis(),
                    limit,
                    previous.part() + 1,
                    session.count());
        }
        int ordinal = first == state.emittedUntilMillis() ? state.instantSessions() : 0;
        return new SessionPlace(first, ordinal, first, limit, 0, session.count());
    }

    private PreviousPart part(SessionFragment<P> session, SessionPlace place, @Nullable PreviousPart previous) {
        SessionMarks marks = session.rowMarks();
        if (marks == null) {
            return new PreviousPart(
                    place.limitMillis(), session.lastMillis(), place.part(), place.sessionStartMillis());
        }
        long count = session.count();
        if (previous != null && previous.marks() != null) {
            count += previous.count();
            marks = marks.filledFrom(previous.marks());
        }
        return new PreviousPart(
                place.limitMillis(),
                session.lastMillis(),
                place.part(),
                place.sessionStartMillis(),
                place.ordinal(),
                count,
                marks.withDeadline(session.deadlineMillis()));
    }

    /**
     * Merges into the first fragment the fragments that belong to the same session. The clock has passed their first row, and
     * {@link #accept} accepts no row that would split the session at or before the clock.
     */
    private void mergeFollowing(SessionState<P> state, long clock) {
        SessionFragment<P> session = state.first();
        SessionFragment<P> next = state.second();
        if (session == null || next == null || next.firstMillis() > clock) {
            return;
        }
        PreviousPart previous = ends.previousPart(state, session.firstMillis(), session.rowMarks());
        long limit = ends.limitOf(previous, session.firstMillis());
        while (next != null && next.firstMillis() <= clock && ends.joins(session, next, limit, previous)) {
            append(state, session, next);
            next = state.second();
        }
    }

    private boolean joins(SessionState<P> state, SessionFragment<P> session, SessionFragment<P> next) {
        PreviousPart previous = ends.previousPart(state, session.firstMillis(), session.rowMarks());
        return ends.joins(session, next, ends.limitOf(previous, session.firstMillis()), previous);
    }

    private void mergeNext(SessionState<P> state, SessionFragment<P> fragment) {
        SessionFragment<P> next = state.after(fragment.firstMillis());
        if (next != null && rule.belongTogether(fragment.lastMillis(), next.firstMillis())) {
            append(state, fragment, next);
        }
    }

    private void append(SessionState<P> state, SessionFragment<P> fragment, SessionFragment<P> next) {
        state.remove(next);
        fragment.append(next, merger);
    }
}
