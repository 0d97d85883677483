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

import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.Metadata;
import io.sandglass.faker.table.options.stream.WatermarkOptions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.SqlParserException;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableException;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.api.internal.TableEnvironmentInternal;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/**
 * Declares a table in SQL, makes its source as a query would, and rows of it as a reader would. Counts what came of them.
 * Not thread-safe.
 */
final class HostileTableTrial {

    /** Room for a hundred lines; of more, and of long ones, a part is shown. */
    private static final int MAX_MESSAGE_LENGTH = 40_000;

    /** What no user can make sense of, unless he wrote it himself. */
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile(
            "\\bnull\\b(?!-rate)|\\w*Exception\\b|\\w*Error:|\\bio\\.sandglass|\\bjava\\.\\w+|\\bnet\\.datafaker|\tat ");

    /** The reason that Datafaker gives is told as it is. */
    private static final Pattern OF_DATAFAKER = Pattern.compile("' fails: .*");

    /** Longer ones may be cut. */
    private static final int MAX_NAME_LENGTH = 500;

    private static final List<String> OPTIONS = Stream.concat(
                    new FakerTableSourceFactory().optionalOptions().stream(), WatermarkOptions.ALL.stream())
            .map(ConfigOption::key)
            .toList();

    /** Classes that only the planner's loader has. */
    private static final Set<String> OF_PLANNER = Set.of(
            "org.apache.flink.sql.parser.error.SqlValidateException",
            "org.apache.calcite.runtime.CalciteContextException");

    private final TableEnvironmentInternal environment =
            (TableEnvironmentInternal) TableEnvironment.create(EnvironmentSettings.inStreamingMode());

    private int working;
    private int failingRows;
    private int refused;
    private int refusedByFlink;

    int working() {
        return working;
    }

    /** Tables that work but for a row of which an expression makes no value, which is told with its index. */
    int failingRows() {
        return failingRows;
    }

    int refused() {
        return refused;
    }

    /** Tables that no connector is asked about. */
    int refusedByFlink() {
        return refusedByFlink;
    }

    /** What is wrong with what happens to a table; null if nothing is. */
    @Nullable
    String findProblem(HostileTable table) {
        environment.executeSql("DROP TABLE IF EXISTS t");
        environment.executeSql("DROP TABLE IF EXISTS base_of_t");
        ResolvedCatalogTable resolved;
        try {
            table.ddl("t").forEach(environment::executeSql);
            resolved = DeclaredTables.find(environment);
        } catch (Throwable e) {
            refusedByFlink++;
            return isFlinks(e) ? null : "Flink, of its own accord: " + stackTrace(e);
        }
        FakerTableSource source;
        try {
            source = source(resolved, table.hintOptions());
        } catch (ValidationException e) {
            refused++;
            return findUnclear(rootCause(e), table);
        } catch (Throwable e) {
            return stackTrace(e);
        }
        working++;
        try {
            RowType type = withMetadata(source, resolved.getResolvedSchema());
            return new HostileRows(source.table(), type).findProblem();
        } catch (ValueException e) {
            failingRows++;
            return findUnclear(e, table);
        } catch (Throwable e) {
            return stackTrace(e);
        }
    }

    private FakerTableSource source(ResolvedCatalogTable resolved, Map<String, String> hintOptions) {
        Map<String, String> options = new HashMap<>(resolved.getOptions());
        options.putAll(hintOptions);
        return DeclaredTables.source(resolved.copy(options), environment.getConfig());
    }

    /** Adds the metadata that the schema asks for, where there are such; the planner would refuse all others. */
    private static RowType withMetadata(FakerTableSource source, ResolvedSchema schema) {
        List<String> asked = schema.getColumns().stream()
                .filter(Column.MetadataColumn.class::isInstance)
                .map(column -> ((Column.MetadataColumn) column).getMetadataKey().orElse(column.getName()))
                .toList();
        List<Metadata> known = Arrays.stream(Metadata.values())
                .filter(metadata -> asked.contains(metadata.key()))
                .toList();
        List<DataTypes.Field> fields = schema.getColumns().stream()
                .filter(Column::isPhysical)
                .map(column -> DataTypes.FIELD(column.getName(), column.getDataType()))
                .collect(Collectors.toList());
        for (Metadata metadata : known) {
            fields.add(DataTypes.FIELD(
                    "$" + metadata.key(), source.listReadableMetadata().get(metadata.key())));
        }
        DataType type = DataTypes.ROW(fields);
        source.applyReadableMetadata(known.stream().map(Metadata::key).toList(), type);
        return (RowType) type.getLogicalType();
    }

    /** What Flink's SQL client shows. */
    private static Throwable rootCause(Throwable e) {
        return e.getCause() == null ? e : rootCause(e.getCause());
    }

    /** What is wrong with a message; null if nothing is. */
    private static @Nullable String findUnclear(Throwable e, HostileTable table) {
        String message = String.valueOf(e.getMessage());
        boolean isOfRow = e instanceof ValueException;
        if (!isOfRow && !(e instanceof ValidationException)) {
            return "not a ValidationException: " + stackTrace(e);
        }
        String shown = "message of " + message.length() + " characters: "
                + message.substring(0, Math.min(2000, message.length()));
        if (message.isBlank() || message.length() > MAX_MESSAGE_LENGTH) {
            return shown;
        }
        if (isOfRow ? !message.contains("Row index: ") : !namesSomething(message, table)) {
            return "names nothing: " + shown;
        }
        Matcher notForPeople =
                NOT_FOR_PEOPLE.matcher(OF_DATAFAKER.matcher(message).replaceAll("'"));
        String declared = table.toString();
        while (notForPeople.find()) {
            if (!declared.contains(notForPeople.group())) {
                return "'" + notForPeople.group() + "' in " + shown;
            }
        }
        return null;
    }

    /** Whether one of the table's options or columns stands in quotes, or one that it lacks. Of long names, the beginning. */
    private static boolean namesSomething(String message, HostileTable table) {
        return table.names().stream()
                        .anyMatch(name -> name.length() > MAX_NAME_LENGTH
                                ? message.contains("'" + name.substring(0, MAX_NAME_LENGTH))
                                : message.contains("'" + name + "'") || message.contains("'fields." + name + "."))
                || OPTIONS.stream().anyMatch(name -> message.contains("'" + name + "'"));
    }

    /** Whether something is what Flink says to a user of a mistake, and this connector had no part in it. */
    private static boolean isFlinks(Throwable refusal) {
        for (Throwable e = refusal; e != null; e = e.getCause()) {
            for (StackTraceElement at : e.getStackTrace()) {
                if (at.getClassName().startsWith("io.sandglass.")
                        && !at.getClassName().contains(".Hostile")) {
                    return false;
                }
            }
        }
        return refusal instanceof ValidationException
                || refusal instanceof SqlParserException
                || refusal instanceof TableException
                || OF_PLANNER.contains(refusal.getClass().getName());
    }

    private static String stackTrace(Throwable problem) {
        StringBuilder trace = new StringBuilder(problem.toString()
                .substring(0, Math.min(2000, problem.toString().length())));
        for (int i = 0; i < Math.min(20, problem.getStackTrace().length); i++) {
            trace.append("\n  ").append(problem.getStackTrace()[i]);
        }
        return problem.getCause() == null ? trace.toString() : trace + "\n" + stackTrace(problem.getCause());
    }
}
