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
package com.example;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.CloseableIterator;

/** What all tests share: the cluster, the environments, and the rows of a result. */
final class FlinkTests {

    private FlinkTests() {}

    /** Returns a cluster in the test's JVM. The tests of one class share it. */
    static MiniClusterExtension cluster() {
        return new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                .setNumberTaskManagers(1)
                .setNumberSlotsPerTaskManager(2)
                .build());
    }

    /**
     * Returns an environment without tables.
     *
     * @param mode {@code streaming} or {@code batch}
     */
    static TableEnvironment environment(String mode) {
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.newInstance()
                .withConfiguration(Configuration.fromMap(Map.of("execution.runtime-mode", mode)))
                .build());
        tables.getConfig().setLocalTimeZone(ZoneOffset.UTC);
        return tables;
    }

    /** Runs the query and returns its rows. In streaming mode, each update and delete is a row, too. */
    static List<Row> rows(Table query) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (CloseableIterator<Row> result = query.execute().collect()) {
            result.forEachRemaining(rows::add);
        }
        return rows;
    }

    /** Runs the query and returns the rows that remain after all updates and deletes. */
    static List<Row> finalRows(Table query) throws Exception {
        List<Row> remaining = new ArrayList<>();
        for (Row row : rows(query)) {
            boolean isAdded = row.getKind() == RowKind.INSERT || row.getKind() == RowKind.UPDATE_AFTER;
            row.setKind(RowKind.INSERT);
            if (isAdded) {
                remaining.add(row);
            } else if (!remaining.remove(row)) {
                throw new IllegalStateException("The result removes a row that it hasn't added: " + row);
            }
        }
        return remaining;
    }
}
