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

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopCustomersTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = FlinkTests.cluster();

    @ParameterizedTest
    @ValueSource(strings = {"streaming", "batch"})
    void countsARepeatedOrderOnce(String mode) throws Exception {
        TableEnvironment tables = FlinkTests.environment(mode);
        tables.executeSql(Orders.CREATE_ORDERS);
        tables.executeSql(Orders.CREATE_REPEATED_ORDERS);

        List<Row> top = FlinkTests.finalRows(TopCustomers.of(tables, "repeated_orders"));

        List<Row> orders = FlinkTests.rows(tables.sqlQuery("SELECT * FROM repeated_orders WHERE duplicate_of IS NULL"));
        assertThat(orders).hasSizeLessThan(1000);
        assertThat(top).containsExactlyInAnyOrderElementsOf(topCustomers(orders));
    }

    /** In batch mode, a changelog table has its final rows. */
    @Test
    void followsUpdatesAndDeletes() throws Exception {
        TableEnvironment streaming = FlinkTests.environment("streaming");
        streaming.executeSql(Orders.CREATE_ORDERS);
        streaming.executeSql(Orders.CREATE_CHANGING_ORDERS);
        TableEnvironment batch = FlinkTests.environment("batch");
        batch.executeSql(Orders.CREATE_ORDERS);
        batch.executeSql(Orders.CREATE_CHANGING_ORDERS);

        List<Row> top = FlinkTests.finalRows(TopCustomers.of(streaming, "changing_orders"));

        assertThat(top)
                .containsExactlyInAnyOrderElementsOf(FlinkTests.rows(TopCustomers.of(batch, "changing_orders")))
                .containsExactlyInAnyOrderElementsOf(topCustomers(FlinkTests.rows(batch.from("changing_orders"))));
    }

    /** Computes in Java what the query computes in SQL. */
    private static List<Row> topCustomers(List<Row> orders) {
        Map<Integer, Long> counts = new HashMap<>();
        Map<Integer, BigDecimal> revenue = new HashMap<>();
        for (Row order : orders) {
            Integer customer = order.getFieldAs("customer_id");
            counts.merge(customer, 1L, Long::sum);
            revenue.merge(customer, order.getFieldAs("amount"), BigDecimal::add);
        }
        return counts.keySet().stream()
                .sorted(comparing((Integer customer) -> revenue.get(customer), reverseOrder())
                        .thenComparing(customer -> customer))
                .limit(3)
                .map(customer -> Row.of(customer, counts.get(customer), revenue.get(customer)))
                .toList();
    }
}
