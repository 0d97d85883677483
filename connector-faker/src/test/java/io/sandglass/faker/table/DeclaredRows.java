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

import io.sandglass.faker.table.PairedTable.Planned;
import io.sandglass.faker.table.PairedTable.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.config.TableConfigOptions;
import org.apache.flink.table.api.internal.TableEnvironmentInternal;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.types.logical.RowType;

/** The rows of a bounded table that a test declares in SQL, made without a cluster. */
final class DeclaredRows {
    private DeclaredRows() {}

    /** Returns the rows of a streaming query, in order. */
    static List<Seen> of(String columns, Map<String, String> options) {
        return PairedTable.scan(planned(columns, options, false));
    }

    /** Returns the rows of a query in batch mode, in order. */
    static List<Seen> ofBatch(String columns, Map<String, String> options) {
        return PairedTable.scan(planned(columns, options, true));
    }

    static Planned planned(String columns, Map<String, String> options, boolean isBatch) {
        TableEnvironmentInternal session =
                (TableEnvironmentInternal) TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        session.executeSql("CREATE TABLE t (" + columns + ") WITH ("
                + options.entrySet().stream()
                        .map(option -> "'" + option.getKey() + "' = '"
                                + option.getValue().replace("'", "''") + "'")
                        .collect(Collectors.joining(", "))
                + ")");
        Configuration configuration = new Configuration();
        configuration.set(TableConfigOptions.LOCAL_TIME_ZONE, "UTC");
        if (isBatch) {
            configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        }
        ResolvedCatalogTable table = DeclaredTables.find(session);
        return new Planned(DeclaredTables.source(table, configuration).table(), (RowType)
                table.getResolvedSchema().toPhysicalRowDataType().getLogicalType());
    }

    /** The options of a table with 2,000 rows and more options: names and values in turn. */
    static Map<String, String> options(String... more) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connector", "faker");
        options.put("number-of-rows", "2000");
        options.put("seed", "7");
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        return options;
    }
}
