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

/** The table of a call. Time attributes among its columns are taken for what they are besides: timestamps. */
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

    static SessionInput of(DataType dataType, TableSemantics table, @Nullable String onTimeColumn) {
        RowType rowType = (RowType) dataType.getLogicalType();
        int timeColumn = table.timeColumn();
        if (timeColumn < 0 && onTimeColumn != null) {
            timeColumn = rowType.getFieldIndex(onTimeColumn);
            if (timeColumn < 0) {
                throw new ValidationException("on_time names column '" + onTimeColumn + "', but "
                        + ColumnNames.notAmong(rowType.getFieldNames(), onTimeColumn));
            }
        }
        if (timeColumn >= 0 && LogicalTypeChecks.isProctimeAttribute(rowType.getTypeAt(timeColumn))) {
            throw new ValidationException(String.format(
                    "column '%s' is a processing-time attribute, but sessions need event time. Declare a watermark on a "
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

    RowType rowType() {
        return rowType;
    }

    /** Positions of the PARTITION BY columns; none for one state of sessions over all rows. */
    int[] keys() {
        return keys.clone();
    }

    /** Returns the names of the PARTITION BY columns. */
    List<String> keyNames() {
        return IntStream.of(keys).mapToObj(rowType.getFieldNames()::get).toList();
    }

    /** Returns whether the table argument has ORDER BY. Flink then sorts the rows and drops those behind the watermark. */
    boolean isOrdered() {
        return isOrdered;
    }

    /** Position of the column that {@code on_time} names; -1 when it names none of the table, which Flink refuses. */
    int timeColumn() {
        return timeColumn;
    }

    /** Positions of the columns that aren't keys. */
    int[] nonKeys() {
        return IntStream.range(0, rowType.getFieldCount())
                .filter(column -> IntStream.of(keys).noneMatch(key -> key == column))
                .toArray();
    }

    /** The columns at these positions. */
    List<DataTypes.Field> fields(int[] columns) {
        return IntStream.of(columns)
                .mapToObj(column ->
                        DataTypes.FIELD(rowType.getFieldNames().get(column), DataTypes.of(rowType.getTypeAt(column))))
                .toList();
    }

    /** The type of instants that the function gives: like that of the time column, in milliseconds. */
    DataType instantType() {
        LogicalType type = timeColumn < 0 ? null : rowType.getTypeAt(timeColumn);
        return type != null && type.is(LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE)
                ? DataTypes.TIMESTAMP_LTZ(3)
                : DataTypes.TIMESTAMP(3);
    }
}
