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
