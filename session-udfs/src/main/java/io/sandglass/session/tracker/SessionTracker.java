package io.sandglass.session.tracker;

import org.jspecify.annotations.Nullable;

/**
 * A tracker of the sessions of keys by one rule. Rows may come in any order. The sessions don't depend on the order of rows that
 * come ahead of the event clock, which is the watermark.
 *
 * <p>The tracker accepts a row at or before the clock if all of these conditions hold:
 *
 * <ul>
 *   <li>The row and all rows of its key up to the clock share one session.
 *   <li>That session ends after the clock.
 *   <li>The row isn't before the end of the last emitted session.
 * </ul>
 *
 * <p>Any other row at or before the clock is late. A line remembers the end of its last session for one timeout. After that time,
 * no row can start a session before that end. But rows could still extend a later session back to that end, one by one. So if a
 * line is empty, its next row sets a bound: one timeout before the clock. The line accepts no row before that bound.
 *
 * <pre>{@code
 * timeout 5, maximum duration 10, aligned; | is a check instant, o a row
 *
 *        0         10        20        30        40
 *        |---------|---------|---------|---------|------> event time
 *            o  o            o   o                         the first falls silent: closed at 7 + 5 by timeout
 *            [4 ----- 12)
 *               o  o  o  o o o  o
 *               [7 --------- 20)[20 --- 28)                alive at 20, the first check instant a maximum or more after
 *                                                          its first row: cut there by max duration. The next row comes
 *                                                          within the timeout, so a continuation opened at 20; it may
 *                                                          last until 30
 * }</pre>
 *
 * <p>Both ends at once: a session closes at {@code min(last row + timeout, limit)}; when the two are the same instant, by
 * timeout.
 *
 * <p>A line holds no rows but {@linkplain Piece pieces}: runs of rows that share a session whatever else comes. The first
 * session of a line is its first piece and those that follow on it up to its limit, which under {@link Limit#ALIGNED} is
 * one at most. Under {@link Limit#EXACT} pieces are single instants until the clock has passed them. Pieces are joined to
 * the first one as soon as the clock makes that certain.
 *
 * @param <P> what the caller gathers about the rows of a session
 */
public final class SessionTracker<P> {
    private final SessionRule rule;
    private final Payloads<P> payloads;

    public SessionTracker(SessionRule rule, Payloads<P> payloads) {
        this.rule = rule;
        this.payloads = payloads;
    }

    /**
     * Adds a row.
     *
     * @param watermark the event clock. The caller must have called {@link #close} for each session that ended by this time
     * @return the payload of the row's piece, to which the caller adds the row; null if the row is late. Call {@link #nextAlarm}
     *     after each row that isn't late
     */
    public @Nullable P accept(SessionLine<P> line, long time, long watermark) {
        // After a restore, Flink's watermark starts anew, but it had reached the end of each emitted session.
        long clock = Math.max(watermark, line.emittedUntilMillis());
        settle(line, clock);
        long emittedUntil = line.isEmpty() ? rule.timeoutBefore(clock) : line.emittedUntilMillis();
        if (time < emittedUntil) {
            return null;
        }
        Piece<P> head = line.head();
        if (head != null && isSettled(head, clock) && (time <= clock || time < head.firstMillis())) {
            return canTake(line, head, time, clock) ? add(line, head, time) : null;
        }
        if (time <= clock && !canStart(line, time, clock)) {
            return null;
        }
        line.setEmittedUntil(emittedUntil, line.cut());
        return insert(line, time);
    }

    /**
     * Returns whether the rows of the first piece must stay together. They must if the clock has passed its first row, or had passed
     * it before a restore, so that other pieces were joined to it.
     */
    private boolean isSettled(Piece<P> head, long clock) {
        return head.firstMillis() <= clock || !rule.isNeverCut(head.firstMillis(), head.lastMillis());
    }

    private P insert(SessionLine<P> line, long time) {
        Piece<P> earlier = line.atOrBefore(time);
        if (earlier != null && (time <= earlier.lastMillis() || rule.belongTogether(earlier.lastMillis(), time))) {
            return add(line, earlier, time);
        }
        Piece<P> later = line.after(time);
        if (later != null && rule.belongTogether(time, later.firstMillis())) {
            // Pieces are found by their first time, which changes.
            line.remove(later);
            later.add(time);
            line.insert(later);
            return later.payload();
        }
        Piece<P> piece = new Piece<>(time, time, 1, payloads.create());
        line.insert(piece);
        return piece.payload();
    }

    /**
     * Returns whether the first session can take a row, which is at or before the clock or before the session's first row. An
     * earlier first row may give the session an earlier limit, which must not part its rows and must be after the clock.
     */
    private boolean canTake(SessionLine<P> line, Piece<P> session, long time, long clock) {
        if (time >= session.firstMillis()) {
            return true;
        }
        long limit = limitOf(line, time);
        return rule.follows(time, session.firstMillis()) && rule.isWithin(limit, session.lastMillis()) && limit > clock;
    }

    /** Returns whether a session that starts with a row at or before the clock ends after the clock. */
    private boolean canStart(SessionLine<P> line, long time, long clock) {
        return rule.timeoutAfter(time) > clock && limitOf(line, time) > clock;
    }

    private P add(SessionLine<P> line, Piece<P> piece, long time) {
        piece.add(time);
        joinWithNext(line, piece);
        return piece.payload();
    }

    /**
     * The instant for which the caller must now set an alarm, to call {@link #close} when the event clock reaches it; or
     * {@link SessionLine#NO_ALARM} if the alarm that is set will do. An alarm may go off early, when rows came after it was
     * set: then nothing closes and the next one is asked for. A line needs one alarm only; a new one replaces the one of
     * {@link SessionLine#alarmMillis()} before this call.
     *
     * <p>An alarm that is early by little is left as it is, because most rows come soon after another. One that is early by
     * half a timeout is moved: to move it while the line is at hand costs less than to let it go off for nothing.
     */
    public long nextAlarm(SessionLine<P> line) {
        long deadline = deadline(line);
        if (line.alarmMillis() != SessionLine.NO_ALARM
                && line.alarmMillis() <= deadline
                && deadline - line.alarmMillis() <= rule.timeoutMillis() / 2) {
            return SessionLine.NO_ALARM;
        }
        line.setAlarm(deadline);
        return deadline;
    }

    /**
     * Takes out the earliest session if it has ended by {@code clock}. To be called when an alarm goes off, until it gives
     * null; then the line may be empty, else {@link #nextAlarm} is to be asked.
     */
    public @Nullable ClosedSession<P> close(SessionLine<P> line, long clock) {
        if (line.alarmMillis() <= clock) {
            line.setAlarm(SessionLine.NO_ALARM);
        }
        settle(line, clock);
        Piece<P> session = line.head();
        if (session == null) {
            if (rule.timeoutAfter(line.emittedUntilMillis()) <= clock) {
                line.setEmittedUntil(SessionLine.NOTHING_EMITTED, null);
            }
            return null;
        }
        long limit = limitOf(line, session.firstMillis());
        long timeout = rule.timeoutAfter(session.lastMillis());
        long end = Math.min(timeout, limit);
        if (end > clock) {
            return null;
        }
        ClosedBy closedBy = timeout <= limit ? ClosedBy.TIMEOUT : ClosedBy.MAX_DURATION;
        Cut predecessor = predecessor(line, session.firstMillis());
        int part = predecessor == null ? 0 : predecessor.part() + 1;
        long sessionStart = predecessor == null ? session.firstMillis() : predecessor.sessionStartMillis();
        line.remove(session);
        line.setEmittedUntil(
                end,
                closedBy == ClosedBy.MAX_DURATION && rule.hasContinuations()
                        ? new Cut(limit, session.lastMillis(), part, sessionStart)
                        : null);
        return new ClosedSession<>(
                session.firstMillis(),
                session.lastMillis(),
                predecessor == null ? session.firstMillis() : predecessor.atMillis(),
                end,
                session.count(),
                closedBy,
                part,
                sessionStart,
                session.payload());
    }

    /**
     * Joins to the first piece those that follow on it for certain. The clock has passed their first row, and {@link #accept}
     * accepts no row that would cut the session at or before the clock.
     */
    private void settle(SessionLine<P> line, long clock) {
        Piece<P> session = line.head();
        Piece<P> next = line.second();
        if (session == null || next == null || next.firstMillis() > clock) {
            return;
        }
        long limit = limitOf(line, session.firstMillis());
        while (next != null && next.firstMillis() <= clock && follows(session, next, limit)) {
            append(line, session, next);
            next = line.second();
        }
    }

    private void joinWithNext(SessionLine<P> line, Piece<P> piece) {
        Piece<P> next = line.after(piece.firstMillis());
        if (next != null && rule.belongTogether(piece.lastMillis(), next.firstMillis())) {
            append(line, piece, next);
        }
    }

    private void append(SessionLine<P> line, Piece<P> piece, Piece<P> next) {
        line.remove(next);
        piece.append(next, payloads);
    }

    /** The earliest instant at which something may end or be forgotten, by the rows that are known. */
    private long deadline(SessionLine<P> line) {
        Piece<P> head = line.head();
        if (head != null) {
            return Math.min(rule.timeoutAfter(head.lastMillis()), limitOf(line, head.firstMillis()));
        }
        return rule.timeoutAfter(line.emittedUntilMillis());
    }

    /** Returns the limit of a session whose first row is at {@code first}. */
    private long limitOf(SessionLine<P> line, long first) {
        Cut predecessor = predecessor(line, first);
        return predecessor == null ? rule.limitOfFresh(first) : rule.limitOfContinuation(predecessor.atMillis());
    }

    /** Returns the cut that a session with its first row at {@code first} continues, null if there is none. */
    private @Nullable Cut predecessor(SessionLine<P> line, long first) {
        Cut cut = line.cut();
        return cut != null && rule.follows(cut.lastMillis(), first) ? cut : null;
    }

    private boolean follows(Piece<P> session, Piece<P> next, long limit) {
        return rule.follows(session.lastMillis(), next.firstMillis()) && rule.isWithin(limit, next.firstMillis());
    }
}
