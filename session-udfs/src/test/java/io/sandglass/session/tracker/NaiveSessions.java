package io.sandglass.session.tracker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of sessions written as it is read: all rows of one key known beforehand, sorted by time, walked one after another.
 * It was written from the rule alone and shares no code with the tracker. Numbers in brackets are the sentences of the rule,
 * as SESSION RULE below tells them in short.
 *
 * <pre>
 * [1] a fresh session opens at its first row
 * [2] a row within the timeout of the last row joins, or else the session closes at last + timeout
 * [3] a fresh session's limit is the first check instant at least the maximum after its first row
 * [4] a first row on a check instant: the limit is one maximum later
 * [5] alive at the limit: closed exactly there
 * [6] the next row within the timeout of the last one: a continuation, opened at the limit, for one maximum more
 * [7] the next row further off: a fresh session
 * [8] no session without a row
 * [9] equal timestamps share a session
 * [B] boundaries, [E] the limit 'exact' and none at all
 * </pre>
 *
 * @param maxMillis null: no limit
 */
record NaiveSessions(long timeoutMillis, @Nullable Long maxMillis, long originMillis, Limit limit, Boundary boundary) {

    /** A row, told from others of the same time by its id. */
    record Row(long time, int id) {}

    /**
     * @param part 0 for a fresh session, one more for each continuation
     * @param sessionStart the first row of part 0
     * @param rows ids in the order of (time, id)
     */
    record Session(
            long firstRow,
            long lastRow,
            long windowStart,
            long windowEnd,
            int count,
            ClosedBy closedBy,
            int part,
            long sessionStart,
            List<Integer> rows) {}

    /** The sessions of one key in the order of time. */
    List<Session> of(List<Row> rowsOfOneKey) {
        List<Row> rows = new ArrayList<>(rowsOfOneKey);
        rows.sort(Comparator.comparingLong(Row::time).thenComparingInt(Row::id));
        List<Session> closed = new ArrayList<>();
        Open open = null;
        for (Row row : rows) {
            if (open == null) {
                open = fresh(row);
            } else if (!withinTimeout(open.last, row.time)) {
                closed.add(close(open));
                open = fresh(row); // [2], and [7] after a cut
            } else if (!withinLimit(open, row.time)) {
                closed.add(close(open));
                open = limit == Limit.EXACT ? fresh(row) : continuation(open, row); // [E], [6]
            } else {
                open.add(row);
            }
        }
        if (open != null) {
            closed.add(close(open));
        }
        return closed; // [8]: only sessions that a row opened
    }

    private static final class Open {
        final long windowStart;
        final @Nullable Long end;
        final int part;
        final long sessionStart;
        final long first;
        final List<Integer> rows = new ArrayList<>();
        long last;

        Open(long windowStart, @Nullable Long end, int part, long sessionStart, Row first) {
            this.windowStart = windowStart;
            this.end = end;
            this.part = part;
            this.sessionStart = sessionStart;
            this.first = first.time;
            add(first);
        }

        void add(Row row) {
            last = row.time;
            rows.add(row.id);
        }
    }

    private Open fresh(Row row) {
        return new Open(row.time, freshLimit(row.time), 0, row.time, row); // [1]
    }

    private Open continuation(Open before, Row row) {
        long cut = before.end;
        return new Open(cut, Math.addExact(cut, maxMillis), before.part + 1, before.sessionStart, row); // [6]
    }

    private @Nullable Long freshLimit(long firstRow) {
        if (maxMillis == null) {
            return null; // [E]
        }
        if (limit == Limit.EXACT) {
            return Math.addExact(firstRow, maxMillis); // [E]
        }
        // Some check instant that is certainly too early, and from there on to the first that is late enough: [3], [4].
        long instant = originMillis + (Math.subtractExact(firstRow, originMillis) / maxMillis - 1) * maxMillis;
        while (instant - firstRow < maxMillis) {
            instant += maxMillis;
        }
        return instant;
    }

    private boolean withinTimeout(long last, long time) {
        long gap = Math.subtractExact(time, last);
        return boundary == Boundary.CLOSED ? gap <= timeoutMillis : gap < timeoutMillis; // [2], [B]
    }

    private boolean withinLimit(Open open, long time) {
        if (open.end == null) {
            return true;
        }
        return boundary == Boundary.CLOSED ? time <= open.end : time < open.end; // [5], [B]
    }

    private Session close(Open open) {
        long silent = Math.addExact(open.last, timeoutMillis);
        boolean cut = open.end != null && silent > open.end; // [5]; silent at the limit is not alive: [2]
        return new Session(
                open.first,
                open.last,
                open.windowStart,
                cut ? open.end : silent,
                open.rows.size(),
                cut ? ClosedBy.MAX_DURATION : ClosedBy.TIMEOUT,
                open.part,
                open.sessionStart,
                List.copyOf(open.rows));
    }
}
