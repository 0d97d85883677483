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
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.connector.source.abilities.SupportsWatermarkPushDown;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.DataType;

/** The table as the planner sees it. */
final class YardstickTableSource implements ScanTableSource, SupportsWatermarkPushDown {
    private final Yardstick yardstick;
    private final BenchmarkTable table;
    private final long rowCount;
    private final DataType producedType;
    private WatermarkStrategy<RowData> watermarkStrategy = WatermarkStrategy.noWatermarks();

    YardstickTableSource(Yardstick yardstick, BenchmarkTable table, long rowCount, DataType producedType) {
        this.yardstick = yardstick;
        this.table = table;
        this.rowCount = rowCount;
        this.producedType = producedType;
    }

    @Override
    public ChangelogMode getChangelogMode() {
        return ChangelogMode.insertOnly();
    }

    @Override
    public ScanRuntimeProvider getScanRuntimeProvider(ScanContext context) {
        return new YardstickScanProvider(
                yardstick, table, rowCount, context.createTypeInformation(producedType), watermarkStrategy);
    }

    @Override
    public void applyWatermark(WatermarkStrategy<RowData> strategy) {
        watermarkStrategy = strategy;
    }

    @Override
    public DynamicTableSource copy() {
        YardstickTableSource copy = new YardstickTableSource(yardstick, table, rowCount, producedType);
        copy.watermarkStrategy = watermarkStrategy;
        return copy;
    }

    @Override
    public String asSummaryString() {
        return "Yardstick";
    }
}
