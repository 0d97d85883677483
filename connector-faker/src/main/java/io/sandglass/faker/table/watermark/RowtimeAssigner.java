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
