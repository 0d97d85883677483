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

import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.row.emitter.RowEmitter;
import io.sandglass.faker.spec.Metadata;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.table.TableFeature.QueryPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.config.TableConfigOptions;
import org.apache.flink.table.api.internal.TableEnvironmentInternal;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.types.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * A small table with some features, made by SQL, and its rows, made without a cluster.
 *
 * <p>All tables have the columns {@code id}, {@code word} and {@code spare}, and the metadata {@code row_index},
 * {@code duplicate_of} and {@code late_by}.
 */
final class PairedTable {
    static final int ROWS = 4_000;
    static final int LIMIT = 500;

    /** For its parser alone: nothing runs in it. */
    private static final TableEnvironmentInternal PARSER =
            (TableEnvironmentInternal) TableEnvironment.create(EnvironmentSettings.inStreamingMode());

    private final List<TableFeature> features;
    private final Map<String, String> options = new TreeMap<>();
    private final ResolvedCatalogTable declared;
    private final @Nullable List<Seen> given;
    private @Nullable List<Seen> made;
    private @Nullable RowSpec spec;

    /** A row as a query sees it. */
    record Seen(RowKind kind, Map<String, @Nullable Object> values) {
        long number(String column) {
            return (Long) Objects.requireNonNull(values.get(column), column);
        }

        boolean isDuplicate() {
            return values.get("duplicate_of") != null;
        }

        /** The index of the row that the values are those of. */
        long original() {
            return isDuplicate() ? number("duplicate_of") : number("row_index");
        }
    }

    PairedTable(List<TableFeature> features) {
        this(features, null);
    }

    private PairedTable(List<TableFeature> features, @Nullable List<Seen> given) {
        this.features = features;
        this.given = given;
        Set<String> columns = new LinkedHashSet<>(List.of(
                "id BIGINT",
                "word STRING",
                "spare STRING",
                "row_index BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL",
                "duplicate_of BIGINT METADATA FROM 'duplicate-of' VIRTUAL",
                "late_by BIGINT NOT NULL METADATA FROM 'late-by' VIRTUAL"));
        options.put("connector", "faker");
        options.put("seed", "7");
        options.put("number-of-rows", String.valueOf(ROWS));
        options.put("fields.id.expression", "#{sequence.next '0'}");
        options.put("fields.word.expression", "#{regexify '[a-z]{2}'}");
        options.put("fields.spare.expression", "#{regexify '[0-9]{9}'}");
        for (TableFeature feature : features) {
            columns.addAll(feature.columns());
            // Of a changelog's final rows the mode may be that of another feature.
            feature.options().forEach(options::putIfAbsent);
        }
        if (options.containsKey("event-time.rate")) {
            // One of them sets the rate of the clock.
            options.remove("event-time.step");
        }
        if (options.containsKey("children.count")) {
            // Children have no sequence, and their parents are counted.
            options.remove("number-of-rows");
            options.put("fields.id.expression", "#{parent.number '0'}");
        }
        String list = options.entrySet().stream()
                .map(option ->
                        "'" + option.getKey() + "' = '" + option.getValue().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        PARSER.executeSql("DROP TABLE IF EXISTS t");
        PARSER.executeSql("CREATE TABLE t (" + String.join(", ", columns) + ") WITH (" + list + ")");
        this.declared = DeclaredTables.find(PARSER);
    }

    /** The same table with other features. */
    PairedTable with(TableFeature feature) {
        List<TableFeature> more = new ArrayList<>(features);
        more.add(feature);
        return new PairedTable(more);
    }

    /** The same table without an option. */
    PairedTable withoutOption(String option) {
        return new PairedTable(features.stream()
                .map(feature -> {
                    Map<String, String> others = new TreeMap<>(feature.options());
                    others.remove(option);
                    return new TableFeature(
                            feature.name(), feature.columns(), others, feature.queryParts(), feature.check());
                })
                .toList());
    }

    /** The same table in a query without a part. */
    PairedTable without(QueryPart part) {
        return new PairedTable(features.stream()
                .map(feature -> new TableFeature(
                        feature.name(),
                        feature.columns(),
                        feature.options(),
                        feature.queryParts().stream()
                                .filter(other -> other != part)
                                .collect(Collectors.toSet()),
                        feature.check()))
                .toList());
    }

    /** The same table, which is said to have other rows. */
    PairedTable withRows(List<Seen> rows) {
        return new PairedTable(features, rows);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    boolean has(QueryPart part) {
        return features.stream().anyMatch(feature -> feature.queryParts().contains(part));
    }

    /** The rows, as a scan has them. */
    List<Seen> rows() {
        if (given != null) {
            return given;
        }
        if (made == null) {
            made = scan(source());
        }
        return made;
    }

    /** The specification of the rows. It is planned once, because checks ask for it for each row. */
    RowSpec spec() {
        if (spec == null) {
            spec = source().rowSpec();
        }
        return spec;
    }

    /** What a query is planned to read. */
    Planned source() {
        return plan(
                has(QueryPart.PROJECTION)
                        ? IntStream.range(0, physical().size())
                                .map(i -> physical().size() - 1 - i)
                                .filter(i -> !physical().get(i).getName().equals("spare"))
                                .mapToObj(i -> new int[] {i})
                                .toArray(int[][]::new)
                        : null);
    }

    /** What a query of one column is planned to read. */
    Planned source(String column) {
        int position = physical().stream().map(Column::getName).toList().indexOf(column);
        return plan(new int[][] {{position}});
    }

    /**
     * A table that a query reads.
     *
     * @param type of the rows
     */
    record Planned(FakerTable table, RowType type) {
        RowSpec rowSpec() {
            return table.rowSpec();
        }

        int column(String name) {
            return type.getFieldNames().indexOf(name);
        }
    }

    List<Column> physical() {
        return declared.getResolvedSchema().getColumns().stream()
                .filter(Column::isPhysical)
                .toList();
    }

    private Planned plan(int @Nullable [] @Nullable [] projection) {
        Configuration configuration = new Configuration();
        configuration.set(TableConfigOptions.LOCAL_TIME_ZONE, "UTC");
        if (has(QueryPart.BATCH_MODE)) {
            configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        }
        FakerTableSource source = DeclaredTables.source(declared, configuration);
        List<DataTypes.Field> fields = new ArrayList<>();
        int[][] columns = projection != null
                ? projection
                : IntStream.range(0, physical().size())
                        .mapToObj(i -> new int[] {i})
                        .toArray(int[][]::new);
        for (int[] path : columns) {
            Column column = physical().get(path[0]);
            fields.add(DataTypes.FIELD(column.getName(), column.getDataType()));
        }
        if (projection != null) {
            source.applyProjection(projection, DataTypes.ROW(fields));
        }
        List<String> metadata = new ArrayList<>();
        for (Column column : declared.getResolvedSchema().getColumns()) {
            if (column instanceof Column.MetadataColumn ofMetadata) {
                metadata.add(ofMetadata.getMetadataKey().orElse(column.getName()));
                fields.add(DataTypes.FIELD(column.getName(), column.getDataType()));
            }
        }
        DataType type = DataTypes.ROW(fields);
        source.applyReadableMetadata(metadata, type);
        if (has(QueryPart.LIMIT)) {
            source.applyLimit(LIMIT);
        }
        return new Planned(source.table(), (RowType) type.getLogicalType());
    }

    /** All rows of a table, made in the way of readers that copy rows, and in that of those that don't. */
    static List<Seen> scan(Planned planned) {
        RowPlan plan = RowPlan.compile(planned.rowSpec());
        plan.readClock();
        List<Object> generated = new ArrayList<>();
        List<Object> written = new ArrayList<>();
        for (long index = 0; index < planned.table().rowCount(); index++) {
            RowEmitter.of(plan, false).emit(index, row -> generated.add(TypedValues.plain(row, planned.type())));
            RowEmitter.of(plan, true).emit(index, row -> written.add(TypedValues.plain(row, planned.type())));
        }
        if (!generated.equals(written)) {
            throw new AssertionError("rows differ by how they are made");
        }
        return generated.stream().map(row -> seen(row, planned.type())).toList();
    }

    /** A plain row of {@link TypedValues}. */
    static Seen seen(Object plain, RowType type) {
        List<?> kindAndValues = (List<?>) plain;
        List<?> fields = (List<?>) kindAndValues.get(1);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(type.getFieldNames().get(i), fields.get(i));
        }
        return new Seen((RowKind) kindAndValues.get(0), values);
    }

    /** The metadata of the connector that columns stand for. */
    static boolean isMetadata(String column) {
        return List.of(Metadata.values()).stream()
                .anyMatch(metadata -> metadata.key().replace('-', '_').equals(column));
    }
}
