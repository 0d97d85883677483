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

import io.sandglass.session.aggregate.ColumnNames;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.functions.TableSemantics;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.table.types.logical.utils.LogicalTypeUtils;
import org.jspecify.annotations.Nullable;

/** The table argument of a call. Time attributes among its columns are plain timestamps here. */
final class SessionInput implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RowType rowType;
    private final int[] keys;
    private final int timeColumn;
    private final boolean isOrdered;

    private SessionInput(RowType rowType, int[] keys, int timeColumn, boolean isOrdered) {
        this.rowType = rowType;
        this.keys = keys;
        this.timeColumn = timeColumn;
        this.isOrdered = isOrdered;
    }

    /**
     * Returns the table of a call.
     *
     * @param onTimeColumn the column in {@code on_time}, null if it isn't known
     * @throws ValidationException if the time column is unknown or is a processing-time attribute
     */
    static SessionInput of(DataType dataType, TableSemantics table, @Nullable String onTimeColumn) {
        RowType rowType = (RowType) dataType.getLogicalType();
        int timeColumn = table.timeColumn();
        if (timeColumn < 0 && onTimeColumn != null) {
            timeColumn = rowType.getFieldIndex(onTimeColumn);
            if (timeColumn < 0) {
                throw new ValidationException(
                        "Argument 'on_time': " + ColumnNames.unknownColumn(rowType.getFieldNames(), onTimeColumn));
            }
        }
        if (timeColumn >= 0 && LogicalTypeChecks.isProctimeAttribute(rowType.getTypeAt(timeColumn))) {
            throw new ValidationException(String.format(
                    "Argument 'on_time': column '%s' is a processing-time attribute, but sessions need event time. Declare a watermark on a "
                            + "timestamp column, for example WATERMARK FOR ts AS ts - INTERVAL '5' SECOND, and name that "
                            + "column: on_time => DESCRIPTOR(ts).",
                    rowType.getFieldNames().get(timeColumn)));
        }
        return new SessionInput(
                (RowType) LogicalTypeUtils.removeTimeAttributes(rowType),
                table.partitionByColumns(),
                timeColumn,
                table.orderByColumns().length > 0);
    }

    /** Returns the type of the table's rows. */
    RowType rowType() {
        return rowType;
    }

    /** Returns the positions of the PARTITION BY columns. Without PARTITION BY there are none, and all rows have one key. */
    int[] keys() {
        return keys.clone();
    }

    /** Returns the names of the PARTITION BY columns. */
    List<String> keyNames() {
        return IntStream.of(keys).mapToObj(rowType.getFieldNames()::get).toList();
    }

    /** Returns the types of the PARTITION BY columns. */
    List<LogicalType> keyTypes() {
        return IntStream.of(keys).mapToObj(rowType::getTypeAt).toList();
    }

    /** Returns whether the table argument has ORDER BY. Flink then sorts the rows and drops those behind the watermark. */
    boolean isOrdered() {
        return isOrdered;
    }

    /** Returns the position of the column in {@code on_time}. -1 if there is none, which Flink rejects. */
    int timeColumn() {
        return timeColumn;
    }

    /** Returns the positions of the columns that aren't in PARTITION BY. */
    int[] nonKeys() {
        return IntStream.range(0, rowType.getFieldCount())
                .filter(column -> IntStream.of(keys).noneMatch(key -> key == column))
                .toArray();
    }

    /** Returns the columns at these positions. */
    List<DataTypes.Field> fields(int[] columns) {
        return IntStream.of(columns)
                .mapToObj(column ->
                        DataTypes.FIELD(rowType.getFieldNames().get(column), DataTypes.of(rowType.getTypeAt(column))))
                .toList();
    }

    /** Returns the type of the output's times: TIMESTAMP(3) or TIMESTAMP_LTZ(3), like the time column. */
    DataType instantType() {
        LogicalType type = timeColumn < 0 ? null : rowType.getTypeAt(timeColumn);
        return type != null && type.is(LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE)
                ? DataTypes.TIMESTAMP_LTZ(3)
                : DataTypes.TIMESTAMP(3);
    }
}
