package io.sandglass.faker.table.watermark;

import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.apache.flink.table.data.RowData;

/**
 * The event time of a row, for Flink's metric {@code currentEmitEventTimeLag}. SQL itself reads the column.
 *
 * @param column the position of a TIMESTAMP or TIMESTAMP_LTZ
 * @param precision of its type
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
