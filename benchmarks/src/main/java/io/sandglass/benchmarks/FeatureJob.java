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
package io.sandglass.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/**
 * A job of one task that takes what a query reads of a faker table into a blackhole.
 *
 * @param columns of the table {@code source}, what stands between the parentheses of its CREATE TABLE
 * @param options of that table, besides those that let it make so many rows as fast as it can
 * @param childrenOfParent mean number of rows of a parent, or 0 if the rows have no parents
 * @param lookedUp statement that creates another table for the query to look up in, or empty
 * @param query gives columns of the types that {@code source} has
 */
record FeatureJob(String columns, Map<String, String> options, int childrenOfParent, String lookedUp, String query)
        implements MeasuredJob {

    /** A job that reads a table and nothing else. */
    static FeatureJob of(String columns) {
        return new FeatureJob(columns, Map.of(), 0, "", "SELECT * FROM source");
    }

    /** The same with the expression of a column. */
    FeatureJob filled(String column, String expression) {
        return with("fields." + column + ".expression", expression);
    }

    /** The same with an option. */
    FeatureJob with(String option, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new FeatureJob(columns, more, childrenOfParent, lookedUp, query);
    }

    /**
     * The same, whose rows are children of parents.
     *
     * @param count the expression for the number of children of a parent
     * @param mean that number on average, from 1
     */
    FeatureJob withChildren(String count, int mean) {
        return new FeatureJob(columns, options, mean, lookedUp, query).with("children.count", count);
    }

    /** The same with a table to look up in, and the query that does. */
    FeatureJob lookingUp(String createTable, String lookupQuery) {
        return new FeatureJob(columns, options, childrenOfParent, createTable, lookupQuery);
    }

    @Override
    public double cpuNanosPerRow(long rowCount) throws Exception {
        return (double) TaskCpuTime.ofInsert(tables(rowCount), insert()) / rowCount;
    }

    /** The statement that is the job. */
    String insert() {
        return "INSERT INTO nowhere " + query;
    }

    /** A SQL session with the tables. */
    TableEnvironment tables(long rowCount) {
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        tables.getConfig().set("parallelism.default", "1");
        tables.executeSql(createSource(rowCount));
        // With the primary key, without which Flink would keep the rows of an upsert table in state.
        tables.executeSql("CREATE TABLE nowhere WITH ('connector' = 'blackhole')"
                + " LIKE source (EXCLUDING ALL INCLUDING CONSTRAINTS)");
        if (!lookedUp.isEmpty()) {
            tables.executeSql(lookedUp);
        }
        return tables;
    }

    private String createSource(long rowCount) {
        Map<String, String> all = new LinkedHashMap<>(options);
        all.put("connector", "faker");
        all.put("seed", "1");
        if (childrenOfParent == 0) {
            all.put("number-of-rows", String.valueOf(rowCount));
        } else {
            all.put("children.parents", String.valueOf(rowCount / childrenOfParent));
        }
        // More than it can do.
        all.put("rows-per-second", "1000000000");
        return all.entrySet().stream()
                .map(option ->
                        "'" + option.getKey() + "' = '" + option.getValue().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "CREATE TABLE source (" + columns + ") WITH (", ")"));
    }
}
