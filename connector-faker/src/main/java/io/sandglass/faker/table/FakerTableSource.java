package io.sandglass.faker.table;

import io.sandglass.faker.spec.RowSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.LookupTableSource;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.connector.source.abilities.SupportsLimitPushDown;
import org.apache.flink.table.connector.source.abilities.SupportsProjectionPushDown;
import org.apache.flink.table.connector.source.abilities.SupportsReadingMetadata;
import org.apache.flink.table.connector.source.abilities.SupportsStatisticReport;
import org.apache.flink.table.connector.source.abilities.SupportsWatermarkPushDown;
import org.apache.flink.table.connector.source.lookup.LookupFunctionProvider;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.plan.stats.TableStats;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;

/** The table as the planner sees it, to scan or to look up in. */
final class FakerTableSource
        implements ScanTableSource,
                LookupTableSource,
                SupportsProjectionPushDown,
                SupportsReadingMetadata,
                SupportsLimitPushDown,
                SupportsWatermarkPushDown,
                SupportsStatisticReport {

    /** The metadata column that holds the index of the row. */
    static final String ROW_INDEX = "row-index";

    private FakerTable table;
    private DataType producedType;
    private WatermarkStrategy<RowData> watermarkStrategy = WatermarkStrategy.noWatermarks();

    FakerTableSource(FakerTable table, DataType producedType) {
        this.table = table;
        this.producedType = producedType;
    }

    @Override
    public ChangelogMode getChangelogMode() {
        return ChangelogMode.insertOnly();
    }

    @Override
    public ScanRuntimeProvider getScanRuntimeProvider(ScanContext context) {
        return new FakerScanProvider(table, context.createTypeInformation(producedType), watermarkStrategy);
    }

    @Override
    public LookupRuntimeProvider getLookupRuntimeProvider(LookupContext context) {
        int[] keys = Arrays.stream(context.getKeys()).mapToInt(path -> path[0]).toArray();
        return LookupFunctionProvider.of(new FakerLookupFunction(
                table.rowSpec(), table.rowCount(), (RowType) producedType.getLogicalType(), keys));
    }

    @Override
    public boolean supportsNestedProjection() {
        return true;
    }

    @Override
    public void applyProjection(int[][] projectedFields, DataType producedDataType) {
        table = table.withRowSpec(table.rowSpec().project(projectedFields));
        producedType = producedDataType;
    }

    @Override
    public Map<String, DataType> listReadableMetadata() {
        return Map.of(ROW_INDEX, DataTypes.BIGINT().notNull());
    }

    @Override
    public void applyReadableMetadata(List<String> metadataKeys, DataType producedDataType) {
        RowSpec rowSpec = table.rowSpec();
        table = table.withRowSpec(metadataKeys.contains(ROW_INDEX) ? rowSpec.withRowIndex() : rowSpec);
        producedType = producedDataType;
    }

    @Override
    public void applyLimit(long limit) {
        table = table.limitedTo(limit);
    }

    @Override
    public void applyWatermark(WatermarkStrategy<RowData> strategy) {
        watermarkStrategy = strategy;
    }

    @Override
    public TableStats reportStatistics() {
        return table.isBounded() ? new TableStats(table.rowCount()) : TableStats.UNKNOWN;
    }

    @Override
    public DynamicTableSource copy() {
        FakerTableSource copy = new FakerTableSource(table, producedType);
        copy.watermarkStrategy = watermarkStrategy;
        return copy;
    }

    @Override
    public String asSummaryString() {
        return "Faker";
    }
}
