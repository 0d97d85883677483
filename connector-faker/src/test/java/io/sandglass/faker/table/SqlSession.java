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

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.ExplainDetail;
import org.apache.flink.table.api.TableDescriptor;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/** A SQL session of a test: statements go in, rows come out. */
final class SqlSession {
    private final TableEnvironment environment;

    private SqlSession(EnvironmentSettings settings) {
        this.environment = TableEnvironment.create(settings);
        set("table.local-time-zone", "UTC");
    }

    static SqlSession streaming() {
        return new SqlSession(EnvironmentSettings.inStreamingMode());
    }

    static SqlSession streaming(Configuration configuration) {
        return new SqlSession(EnvironmentSettings.newInstance()
                .inStreamingMode()
                .withConfiguration(configuration)
                .build());
    }

    static SqlSession batch() {
        return new SqlSession(EnvironmentSettings.inBatchMode());
    }

    SqlSession set(String key, String value) {
        environment.getConfig().set(key, value);
        return this;
    }

    SqlSession run(String statement) {
        environment.executeSql(statement);
        return this;
    }

    SqlSession create(String table, TableDescriptor descriptor) {
        environment.createTable(table, descriptor);
        return this;
    }

    SqlSession function(String name, Class<? extends UserDefinedFunction> function) {
        environment.createTemporarySystemFunction(name, function);
        return this;
    }

    TableResult execute(String statement) {
        return environment.executeSql(statement);
    }

    /** Starts an INSERT and does not wait for its end. */
    JobClient submit(String statement) {
        return environment.executeSql(statement).getJobClient().orElseThrow();
    }

    /** The rows of a query that ends. */
    List<Row> rows(String query) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (CloseableIterator<Row> result = environment.executeSql(query).collect()) {
            result.forEachRemaining(rows::add);
        }
        return rows;
    }

    /** The first rows of a query that may not end. */
    List<Row> firstRows(String query, int count) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (CloseableIterator<Row> result = environment.executeSql(query).collect()) {
            while (rows.size() < count && result.hasNext()) {
                rows.add(result.next());
            }
        }
        return rows;
    }

    /** The columns of a table, each with its type. */
    List<String> columns(String table) {
        return environment.from(table).getResolvedSchema().getColumns().stream()
                .map(column -> column.getName() + " "
                        + column.getDataType().getLogicalType().asSummaryString())
                .toList();
    }

    String explain(String query) {
        return environment.explainSql(query);
    }

    String explainCosts(String query) {
        return environment.explainSql(query, ExplainDetail.ESTIMATED_COST);
    }
}
