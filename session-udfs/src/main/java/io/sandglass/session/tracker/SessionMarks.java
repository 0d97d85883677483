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

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a row, of a fragment or of a session that conditions depend on. Several rows of one session have one value at most
 * in each split column, because another value starts a new session. Immutable, so that rows without conditions share {@link #PLAIN}.
 */
public final class SessionMarks {
    /** The deadline of rows without a timeout of their own. */
    public static final long NO_DEADLINE = Long.MIN_VALUE;

    /** The values of a row without split columns. */
    public static final @Nullable Object[] NO_VALUES = {};

    /** The marks of a row on which no condition holds. */
    public static final SessionMarks PLAIN = new SessionMarks(false, false, NO_DEADLINE, NO_VALUES);

    private final boolean starts;
    private final boolean ends;
    private final long deadlineMillis;
    private final @Nullable Object[] values;
    private final boolean mayStart;

    /**
     * Creates the marks of a row.
     *
     * @param starts whether the row starts a new session
     * @param ends whether the row is the last of its session
     * @param deadlineMillis the row's time plus its timeout, in epoch milliseconds; {@link #NO_DEADLINE} unless each row has a timeout
     * @param values the values of the split columns, possibly none. NULL has no effect. Two values are the same if they are {@linkplain
     *     Objects#deepEquals deeply equal}
     */
    public SessionMarks(boolean starts, boolean ends, long deadlineMillis, @Nullable Object[] values) {
        this(starts, ends, deadlineMillis, values, starts);
    }

    /**
     * Creates marks from their parts, as they were stored.
     *
     * @param mayStart see {@link #mayStart()}
     */
    public SessionMarks(
            boolean starts, boolean ends, long deadlineMillis, @Nullable Object[] values, boolean mayStart) {
        this.starts = starts;
        this.ends = ends;
        this.deadlineMillis = deadlineMillis;
        this.values = values;
        this.mayStart = mayStart;
    }

    /** Returns whether the first row starts a new session. */
    public boolean starts() {
        return starts;
    }

    /** Returns whether the last row ends its session. */
    public boolean ends() {
        return ends;
    }

    /** Returns the time plus timeout of the row, in epoch milliseconds. {@link #NO_DEADLINE} if rows have no timeouts. */
    public long deadlineMillis() {
        return deadlineMillis;
    }

    /** Returns the value of each split column, null if no row has one. */
    public @Nullable Object[] values() {
        return values;
    }

    /** Returns whether the first row may start a new session, as far as its marks and those of the row before it tell. */
    public boolean mayStart() {
        return mayStart;
    }

    /** Returns whether a session with these marks can't contain a row with {@code row}, because the row has another value. */
    boolean isSplitBy(SessionMarks row) {
        for (int i = 0; i < commonColumns(row); i++) {
            if (values[i] != null && row.values[i] != null && !Objects.deepEquals(values[i], row.values[i])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns these marks with {@link #mayStart()} for the row directly before the first row. A value that the row before has, too,
     * starts no session.
     */
    SessionMarks after(SessionMarks previous) {
        boolean may = starts;
        for (int i = 0; i < values.length; i++) {
            may |= values[i] != null
                    && (i >= previous.values.length || !Objects.deepEquals(values[i], previous.values[i]));
        }
        return may == mayStart ? this : new SessionMarks(starts, ends, deadlineMillis, values, may);
    }

    /** Returns these marks with another deadline. */
    SessionMarks withDeadline(long deadline) {
        if (deadline == deadlineMillis) {
            return this;
        }
        boolean isPlain = !starts && !ends && !mayStart && values.length == 0;
        return isPlain && deadline == NO_DEADLINE ? PLAIN : new SessionMarks(starts, ends, deadline, values, mayStart);
    }

    /**
     * Returns the marks of the session after a later row has joined it. The deadline stays as it is, because a {@link SessionFragment}
     * has its own.
     */
    SessionMarks plus(SessionMarks later) {
        @Nullable Object[] filled = filledValues(later);
        return ends == later.ends && filled == values
                ? this
                : new SessionMarks(starts, later.ends, deadlineMillis, filled, mayStart);
    }

    /** Returns these marks with the values of other rows of the session in the columns without a value. */
    SessionMarks filledFrom(SessionMarks other) {
        @Nullable Object[] filled = filledValues(other);
        return filled == values ? this : new SessionMarks(starts, ends, deadlineMillis, filled, mayStart);
    }

    private @Nullable Object[] filledValues(SessionMarks other) {
        @Nullable Object[] filled = values;
        for (int i = 0; i < commonColumns(other); i++) {
            if (values[i] == null && other.values[i] != null) {
                filled = filled == values ? values.clone() : filled;
                filled[i] = other.values[i];
            }
        }
        return filled;
    }

    /** Rows of a savepoint may have another number of split columns, because the query has changed since. */
    private int commonColumns(SessionMarks other) {
        return Math.min(values.length, other.values.length);
    }

    @Override
    public String toString() {
        return "starts " + starts + ", ends " + ends + ", deadline " + deadlineMillis + ", values "
                + Arrays.toString(values);
    }
}
