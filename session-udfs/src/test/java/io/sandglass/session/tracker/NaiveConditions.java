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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of sessions with conditions written as it is read: the rows of one key, sorted by time and arrival, walked one after another.
 * It was written from the rule alone and shares no code with the tracker.
 *
 * <pre>
 * [1] a row joins the open window unless one of these closes it; of several, the earliest does, and of these the first
 *     a. the last row has 'ends', at its time          d. the session has the maximum of rows, at the row's time
 *     b. the row has 'starts', at its time             e. the row isn't within the timeout, which is the end
 *     c. the row has another value, at its time        f. the row isn't within the limit, which is the end
 * [2] after a cut at the limit, a row continues the session if it is within the timeout and the next limit, and b, c and d don't hold
 * [3] the limit of a fresh session and of a continuation, by the alignment
 * [4] without a next row: 'ends' closes at the last row, else the timeout or the limit, whichever is earlier
 * [V] c and d look at all parts of the session, e looks at the open window only
 * [B] boundaries
 * </pre>
 *
 * @param maxMillis the maximum duration; null: no limit
 * @param calendar the check instants; null unless the alignment is calendar
 * @param splits the number of split columns
 * @param maxRows null: no maximum
 */
record NaiveConditions(
        long timeoutMillis,
        @Nullable Long maxMillis,
        long originMillis,
        Alignment alignment,
        Boundary boundary,
        @Nullable CalendarWalk calendar,
        boolean hasStarts,
        boolean hasEnds,
        int splits,
        @Nullable Integer maxRows,
        boolean hasTimeoutPerRow) {

    /**
     * A row.
     *
     * @param ownTimeout the row's timeout
     * @param values the values of the split columns, null for NULL
     */
    record Row(long time, int arrival, boolean starts, boolean ends, long ownTimeout, List<@Nullable Integer> values) {}

    /** The end of a window. */
    record End(long time, ClosedBy closedBy) {}

    /** A window, which is one part of a session. */
    static final class Window {
        final long start;
        final long sessionStart;
        final int part;
        final @Nullable Long limit;
        final List<Row> rows = new ArrayList<>();
        /** The rows of all parts so far. */
        final List<Row> rowsOfSession;

        @Nullable
        End end;

        Window(long start, long sessionStart, int part, @Nullable Long limit, List<Row> earlier, Row first) {
            this.start = start;
            this.sessionStart = sessionStart;
            this.part = part;
            this.limit = limit;
            rowsOfSession = new ArrayList<>(earlier);
            add(first);
        }

        void add(Row row) {
            rows.add(row);
            rowsOfSession.add(row);
        }

        Row last() {
            return rows.get(rows.size() - 1);
        }
    }

    boolean hasConditions() {
        return hasStarts || hasEnds || splits > 0 || maxRows != null || hasTimeoutPerRow;
    }

    /**
     * Returns the windows of one key in the order of time.
     *
     * @param before the last window before the rows, null if there was none
     */
    List<Window> windows(@Nullable Window before, List<Row> rowsOfOneKey) {
        List<Row> rows = new ArrayList<>(rowsOfOneKey);
        rows.sort(Comparator.comparingLong(Row::time).thenComparingInt(Row::arrival));
        List<Window> windows = new ArrayList<>();
        Window open = null;
        for (Row row : rows) {
            open = open == null ? next(before, row) : takenOrNext(open, row);
            if (windows.isEmpty() || windows.get(windows.size() - 1) != open) {
                windows.add(open);
            }
        }
        if (open != null) {
            open.end = endWithoutNextRow(open); // [4]
        }
        return windows;
    }

    /** Returns the open window if it takes the row, or the window that the row opens after it. */
    Window takenOrNext(Window open, Row row) {
        End end = endBefore(open, row);
        if (end == null) {
            open.add(row);
            return open;
        }
        open.end = end;
        return next(open, row);
    }

    private @Nullable End endBefore(Window open, Row row) {
        List<End> ends = new ArrayList<>();
        if (open.last().ends) {
            ends.add(new End(open.last().time, ClosedBy.END)); // a
        }
        if (row.starts) {
            ends.add(new End(row.time, ClosedBy.START)); // b
        }
        if (isSplit(open, row)) {
            ends.add(new End(row.time, ClosedBy.SPLIT)); // c
        }
        if (isFull(open)) {
            ends.add(new End(row.time, ClosedBy.MAX_ROWS)); // d
        }
        if (!isWithin(timeoutOf(open), row.time)) {
            ends.add(new End(timeoutOf(open), ClosedBy.TIMEOUT)); // e
        }
        if (open.limit != null && !isWithin(open.limit, row.time)) {
            ends.add(new End(open.limit, ClosedBy.MAX_DURATION)); // f
        }
        End earliest = null;
        for (End end : ends) {
            if (earliest == null || end.time < earliest.time) {
                earliest = end;
            }
        }
        return earliest;
    }

    private End endWithoutNextRow(Window open) {
        if (open.last().ends) {
            return new End(open.last().time, ClosedBy.END);
        }
        return open.limit != null && open.limit < timeoutOf(open)
                ? new End(open.limit, ClosedBy.MAX_DURATION)
                : new End(timeoutOf(open), ClosedBy.TIMEOUT);
    }

    /** [2], [3]. */
    Window next(@Nullable Window before, Row row) {
        if (before != null
                && before.end != null
                && before.end.closedBy == ClosedBy.MAX_DURATION
                && alignment != Alignment.EXACT) {
            long cut = before.end.time;
            Long limit = calendar != null ? (Long) calendar.after(cut) : (Long) (cut + maxMillis);
            if (isWithin(timeoutOf(before), row.time)
                    && !row.starts
                    && !isSplit(before, row)
                    && !isFull(before)
                    && isWithin(limit, row.time)) {
                return new Window(cut, before.sessionStart, before.part + 1, limit, before.rowsOfSession, row);
            }
        }
        return new Window(row.time, row.time, 0, limitOfFresh(row.time), List.of(), row);
    }

    private @Nullable Long limitOfFresh(long first) {
        if (maxMillis == null) {
            return null;
        }
        return switch (alignment) {
            case EXACT -> first + maxMillis;
            case CALENDAR -> calendar.after(first);
            case ALIGNED -> {
                // Some check instant that is certainly too early, and from there on to the first that is late enough.
                long instant = originMillis + ((first - originMillis) / maxMillis - 1) * maxMillis;
                while (instant - first < maxMillis) {
                    instant += maxMillis;
                }
                yield instant;
            }
        };
    }

    private static boolean isSplit(Window open, Row row) {
        for (Row earlier : open.rowsOfSession) {
            for (int i = 0; i < row.values.size(); i++) {
                Integer value = row.values.get(i);
                if (value != null && earlier.values.get(i) != null && !value.equals(earlier.values.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFull(Window open) {
        return maxRows != null && open.rowsOfSession.size() >= maxRows; // [V]
    }

    /** Returns the time at which a window ends by timeout. */
    long timeoutOf(Window open) {
        if (!hasTimeoutPerRow) {
            return open.last().time + timeoutMillis;
        }
        return open.rows.stream().mapToLong(NaiveConditions::deadline).max().orElseThrow(); // [V]
    }

    /** Returns the time plus the own timeout of a row, at most the end of time. */
    static long deadline(Row row) {
        return row.ownTimeout > Long.MAX_VALUE - Math.max(0, row.time) ? Long.MAX_VALUE : row.time + row.ownTimeout;
    }

    private boolean isWithin(long end, long time) {
        return boundary == Boundary.CLOSED ? time <= end : time < end; // [B]
    }

    /** Returns the rule for the tracker. */
    SessionRule rule() {
        return new SessionRule(
                timeoutMillis,
                maxMillis == null ? SessionRule.NO_MAX_DURATION : maxMillis,
                alignment,
                boundary,
                originMillis,
                calendar == null ? null : calendar.checkInstants(),
                hasConditions()
                        ? new SessionConditions(
                                maxRows == null ? SessionConditions.NO_MAX_ROWS : maxRows, hasTimeoutPerRow)
                        : null);
    }

    /** Returns the marks of a row for the tracker, null without conditions. */
    @Nullable
    SessionMarks marks(Row row) {
        if (!hasConditions()) {
            return null;
        }
        @Nullable Object[] values = new Object[splits];
        for (int i = 0; i < splits; i++) {
            Integer value = row.values.get(i);
            values[i] = value == null ? null : i == 0 ? (Object) new byte[] {value.byteValue()} : "v" + value;
        }
        return new SessionMarks(row.starts, row.ends, deadline(row), values);
    }
}
