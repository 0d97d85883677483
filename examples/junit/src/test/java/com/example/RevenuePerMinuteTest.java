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

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.TableDescriptor;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevenuePerMinuteTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = FlinkTests.cluster();

    /** The Table API needs no doubled quotes. */
    private static final TableDescriptor ORDERS = TableDescriptor.forConnector("faker")
            .schema(Schema.newBuilder()
                    .column("order_id", DataTypes.BIGINT().notNull())
                    .column("customer_id", DataTypes.INT())
                    .column("country", DataTypes.STRING())
                    .column("amount", DataTypes.DECIMAL(8, 2))
                    .column("ts", DataTypes.TIMESTAMP(3))
                    .watermark("ts", "ts - INTERVAL '5' SECOND")
                    .build())
            .option("number-of-rows", "1000")
            .option("seed", "42")
            .option("rows-per-second", "1e9")
            .option("event-time.start", "2026-01-01 00:00:05")
            .option("event-time.step", "1 s")
            .option("event-time.disorder", "5 s")
            .option("fields.order_id.expression", "#{sequence.next}")
            .option("fields.customer_id.expression", "#{zipf.between '1','50','1'}")
            .option("fields.country.expression", "#{options.option 'DE','FR','IT'}")
            .option("fields.amount.expression", "#{lognormal.between '1.0','500.0','40','0.8'}")
            .option("fields.ts.expression", "#{event.time}")
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"streaming", "batch"})
    void returnsKnownRows(String mode) throws Exception {
        TableEnvironment tables = FlinkTests.environment(mode);
        tables.executeSql(Orders.CREATE_ORDERS);
        tables.executeSql("CREATE TABLE first_orders WITH ('number-of-rows' = '60') LIKE orders");

        assertThat(FlinkTests.rows(RevenuePerMinute.of(tables, "first_orders")))
                .containsExactlyInAnyOrder(
                        Row.of(LocalDateTime.parse("2026-01-01T00:00"), "DE", 14L, new BigDecimal("789.26")),
                        Row.of(LocalDateTime.parse("2026-01-01T00:00"), "FR", 23L, new BigDecimal("1497.84")),
                        Row.of(LocalDateTime.parse("2026-01-01T00:00"), "IT", 20L, new BigDecimal("842.44")),
                        Row.of(LocalDateTime.parse("2026-01-01T00:01"), "DE", 1L, new BigDecimal("18.81")),
                        Row.of(LocalDateTime.parse("2026-01-01T00:01"), "FR", 2L, new BigDecimal("89.53")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"streaming", "batch"})
    void addsUpEachMinute(String mode) throws Exception {
        TableEnvironment tables = FlinkTests.environment(mode);
        tables.createTemporaryTable("orders", ORDERS);

        assertThat(revenue(FlinkTests.rows(RevenuePerMinute.of(tables, "orders"))))
                .isEqualTo(revenueOfOrders(FlinkTests.rows(tables.from("orders"))));
    }

    /** A late order may or may not arrive in time, so the test knows two bounds only. */
    @Test
    void dropsLateOrdersOnly() throws Exception {
        TableEnvironment tables = FlinkTests.environment("streaming");
        tables.executeSql(Orders.CREATE_ORDERS);
        tables.executeSql(Orders.CREATE_LATE_ORDERS);

        Map<Group, BigDecimal> counted = revenue(FlinkTests.rows(RevenuePerMinute.of(tables, "late_orders")));

        Map<Group, BigDecimal> all = revenueOfOrders(FlinkTests.rows(tables.from("late_orders")));
        Map<Group, BigDecimal> punctual =
                revenueOfOrders(FlinkTests.rows(tables.sqlQuery("SELECT * FROM late_orders WHERE late_by = 0")));
        assertThat(all).allSatisfy((group, revenue) -> assertThat(counted.getOrDefault(group, BigDecimal.ZERO))
                .isBetween(punctual.getOrDefault(group, BigDecimal.ZERO), revenue));
        assertThat(all.keySet()).containsAll(counted.keySet());
        assertThat(counted).isNotEqualTo(all);
    }

    @Test
    void sqlAndTableApiGiveTheSameOrders() throws Exception {
        TableEnvironment tables = FlinkTests.environment("batch");
        tables.executeSql(Orders.CREATE_ORDERS);
        tables.createTemporaryTable("orders_of_table_api", ORDERS);

        assertThat(FlinkTests.rows(tables.from("orders_of_table_api")))
                .hasSize(1000)
                .containsExactlyInAnyOrderElementsOf(FlinkTests.rows(tables.from("orders")));
    }

    /** What the query groups by. */
    private record Group(LocalDateTime minute, String country) {}

    private static Map<Group, BigDecimal> revenue(List<Row> result) {
        Map<Group, BigDecimal> revenue = new HashMap<>();
        for (Row row : result) {
            BigDecimal earlier = revenue.put(
                    new Group(row.getFieldAs("window_start"), row.getFieldAs("country")), row.getFieldAs("revenue"));
            assertThat(earlier).as("another row of the same minute and country").isNull();
        }
        return revenue;
    }

    /** Computes in Java what the query computes in SQL. */
    private static Map<Group, BigDecimal> revenueOfOrders(List<Row> orders) {
        Map<Group, BigDecimal> revenue = new HashMap<>();
        for (Row order : orders) {
            LocalDateTime ts = order.getFieldAs("ts");
            Group group = new Group(ts.truncatedTo(ChronoUnit.MINUTES), order.getFieldAs("country"));
            revenue.merge(group, order.getFieldAs("amount"), BigDecimal::add);
        }
        return revenue;
    }
}
