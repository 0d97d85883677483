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
 * The rule for rows at or before the watermark, which {@link SessionTracker} describes. It reads states and changes none. All times are
 * in epoch milliseconds, and the clock is the watermark or the end of the key's last emitted session, whichever is later.
 */
final class LateRows {
    private final SessionRule rule;
    private final SessionEnds ends;

    LateRows(SessionRule rule, SessionEnds ends) {
        this.rule = rule;
        this.ends = ends;
    }

    /**
     * Returns whether a row is late.
     *
     * @param marks the marks of the row; null without conditions
     */
    boolean isLate(SessionState<?> state, long time, long clock, @Nullable SessionMarks marks) {
        if (time < earliestAccepted(state, clock)) {
            return true;
        }
        if (marks != null) {
            return time < settledUntil(state, clock) || (time < clock && !isOpenAfterwards(state, time, clock, marks));
        }
        SessionFragment<?> first = state.first();
        if (first != null && mustJoin(first, time, clock)) {
            return !canTake(state, first, time, clock);
        }
        return time <= clock && !canStart(state, time, clock, null);
    }

    /**
     * Returns the time before which every row is late: the end of the last emitted session. Without state, a session may have ended one
     * timeout before the clock. With a timeout per row, it may have ended at the clock.
     */
    long earliestAccepted(SessionState<?> state, long clock) {
        if (!state.isEmpty()) {
            return state.emittedUntilMillis();
        }
        return rule.hasTimeoutPerRow() ? clock : rule.timeoutBefore(clock);
    }

    /** Returns whether a row can only belong to the first session of a rule without conditions, if it isn't late. */
    boolean mustJoin(SessionFragment<?> first, long time, long clock) {
        return isSettled(first, clock) && (time <= clock || time < first.firstMillis());
    }

    /**
     * Returns whether the rows of the first fragment must stay together. They must if the clock has passed its first row. They also
     * must if the clock had passed it before a restore, so that other fragments were merged into it.
     */
    private boolean isSettled(SessionFragment<?> first, long clock) {
        return first.firstMillis() <= clock || !rule.isNeverSplit(first.firstMillis(), first.lastMillis());
    }

    /**
     * Returns whether the first session can take a row, which is at or before the clock or before the session's first row. An
     * earlier first row may give the session an earlier limit. That limit must not split its rows and must be after the clock.
     */
    private boolean canTake(SessionState<?> state, SessionFragment<?> session, long time, long clock) {
        if (time >= session.firstMillis()) {
            return true;
        }
        long limit = ends.limitOf(ends.previousPart(state, time, null), time);
        return rule.follows(time, session.firstMillis()) && rule.isWithin(limit, session.lastMillis()) && limit > clock;
    }

    /** Returns whether a session that starts with a row at or before the clock ends after the clock. */
    private boolean canStart(SessionState<?> state, long time, long clock, @Nullable SessionMarks marks) {
        return rule.timeoutAfter(time) > clock && ends.limitOf(ends.previousPart(state, time, marks), time) > clock;
    }

    /** Returns the time of the last row whose session is decided, because the clock has passed the row. */
    private static long settledUntil(SessionState<?> state, long clock) {
        SessionFragment<?> last = state.atOrBefore(clock);
        long settled = last == null ? Long.MIN_VALUE : last.lastMillis();
        SessionFragment<?> first = state.first();
        // With conditions, the tracker merges only rows that the clock has passed. It may have passed them before a
        // restore.
        return first != null && first.count() > 1 ? Math.max(settled, first.lastMillis()) : settled;
    }

    /**
     * Returns whether a session is open at the clock if a row before the clock joins it or starts it. If the clock has passed another
     * row of the state, the session of that row is open, because the caller has closed all others.
     */
    private boolean isOpenAfterwards(SessionState<?> state, long time, long clock, SessionMarks marks) {
        return state.atOrBefore(clock) != null
                || (!rule.hasTimeoutPerRow() && !marks.ends() && canStart(state, time, clock, marks));
    }
}
