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

import java.math.BigInteger;
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
 * <p>Time ends at {@link Long#MAX_VALUE}: what would time out later does so then, and a limit that isn't before is none.
 *
 * @param maxMillis null: no limit
 */
public record NaiveSessions(
        long timeoutMillis, @Nullable Long maxMillis, long originMillis, Alignment alignment, Boundary boundary) {
    private static final BigInteger END_OF_TIME = BigInteger.valueOf(Long.MAX_VALUE);

    /** A row, told from others of the same time by its id. */
    public record Row(long time, int id) {}

    /**
     * @param part 0 for a fresh session, one more for each continuation
     * @param sessionStart the first row of part 0
     * @param rows ids in the order of (time, id)
     */
    public record Session(
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
    public List<Session> of(List<Row> rowsOfOneKey) {
        return after(null, rowsOfOneKey);
    }

    /**
     * Returns the sessions of one key in the order of time.
     *
     * @param closedBefore the last session that was emitted before, null if there was none
     */
    List<Session> after(@Nullable Session closedBefore, List<Row> rowsOfOneKey) {
        List<Row> rows = new ArrayList<>(rowsOfOneKey);
        rows.sort(Comparator.comparingLong(Row::time).thenComparingInt(Row::id));
        List<Session> closed = new ArrayList<>();
        Open open = null;
        for (Row row : rows) {
            if (open == null) {
                open = closedBefore != null && isContinued(closedBefore, row)
                        ? continuation(closedBefore.windowEnd, closedBefore.part, closedBefore.sessionStart, row) // [6]
                        : fresh(row);
            } else if (!withinTimeout(open.last, row.time)) {
                closed.add(close(open));
                open = fresh(row); // [2], and [7] after a cut
            } else if (!withinLimit(open, row.time)) {
                closed.add(close(open));
                open = alignment == Alignment.EXACT
                        ? fresh(row) // [E]
                        : continuation(open.end, open.part, open.sessionStart, row); // [6]
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

    private Open continuation(long cut, int partBefore, long sessionStart, Row row) {
        return new Open(cut, limit(sum(cut, maxMillis)), partBefore + 1, sessionStart, row); // [6]
    }

    private boolean isContinued(Session before, Row row) {
        return alignment == Alignment.ALIGNED
                && before.closedBy == ClosedBy.MAX_DURATION
                && withinTimeout(before.lastRow, row.time);
    }

    private @Nullable Long freshLimit(long firstRow) {
        if (maxMillis == null) {
            return null; // [E]
        }
        if (alignment == Alignment.EXACT) {
            return limit(sum(firstRow, maxMillis)); // [E]
        }
        BigInteger first = BigInteger.valueOf(firstRow);
        BigInteger origin = BigInteger.valueOf(originMillis);
        BigInteger max = BigInteger.valueOf(maxMillis);
        // Some check instant that is certainly too early, and from there on to the first that is late enough: [3], [4].
        BigInteger instant = first.subtract(origin)
                .divide(max)
                .subtract(BigInteger.ONE)
                .multiply(max)
                .add(origin);
        while (instant.subtract(first).compareTo(max) < 0) {
            instant = instant.add(max);
        }
        return limit(instant);
    }

    private static @Nullable Long limit(BigInteger instant) {
        return instant.compareTo(END_OF_TIME) < 0 ? instant.longValueExact() : null;
    }

    private static BigInteger sum(long time, long millis) {
        return BigInteger.valueOf(time).add(BigInteger.valueOf(millis));
    }

    private boolean withinTimeout(long last, long time) {
        BigInteger silent = sum(last, timeoutMillis);
        BigInteger row = BigInteger.valueOf(time);
        return boundary == Boundary.CLOSED ? row.compareTo(silent) <= 0 : row.compareTo(silent) < 0; // [2], [B]
    }

    private boolean withinLimit(Open open, long time) {
        if (open.end == null) {
            return true;
        }
        return boundary == Boundary.CLOSED ? time <= open.end : time < open.end; // [5], [B]
    }

    private Session close(Open open) {
        long silent = sum(open.last, timeoutMillis).min(END_OF_TIME).longValueExact();
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
