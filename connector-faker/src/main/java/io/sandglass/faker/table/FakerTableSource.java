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
package io.sandglass.faker.table;

import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.DrawnKeysSpec;
import io.sandglass.faker.spec.Metadata;
import io.sandglass.faker.table.lookup.FakerAsyncLookupFunction;
import io.sandglass.faker.table.lookup.FakerLookupFunction;
import io.sandglass.faker.table.watermark.RowtimeAssigner;
import io.sandglass.faker.table.watermark.SourceWatermark;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.apache.flink.table.connector.source.abilities.SupportsSourceWatermark;
import org.apache.flink.table.connector.source.abilities.SupportsStatisticReport;
import org.apache.flink.table.connector.source.abilities.SupportsWatermarkPushDown;
import org.apache.flink.table.connector.source.lookup.AsyncLookupFunctionProvider;
import org.apache.flink.table.connector.source.lookup.LookupFunctionProvider;
import org.apache.flink.table.connector.source.lookup.PartialCachingAsyncLookupProvider;
import org.apache.flink.table.connector.source.lookup.PartialCachingLookupProvider;
import org.apache.flink.table.connector.source.lookup.cache.LookupCache;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.plan.stats.TableStats;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.types.RowKind;
import org.jspecify.annotations.Nullable;

/** A table source for scans and lookups, into which the planner pushes projections, limits and watermarks. */
final class FakerTableSource
        implements ScanTableSource,
                LookupTableSource,
                SupportsProjectionPushDown,
                SupportsReadingMetadata,
                SupportsLimitPushDown,
                SupportsWatermarkPushDown,
                SupportsSourceWatermark,
                SupportsStatisticReport {

    /** The value of {@code ChangelogMode.upsert(false)} since Flink 2.1. Earlier versions treat all deletes as full. */
    private static final ChangelogMode UPSERT_WITH_WHOLE_DELETES = ChangelogMode.newBuilder()
            .addContainedKind(RowKind.INSERT)
            .addContainedKind(RowKind.UPDATE_AFTER)
            .addContainedKind(RowKind.DELETE)
            .build();

    private static final ChangelogMode UPSERT_WITHOUT_DELETES = ChangelogMode.newBuilder()
            .addContainedKind(RowKind.INSERT)
            .addContainedKind(RowKind.UPDATE_AFTER)
            .build();

    private final @Nullable String rowtimeColumn;
    private final @Nullable SourceWatermark sourceWatermark;
    private FakerTable table;
    private DataType producedType;
    private @Nullable WatermarkStrategy<RowData> watermarkStrategy;

    /**
     * @param rowtimeColumn the column with the watermark; null for none
     * @param sourceWatermark the watermark to use if the planner requests it; null for none
     */
    FakerTableSource(
            FakerTable table,
            DataType producedType,
            @Nullable String rowtimeColumn,
            @Nullable SourceWatermark sourceWatermark) {
        this.rowtimeColumn = rowtimeColumn;
        this.sourceWatermark = sourceWatermark;
        this.table = table;
        this.producedType = producedType;
    }

    FakerTable table() {
        return table;
    }

    @Override
    public ChangelogMode getChangelogMode() {
        ChangelogSpec changelog = table.rowSpec().stream().changelog();
        if (changelog == null) {
            DrawnKeysSpec drawnKeys = table.rowSpec().stream().drawnKeys();
            return drawnKeys == null || drawnKeys.onlyLastRows() ? ChangelogMode.insertOnly() : UPSERT_WITHOUT_DELETES;
        }
        return switch (changelog.mode()) {
            case UPSERT -> UPSERT_WITH_WHOLE_DELETES;
            case RETRACT -> ChangelogMode.all();
            case FINAL_ROWS -> ChangelogMode.insertOnly();
        };
    }

    @Override
    public ScanRuntimeProvider getScanRuntimeProvider(ScanContext context) {
        return new FakerScanProvider(table, context.createTypeInformation(producedType), strategyWithRowtime());
    }

    /** Returns the watermark strategy, with timestamps from the rowtime column if the query reads it. */
    private WatermarkStrategy<RowData> strategyWithRowtime() {
        if (watermarkStrategy == null) {
            return WatermarkStrategy.noWatermarks();
        }
        if (table.rowSpec().hasRecordTimes()) {
            // Records have timestamps even if the query does not read the column.
            return watermarkStrategy;
        }
        RowType columns = (RowType) producedType.getLogicalType();
        int rowtime = columns.getFieldNames().indexOf(rowtimeColumn);
        // Flink evaluates computed columns after the source.
        return rowtime >= 0
                ? watermarkStrategy.withTimestampAssigner(
                        new RowtimeAssigner(rowtime, LogicalTypeChecks.getPrecision(columns.getTypeAt(rowtime))))
                : watermarkStrategy;
    }

    @Override
    public LookupRuntimeProvider getLookupRuntimeProvider(LookupContext context) {
        List<Integer> keys =
                Arrays.stream(context.getKeys()).map(path -> path[0]).toList();
        FakerLookupFunction lookup =
                new FakerLookupFunction(table.lookupPlan((RowType) producedType.getLogicalType(), keys));
        LookupCache cache = table.lookupCache();
        if (table.isLookupAsync()) {
            FakerAsyncLookupFunction async = new FakerAsyncLookupFunction(lookup);
            return cache == null
                    ? AsyncLookupFunctionProvider.of(async)
                    : PartialCachingAsyncLookupProvider.of(async, cache);
        }
        return cache == null ? LookupFunctionProvider.of(lookup) : PartialCachingLookupProvider.of(lookup, cache);
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
        Map<String, DataType> types = new LinkedHashMap<>();
        for (Metadata metadata : Metadata.values()) {
            types.put(metadata.key(), DataTypes.of(metadata.type()));
        }
        return types;
    }

    @Override
    public void applyReadableMetadata(List<String> metadataKeys, DataType producedDataType) {
        List<Metadata> metadata = metadataKeys.stream()
                .map(key -> Arrays.stream(Metadata.values())
                        .filter(candidate -> candidate.key().equals(key))
                        .findFirst()
                        .orElseThrow())
                .toList();
        table = table.withRowSpec(table.rowSpec().withMetadata(metadata));
        producedType = producedDataType;
    }

    @Override
    public void applyLimit(long limit) {
        // A changelog has more changes than rows. Flink applies the limit to the rows itself.
        if (table.rowSpec().stream().hasRowsOnly()) {
            table = table.limitedTo(limit);
        }
    }

    @Override
    public void applyWatermark(WatermarkStrategy<RowData> strategy) {
        watermarkStrategy = strategy;
    }

    @Override
    public void applySourceWatermark() {
        if (sourceWatermark == null) {
            throw new IllegalStateException("Table " + table.name() + ": the watermark isn't SOURCE_WATERMARK().");
        }
        watermarkStrategy = sourceWatermark.strategy();
        table = table.withRowSpec(table.rowSpec().withRecordTimes());
    }

    @Override
    public TableStats reportStatistics() {
        return table.isBounded() && table.rowSpec().stream().hasRowsOnly()
                ? new TableStats(
                        Math.round(table.rowCount() * table.rowSpec().stream().rowsPerIndex()))
                : TableStats.UNKNOWN;
    }

    @Override
    public DynamicTableSource copy() {
        FakerTableSource copy = new FakerTableSource(table, producedType, rowtimeColumn, sourceWatermark);
        copy.watermarkStrategy = watermarkStrategy;
        return copy;
    }

    @Override
    public String asSummaryString() {
        return "Faker";
    }
}
