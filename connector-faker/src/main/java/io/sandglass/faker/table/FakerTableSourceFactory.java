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

import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.row.value.SessionZone;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserData;
import io.sandglass.faker.table.options.FakerConnectorOptions;
import io.sandglass.faker.table.options.LookupCacheOptions;
import io.sandglass.faker.table.options.MetadataColumns;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.table.options.Problems;
import io.sandglass.faker.table.options.TableOptions;
import io.sandglass.faker.table.options.column.InferredOptions;
import io.sandglass.faker.table.options.column.RowSpecReader;
import io.sandglass.faker.table.options.column.UnknownOptions;
import io.sandglass.faker.table.options.data.UserCasesReader;
import io.sandglass.faker.table.options.data.UserRecordsReader;
import io.sandglass.faker.table.options.data.UserValuesReader;
import io.sandglass.faker.table.options.data.UserVariablesReader;
import io.sandglass.faker.table.options.stream.PaceOptions;
import io.sandglass.faker.table.options.stream.ReferencesOptions;
import io.sandglass.faker.table.options.stream.SourceWatermarkOptions;
import io.sandglass.faker.table.options.stream.StreamOptions;
import io.sandglass.faker.table.options.stream.WatermarkOptions;
import io.sandglass.faker.table.proof.ChangelogKey;
import io.sandglass.faker.table.proof.CollectionProof;
import io.sandglass.faker.table.proof.DefinedValuesProof;
import io.sandglass.faker.table.proof.ExpressionProof;
import io.sandglass.faker.table.proof.RuleProof;
import io.sandglass.faker.timeline.Changes;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.api.config.TableConfigOptions;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.catalog.UniqueConstraint;
import org.apache.flink.table.catalog.WatermarkSpec;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.lookup.LookupOptions;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.types.logical.RowType;

/** A factory for tables with {@code 'connector' = 'faker'}. It reports all problems of a table in one exception. */
public class FakerTableSourceFactory implements DynamicTableSourceFactory {
    private static final String IDENTIFIER = "faker";
    private static final long SEED_OF_PROOFS = 0;

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
        Set<ConfigOption<?>> options = new HashSet<>(Set.of(
                FakerConnectorOptions.NUMBER_OF_ROWS,
                FakerConnectorOptions.ROWS_PER_SECOND,
                FakerConnectorOptions.SEED,
                FakerConnectorOptions.ENTITIES_SEED,
                FakerConnectorOptions.LOCALE,
                FakerConnectorOptions.EVENT_TIME_START,
                FakerConnectorOptions.EVENT_TIME_STEP,
                FakerConnectorOptions.EVENT_TIME_RATE,
                FakerConnectorOptions.EVENT_TIME_ARRIVALS,
                FakerConnectorOptions.EVENT_TIME_END,
                FakerConnectorOptions.EVENT_TIME_DISORDER,
                FakerConnectorOptions.EVENT_TIME_LATE_RATE,
                FakerConnectorOptions.EVENT_TIME_MAX_LATENESS,
                FakerConnectorOptions.EVENT_TIME_PAUSE_EVERY,
                FakerConnectorOptions.EVENT_TIME_PAUSE_LENGTH,
                FakerConnectorOptions.EVENT_TIME_LIVE,
                FakerConnectorOptions.DUPLICATES_RATE,
                FakerConnectorOptions.DUPLICATES_MAX_DISTANCE,
                FakerConnectorOptions.CHILDREN_PARENTS,
                FakerConnectorOptions.CHILDREN_COUNT,
                FakerConnectorOptions.INFER,
                FakerConnectorOptions.CHANGELOG_MODE,
                FakerConnectorOptions.CHANGELOG_UPDATE_RATE,
                FakerConnectorOptions.CHANGELOG_DELETE_RATE,
                FakerConnectorOptions.CHANGELOG_KEYS,
                FakerConnectorOptions.LOOKUP_ASYNC,
                LookupOptions.CACHE_TYPE,
                FactoryUtil.SOURCE_PARALLELISM,
                FakerConnectorOptions.ACCEPT_CHANGED_VALUES));
        options.addAll(FakerConnectorOptions.OF_SESSIONS);
        options.addAll(LookupCacheOptions.OF_CACHE);
        return options;
    }

    @Override
    public DynamicTableSource createDynamicTableSource(Context context) {
        ResolvedSchema schema = context.getCatalogTable().getResolvedSchema();
        Problems problems = new Problems();
        Map<String, String> setOptions = context.getCatalogTable().getOptions();
        OptionReader givenOptions = new OptionReader(setOptions, problems);

        TableOptions tableOptions = new TableOptions(givenOptions);
        Locale locale = tableOptions.locale();
        ZoneId zone = sessionZone(context.getConfiguration(), problems);
        RowType physicalColumns = (RowType) context.getPhysicalRowDataType().getLogicalType();
        long rowCount = tableOptions.rowCount();
        InferredOptions inferredOptions = tableOptions.infer()
                ? InferredOptions.of(physicalColumns, schema, rowCount, setOptions)
                : InferredOptions.none();
        OptionReader options = inferredOptions.addTo(givenOptions);
        // Flink allows at most one watermark.
        String rowtimeColumn = schema.getWatermarkSpecs().stream()
                .map(WatermarkSpec::getRowtimeAttribute)
                .findFirst()
                .orElse(null);
        RowSpecReader reader = new RowSpecReader(options, rowtimeColumn, inferredOptions);
        List<FieldSpec> columns = reader.read(physicalColumns);
        long seed = tableOptions.seed();
        UserData userData = new UserData(
                UserValuesReader.ofLists(options).read(),
                new UserRecordsReader(options).read(),
                new UserVariablesReader(options).read(),
                new UserCasesReader(options).read(),
                new ReferencesOptions(options, zone, seed).read());
        LookupCacheOptions lookupOptions = new LookupCacheOptions(options);
        boolean isBatch = context.getConfiguration().get(ExecutionOptions.RUNTIME_MODE) == RuntimeExecutionMode.BATCH;
        PaceSpec pace = new PaceOptions(options).read();
        Function<StreamSpec, FieldCompiler> compilers = rows -> new FieldCompiler(
                new RowSpec(columns, columns, SEED_OF_PROOFS, locale, zone, userData, rows, reader.rules(), false));
        StreamOptions streams = new StreamOptions(options, locale, zone, userData.lists());
        StreamSpec stream = streams.read(
                rowCount,
                pace,
                seed,
                schema.getPrimaryKey(),
                isBatch,
                rows -> ChangelogKey.candidates(columns, compilers.apply(rows)),
                (changes, key) -> new ChangelogKey(columns, key, compilers.apply(changes)).tellsRowsApart());
        MetadataColumns.requireSources(schema, options);
        new WatermarkOptions(options).check();
        FieldCompiler compiler = compilers.apply(stream);
        List<String> primaryKey =
                schema.getPrimaryKey().map(UniqueConstraint::getColumns).orElse(List.of());
        ExpressionProof proof = new ExpressionProof(compiler, zone, rowtimeColumn, primaryKey);
        new CollectionProof(compiler, options, reader.size()).prove(columns);
        new DefinedValuesProof(compiler, columns, userData).prove(options);
        proof.prove(reader, options);
        new RuleProof(compiler, columns, options, rowtimeColumn, primaryKey).prove(reader.rules(), stream);
        SourceWatermarkOptions sourceWatermark =
                new SourceWatermarkOptions(schema, options, context.getConfiguration(), zone, compiler);
        sourceWatermark.check(columns, stream.eventTime() != null);
        if (stream.changelog() != null) {
            new ChangelogKey(columns, stream.changelog().keyColumns(), compiler)
                    .check(options, proof, streams.howToDrawKeys(stream));
        }
        FakerTable table = new FakerTable(
                context.getObjectIdentifier().asSummaryString(),
                new RowSpec(columns, columns, seed, locale, zone, userData, stream, reader.rules(), false),
                Changes.indexCount(stream),
                // A batch query shows its result at the end, so a rate would only delay it.
                isBatch ? PaceSpec.AS_FAST_AS_POSSIBLE : pace,
                tableOptions.parallelism(),
                lookupOptions.isAsync(),
                lookupOptions.cache(),
                options.isTrue(FakerConnectorOptions.ACCEPT_CHANGED_VALUES));

        UnknownOptions unknownOptions = new UnknownOptions(schema, options);
        unknownOptions.checkFieldOptions(reader);
        unknownOptions.checkTableOptions(knownOptions());
        problems.throwIfAny(context.getObjectIdentifier());
        inferredOptions.log(table.name(), reader.inferred());
        // Last, because Flink reports one error at a time. It checks which watermark options can be combined.
        FactoryUtil.createTableFactoryHelper(this, context)
                .validateExcept(
                        FakerConnectorOptions.FIELDS_PREFIX,
                        FakerConnectorOptions.LISTS_PREFIX,
                        FakerConnectorOptions.RECORDS_PREFIX,
                        FakerConnectorOptions.VARS_PREFIX,
                        FakerConnectorOptions.CASES_PREFIX,
                        FakerConnectorOptions.REFERENCES_PREFIX);

        return new FakerTableSource(
                table, context.getPhysicalRowDataType(), rowtimeColumn, sourceWatermark.read(stream.eventTime()));
    }

    private static ZoneId sessionZone(ReadableConfig configuration, Problems problems) {
        try {
            return SessionZone.of(configuration);
        } catch (DateTimeException e) {
            problems.add("The session's '" + TableConfigOptions.LOCAL_TIME_ZONE.key() + "' is '"
                    + configuration.get(TableConfigOptions.LOCAL_TIME_ZONE)
                    + "', but must be a time zone such as 'Europe/Berlin', 'UTC' or 'GMT+08:00'.");
            return ZoneId.systemDefault();
        }
    }

    private Set<String> knownOptions() {
        Set<String> known = new HashSet<>();
        optionalOptions().forEach(option -> known.add(option.key()));
        known.add(FactoryUtil.CONNECTOR.key());
        known.add(FactoryUtil.PROPERTY_VERSION.key());
        WatermarkOptions.ALL.forEach(option -> known.add(option.key()));
        return known;
    }
}
