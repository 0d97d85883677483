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

    /**
     * Creates a tracker.
     *
     * @param merger creates and merges the payloads of sessions
     */
    public SessionTracker(SessionRule rule, PayloadMerger<P> merger) {
        this.rule = rule;
        this.merger = merger;
    }

    /**
     * Adds a row to the state of its key. After a row that isn't late, the caller calls {@link #updateTimer}.
     *
     * @param time the time of the row in epoch milliseconds
     * @param watermark the watermark in epoch milliseconds. The caller must have called {@link #close} for each session that
     *     ended by this time
     * @return the payload of the row's fragment, to which the caller adds the row; null if the row is late
     */
    public @Nullable P accept(SessionState<P> state, long time, long watermark) {
        // After a restore, Flink's watermark starts anew, but it had reached the end of each emitted session.
        long clock = Math.max(watermark, state.emittedUntilMillis());
        mergeFollowing(state, clock);
        long emittedUntil = state.isEmpty() ? rule.timeoutBefore(clock) : state.emittedUntilMillis();
        if (time < emittedUntil) {
            return null;
        }
        SessionFragment<P> first = state.first();
        if (first != null && isSettled(first, clock) && (time <= clock || time < first.firstMillis())) {
            return canTake(state, first, time, clock) ? add(state, first, time) : null;
        }
        if (time <= clock && !canStart(state, time, clock)) {
            return null;
        }
        state.setEmittedUntil(emittedUntil, state.previousPart());
        return insert(state, time);
    }

    /**
     * Returns whether the rows of the first fragment must stay together. They must if the clock has passed its first row. They also
     * must if the clock had passed it before a restore, so that other fragments were merged into it.
     */
    private boolean isSettled(SessionFragment<P> first, long clock) {
        return first.firstMillis() <= clock || !rule.isNeverSplit(first.firstMillis(), first.lastMillis());
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

    /**
     * Returns whether the first session can take a row, which is at or before the clock or before the session's first row. An
     * earlier first row may give the session an earlier limit. That limit must not split its rows and must be after the clock.
     */
    private boolean canTake(SessionState<P> state, SessionFragment<P> session, long time, long clock) {
        if (time >= session.firstMillis()) {
            return true;
        }
        long limit = limitOf(state, time);
        return rule.follows(time, session.firstMillis()) && rule.isWithin(limit, session.lastMillis()) && limit > clock;
    }

    /** Returns whether a session that starts with a row at or before the clock ends after the clock. */
    private boolean canStart(SessionState<P> state, long time, long clock) {
        return rule.timeoutAfter(time) > clock && limitOf(state, time) > clock;
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
     * @return the time of the timer to set, or {@link SessionState#NO_TIMER} if the current timer stays
     */
    public long updateTimer(SessionState<P> state) {
        long deadline = deadline(state);
        if (state.timerMillis() != SessionState.NO_TIMER
                && state.timerMillis() <= deadline
                && deadline - state.timerMillis() <= rule.timeoutMillis() / 2) {
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
            if (rule.timeoutAfter(state.emittedUntilMillis()) <= clock) {
                state.setEmittedUntil(SessionState.NOTHING_EMITTED, null);
            }
            return null;
        }
        long limit = limitOf(state, session.firstMillis());
        long timeout = rule.timeoutAfter(session.lastMillis());
        long end = Math.min(timeout, limit);
        if (end > clock) {
            return null;
        }
        ClosedBy closedBy = timeout <= limit ? ClosedBy.TIMEOUT : ClosedBy.MAX_DURATION;
        PreviousPart previous = previousPart(state, session.firstMillis());
        int part = previous == null ? 0 : previous.part() + 1;
        long sessionStart = previous == null ? session.firstMillis() : previous.sessionStartMillis();
        state.remove(session);
        state.setEmittedUntil(
                end,
                closedBy == ClosedBy.MAX_DURATION && rule.hasContinuations()
                        ? new PreviousPart(limit, session.lastMillis(), part, sessionStart)
                        : null);
        return new ClosedSession<>(
                session.firstMillis(),
                session.lastMillis(),
                previous == null ? session.firstMillis() : previous.endMillis(),
                end,
                session.count(),
                closedBy,
                part,
                sessionStart,
                session.payload());
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
        long limit = limitOf(state, session.firstMillis());
        while (next != null && next.firstMillis() <= clock && follows(session, next, limit)) {
            append(state, session, next);
            next = state.second();
        }
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

    /** Returns the earliest time at which a session may end, or, without a session, at which the state becomes empty. */
    private long deadline(SessionState<P> state) {
        SessionFragment<P> first = state.first();
        if (first != null) {
            return Math.min(rule.timeoutAfter(first.lastMillis()), limitOf(state, first.firstMillis()));
        }
        return rule.timeoutAfter(state.emittedUntilMillis());
    }

    /** Returns the limit of a session whose first row is at {@code first}. */
    private long limitOf(SessionState<P> state, long first) {
        PreviousPart previous = previousPart(state, first);
        return previous == null ? rule.limitOfFresh(first) : rule.limitOfContinuation(previous.endMillis());
    }

    /** Returns the part that a session with its first row at {@code first} continues. Null for a fresh session. */
    private @Nullable PreviousPart previousPart(SessionState<P> state, long first) {
        PreviousPart previous = state.previousPart();
        return previous != null && rule.follows(previous.lastMillis(), first) ? previous : null;
    }

    private boolean follows(SessionFragment<P> session, SessionFragment<P> next, long limit) {
        return rule.follows(session.lastMillis(), next.firstMillis()) && rule.isWithin(limit, next.firstMillis());
    }
}
