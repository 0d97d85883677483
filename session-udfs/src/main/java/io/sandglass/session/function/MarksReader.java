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
package io.sandglass.session.function;

import io.sandglass.session.call.ConditionTypes;
import io.sandglass.session.state.SplitValueFormat;
import io.sandglass.session.tracker.SessionMarks;
import io.sandglass.session.tracker.SessionRule;
import java.util.List;
import org.apache.flink.table.api.TableRuntimeException;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.RowData.FieldGetter;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/** A reader of the {@link SessionMarks} of rows. */
final class MarksReader {
    private final ConditionColumns columns;
    private final RowType rowType;
    private final List<FieldGetter> splits;

    MarksReader(ConditionColumns columns, RowType rowType) {
        this.columns = columns;
        this.rowType = rowType;
        splits = columns.splits().stream()
                .map(column ->
                        RowData.createFieldGetter(rowType.getTypeAt(column).copy(true), column))
                .toList();
    }

    /**
     * Returns the marks of a row. The marks keep no reference to the row.
     *
     * @param time the time of the row in epoch milliseconds
     * @throws TableRuntimeException if the timeout of the row is negative. The message doesn't name the function
     */
    SessionMarks read(RowData row, long time) {
        boolean starts = isTrue(row, columns.start());
        boolean ends = isTrue(row, columns.end());
        if (!starts && !ends && splits.isEmpty() && columns.timeout() == ConditionColumns.NONE) {
            return SessionMarks.PLAIN;
        }
        @Nullable Object[] values = splits.isEmpty() ? SessionMarks.NO_VALUES : new Object[splits.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = SplitValueFormat.canonical(splits.get(i).getFieldOrNull(row));
        }
        return new SessionMarks(starts, ends, deadline(row, time), values);
    }

    private static boolean isTrue(RowData row, int column) {
        return column != ConditionColumns.NONE && !row.isNullAt(column) && row.getBoolean(column);
    }

    /** Returns the time plus the timeout of the row, at most the greatest long. A timeout of NULL is 0. */
    private long deadline(RowData row, long time) {
        int column = columns.timeout();
        if (column == ConditionColumns.NONE) {
            return SessionMarks.NO_DEADLINE;
        }
        if (row.isNullAt(column)) {
            return time;
        }
        long timeout = row.getLong(column);
        if (timeout < 0) {
            throw new TableRuntimeException(String.format(
                    "Column '%s': the timeout of %d ms is negative. Use a timeout of at least 0 ms, for example GREATEST(%1$s, "
                            + "%3$s) in a view before the function.",
                    rowType.getFieldNames().get(column),
                    timeout,
                    ConditionTypes.shortestTimeout(rowType.getTypeAt(column))));
        }
        return SessionRule.saturatedSum(time, timeout);
    }
}
