package io.sandglass.faker.table.watermark;

import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.apache.flink.table.data.RowData;

/**
 * An assigner of a row's event time, for Flink's metric {@code currentEmitEventTimeLag}. SQL itself reads the column.
 *
 * @param column the position of a TIMESTAMP or TIMESTAMP_LTZ column
 * @param precision the precision of the column's type
 */
public record RowtimeAssigner(int column, int precision) implements SerializableTimestampAssigner<RowData> {
    private static final long serialVersionUID = 1L;

    @Override
    public long extractTimestamp(RowData row, long recordTimestamp) {
        return row.isNullAt(column)
                ? recordTimestamp
                : row.getTimestamp(column, precision).getMillisecond();
    }
}
