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
package io.sandglass.session.label;

import io.sandglass.session.call.ConditionTypes;
import io.sandglass.session.call.KeyHash;
import io.sandglass.session.state.SplitValueFormat;
import io.sandglass.session.tracker.SessionMarks;
import io.sandglass.session.tracker.SessionRule;
import java.util.List;
import org.apache.flink.table.api.TableRuntimeException;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code SESSION_LABEL} whose arguments are valid: the rule, and the positions of the arguments that each row has.
 *
 * @param rule the rule. Each row has a timeout, even if it is the same for all rows
 * @param timeoutType the type of the timeout
 * @param starts the positions of {@code starts_on}, at most one
 * @param ends the positions of {@code ends_on}, at most one
 * @param splits the positions of {@code splits_on}
 * @param keys the positions of {@code key}
 */
record LabelCall(
        SessionRule rule,
        LogicalType timeoutType,
        List<Integer> starts,
        List<Integer> ends,
        List<Integer> splits,
        List<Integer> keys) {
    static final int TIME = 0;
    static final int TIMEOUT = 1;

    /**
     * Returns the time of a row in epoch milliseconds.
     *
     * @throws TableRuntimeException if it is NULL
     */
    static long time(@Nullable Object[] row) {
        if (row[TIME] == null) {
            throw new TableRuntimeException(
                    "SESSION_LABEL: Argument 'ts': the value is NULL, so the row belongs to no session. Filter out such rows with WHERE "
                            + "ts IS NOT NULL in the query to which OVER belongs.");
        }
        return ((TimestampData) row[TIME]).getMillisecond();
    }

    /**
     * Returns the marks of a row.
     *
     * @throws TableRuntimeException if the timeout is negative
     */
    SessionMarks marks(@Nullable Object[] row, long time) {
        @Nullable Object[] values = splits.isEmpty() ? SessionMarks.NO_VALUES : new Object[splits.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = SplitValueFormat.canonical(row[splits.get(i)]);
        }
        return new SessionMarks(isTrue(row, starts), isTrue(row, ends), deadline(row[TIMEOUT], time), values);
    }

    /** Returns the hash of a row's key. */
    long keyHash(@Nullable Object[] row, KeyHash hash) {
        GenericRowData key = new GenericRowData(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            key.setField(i, row[keys.get(i)]);
        }
        return hash.of(key);
    }

    private static boolean isTrue(@Nullable Object[] row, List<Integer> position) {
        return !position.isEmpty() && Boolean.TRUE.equals(row[position.get(0)]);
    }

    /** Returns the time plus the timeout, at most the greatest long. NULL is no timeout. */
    private long deadline(@Nullable Object timeout, long time) {
        if (timeout == null) {
            return time;
        }
        long millis = (Long) timeout;
        if (millis < 0) {
            throw new TableRuntimeException("SESSION_LABEL: Argument 'timeout': " + millis
                    + " ms is negative. Use a timeout of at least 0 ms, for example GREATEST(gap, "
                    + ConditionTypes.shortestTimeout(timeoutType) + ").");
        }
        return SessionRule.saturatedSum(time, millis);
    }
}
