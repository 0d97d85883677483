package io.sandglass.faker.table;

import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.api.config.TableConfigOptions;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.catalog.WatermarkSpec;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.types.logical.RowType;

/** Makes the source of a table {@code WITH ('connector' = 'faker', …)}. */
public final class FakerTableSourceFactory implements DynamicTableSourceFactory {
    private static final String IDENTIFIER = "faker";

    @Override
    public String factoryIdentifier() {
        return IDENTIFIER;
    }

    @Override
    public Set<ConfigOption<?>> requiredOptions() {
        return Set.of();
    }

    @Override
    public Set<ConfigOption<?>> optionalOptions() {
        return Set.of(
                FakerConnectorOptions.NUMBER_OF_ROWS,
                FakerConnectorOptions.ROWS_PER_SECOND,
                FakerConnectorOptions.SEED,
                FakerConnectorOptions.LOCALE,
                FakerConnectorOptions.CHANGELOG_MODE,
                FactoryUtil.SOURCE_PARALLELISM);
    }

    @Override
    public DynamicTableSource createDynamicTableSource(Context context) {
        Map<String, String> options = context.getCatalogTable().getOptions();
        ResolvedSchema schema = context.getCatalogTable().getResolvedSchema();
        Problems problems = new Problems();

        ScalarOptions scalarOptions = new ScalarOptions(options, problems);
        scalarOptions.checkChangelogMode();
        Locale locale = scalarOptions.locale();
        ZoneId zone = sessionZone(context.getConfiguration(), problems);
        FieldOptions fieldOptions = new FieldOptions(options);
        Map<String, List<String>> lists = new ValueLists(options, problems).read();
        RowSpecReader reader = new RowSpecReader(
                fieldOptions, new ExpressionProof(zone, lists), locale, rowtimeColumns(schema), problems);
        List<FieldSpec> columns =
                reader.read((RowType) context.getPhysicalRowDataType().getLogicalType());
        FakerTable table = new FakerTable(
                context.getObjectIdentifier().asSummaryString(),
                new RowSpec(columns, scalarOptions.seed(), locale, zone, lists),
                scalarOptions.rowCount(),
                scalarOptions.rowsPerSecond(),
                scalarOptions.parallelism());

        UnknownOptions unknownOptions = new UnknownOptions(schema, problems);
        unknownOptions.checkFieldOptions(fieldOptions);
        unknownOptions.checkTableOptions(options, knownOptions());
        problems.throwIfAny(context.getObjectIdentifier());
        // Only now, because its errors come one at a time: what is left to it are the options of watermarks.
        FactoryUtil.createTableFactoryHelper(this, context)
                .validateExcept(FakerConnectorOptions.FIELDS_PREFIX, FakerConnectorOptions.LISTS_PREFIX);

        return new FakerTableSource(table, context.getPhysicalRowDataType());
    }

    private static ZoneId sessionZone(ReadableConfig configuration, Problems problems) {
        String zone = configuration.get(TableConfigOptions.LOCAL_TIME_ZONE);
        if (!zone.equals(TableConfigOptions.LOCAL_TIME_ZONE.defaultValue())) {
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException e) {
                problems.add("The session's '" + TableConfigOptions.LOCAL_TIME_ZONE.key() + "' is '" + zone
                        + "', but must be a time zone such as 'Europe/Berlin', 'UTC' or 'GMT+08:00'.");
            }
        }
        return ZoneId.systemDefault();
    }

    private static Set<String> rowtimeColumns(ResolvedSchema schema) {
        return schema.getWatermarkSpecs().stream()
                .map(WatermarkSpec::getRowtimeAttribute)
                .collect(Collectors.toSet());
    }

    private Set<String> knownOptions() {
        Set<String> known = new HashSet<>();
        optionalOptions().forEach(option -> known.add(option.key()));
        known.add(FactoryUtil.CONNECTOR.key());
        known.add(FactoryUtil.PROPERTY_VERSION.key());
        known.add(FactoryUtil.WATERMARK_EMIT_STRATEGY.key());
        known.add(FactoryUtil.WATERMARK_ALIGNMENT_GROUP.key());
        known.add(FactoryUtil.WATERMARK_ALIGNMENT_MAX_DRIFT.key());
        known.add(FactoryUtil.WATERMARK_ALIGNMENT_UPDATE_INTERVAL.key());
        known.add(FactoryUtil.SOURCE_IDLE_TIMEOUT.key());
        return known;
    }
}
