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
package io.sandglass.faker.table.options.stream;

import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_START;
import static org.apache.flink.table.factories.FactoryUtil.SOURCE_IDLE_TIMEOUT;
import static org.apache.flink.table.factories.FactoryUtil.WATERMARK_ALIGNMENT_GROUP;
import static org.apache.flink.table.factories.FactoryUtil.WATERMARK_ALIGNMENT_MAX_DRIFT;
import static org.apache.flink.table.factories.FactoryUtil.WATERMARK_ALIGNMENT_UPDATE_INTERVAL;
import static org.apache.flink.table.factories.FactoryUtil.WATERMARK_EMIT_STRATEGY;

import io.sandglass.faker.expression.plan.time.EventTime;
import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.Metadata;
import io.sandglass.faker.table.options.FakerConnectorOptions;
import io.sandglass.faker.table.options.MetadataColumns;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.table.options.SqlText;
import io.sandglass.faker.table.watermark.SourceWatermark;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.api.config.ExecutionConfigOptions;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.catalog.WatermarkSpec;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.table.watermark.WatermarkEmitStrategy;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the options for {@code WATERMARK FOR ts AS SOURCE_WATERMARK()}. Flink doesn't pass its watermark options to the
 * source of such a table, so the source reads them itself.
 */
public final class SourceWatermarkOptions {
    private static final String FUNCTION = "SOURCE_WATERMARK()";

    /** Maximum precision of a time attribute: milliseconds. */
    private static final int MILLIS_PRECISION = 3;

    private final ResolvedSchema schema;
    private final OptionReader options;
    private final ReadableConfig session;
    private final ZoneId zone;
    private final FieldCompiler compiler;

    /**
     * Creates a reader.
     *
     * @param options the options of the table; those about watermarks are already validated
     * @param session the configuration of the session
     * @param zone the time zone of the session
     * @param compiler compiles the table's expressions
     */
    public SourceWatermarkOptions(
            ResolvedSchema schema, OptionReader options, ReadableConfig session, ZoneId zone, FieldCompiler compiler) {
        this.schema = schema;
        this.options = options;
        this.session = session;
        this.zone = zone;
        this.compiler = compiler;
    }

    /**
     * Checks that the time attribute shows the time of the event clock.
     *
     * @param columns the physical columns
     * @param hasClock whether the table has an event clock
     */
    public void check(List<FieldSpec> columns, boolean hasClock) {
        Column rowtime = rowtime();
        // If only the event clock is missing, another check reports the column.
        if (rowtime != null && !MetadataColumns.show(rowtime, Metadata.TIMESTAMP) && !isEventTime(rowtime, columns)) {
            options.problem("Column '" + rowtime.getName() + "' has the watermark " + FUNCTION
                    + (hasClock
                            ? ", which follows the event clock, but the column shows another time. Let "
                            : ", which follows the event clock, but the table has none. Start it, for example by '"
                                    + EVENT_TIME_START.key() + "' = 'now - 1 d', and let ")
                    + fix(rowtime));
        }
    }

    /**
     * Returns the source's watermark, which {@link #check} has validated. Returns null if the table has no such watermark or no
     * event clock.
     *
     * @param eventTime the event clock; null for none
     */
    @Nullable
    public SourceWatermark read(@Nullable EventTimeSpec eventTime) {
        Column rowtime = rowtime();
        if (rowtime == null || eventTime == null) {
            return null;
        }
        LogicalType type = rowtime.getDataType().getLogicalType();
        Configuration configuration = options.toConfiguration();
        return new SourceWatermark(
                eventTime.disorderMillis(),
                stepMillis(LogicalTypeChecks.getPrecision(type)),
                type.is(LogicalTypeRoot.TIMESTAMP_WITHOUT_TIME_ZONE) ? zone : null,
                configuration.get(WATERMARK_EMIT_STRATEGY) == WatermarkEmitStrategy.ON_EVENT,
                idleTimeout(configuration),
                alignment(configuration));
    }

    private @Nullable Column rowtime() {
        return schema.getWatermarkSpecs().stream()
                .filter(SourceWatermarkOptions::isOfSource)
                .findFirst()
                .flatMap(watermark -> schema.getColumn(watermark.getRowtimeAttribute()))
                .orElse(null);
    }

    private static boolean isOfSource(WatermarkSpec watermark) {
        return SqlText.of(watermark.getWatermarkExpression())
                .replace("`", "")
                .trim()
                .equalsIgnoreCase(FUNCTION);
    }

    private boolean isEventTime(Column rowtime, List<FieldSpec> columns) {
        return rowtime.isPhysical()
                && columns.stream()
                        .filter(FieldSpec.Scalar.class::isInstance)
                        .map(FieldSpec.Scalar.class::cast)
                        .filter(column -> column.path().equals(FieldPath.ofColumn(rowtime.getName())))
                        .anyMatch(this::isEventTime);
    }

    private boolean isEventTime(FieldSpec.Scalar column) {
        return compiler.findPlan(column)
                .map(plan -> plan.values() instanceof EventTime)
                // Without an event clock, the right expression doesn't compile either.
                .orElseGet(() -> column.expression().trim().equals("#{event.time}"));
    }

    private static String fix(Column rowtime) {
        String type = rowtime.getDataType().getLogicalType().copy(true).asSerializableString();
        return rowtime.isPhysical()
                ? "'" + FakerConnectorOptions.FIELDS_PREFIX + rowtime.getName() + "." + FakerConnectorOptions.EXPRESSION
                        + "' be '#{event.time}'."
                : "it be declared as " + rowtime.getName() + " " + type + " METADATA FROM '" + Metadata.TIMESTAMP.key()
                        + "' VIRTUAL.";
    }

    private static long stepMillis(int precision) {
        long step = 1;
        for (int digits = precision; digits < MILLIS_PRECISION; digits++) {
            step *= 10;
        }
        return step;
    }

    private @Nullable Duration idleTimeout(Configuration configuration) {
        Duration timeout = configuration
                .getOptional(SOURCE_IDLE_TIMEOUT)
                .orElse(session.get(ExecutionConfigOptions.TABLE_EXEC_SOURCE_IDLE_TIMEOUT));
        return timeout.toMillis() > 0 ? timeout : null;
    }

    /** Returns the alignment, or null if the group or the drift is missing. Flink rejects a table with only one of them. */
    private SourceWatermark.@Nullable Alignment alignment(Configuration configuration) {
        String group = configuration.get(WATERMARK_ALIGNMENT_GROUP);
        Duration maxDrift = configuration.get(WATERMARK_ALIGNMENT_MAX_DRIFT);
        return group == null || maxDrift == null
                ? null
                : new SourceWatermark.Alignment(
                        group, maxDrift, configuration.get(WATERMARK_ALIGNMENT_UPDATE_INTERVAL));
    }
}
