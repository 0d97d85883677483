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
package io.sandglass.benchmarks.yardstick;

import io.sandglass.benchmarks.row.BenchmarkTable;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.connector.ProviderContext;
import org.apache.flink.table.connector.source.DataStreamScanProvider;
import org.apache.flink.table.data.RowData;

/** Puts the source into a job, together with its watermarks, as the connector does. */
final class YardstickScanProvider implements DataStreamScanProvider {
    private final Yardstick yardstick;
    private final BenchmarkTable table;
    private final long rowCount;
    private final TypeInformation<RowData> rowType;
    private final WatermarkStrategy<RowData> watermarkStrategy;

    YardstickScanProvider(
            Yardstick yardstick,
            BenchmarkTable table,
            long rowCount,
            TypeInformation<RowData> rowType,
            WatermarkStrategy<RowData> watermarkStrategy) {
        this.yardstick = yardstick;
        this.table = table;
        this.rowCount = rowCount;
        this.rowType = rowType;
        this.watermarkStrategy = watermarkStrategy;
    }

    @Override
    public DataStream<RowData> produceDataStream(ProviderContext providerContext, StreamExecutionEnvironment env) {
        // What Flink calls object reuse is that it hands objects on without a copy, so that they must not be used
        // again.
        boolean reusesRow = !env.getConfig().isObjectReuseEnabled();
        YardstickSource source = new YardstickSource(yardstick, table, rowCount, reusesRow);
        return env.fromSource(source, watermarkStrategy, "yardstick", rowType);
    }

    @Override
    public boolean isBounded() {
        return true;
    }
}
