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

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.testing.TestRun;
import java.util.List;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Payments, many more in the profile "heavy", each of an order that exists at the time of the payment. */
class ReferencesITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final long ROWS = TestRun.size("references.rows", 20_000, 300_000);

    /** The clock changes to summer time after two hours. */
    private static final String CREATE_ORDERS =
            """
            CREATE TABLE orders (
              id BIGINT, ts TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED, WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
            ) WITH (
              'connector'='faker', 'number-of-rows'='%d', 'seed'='5', 'rows-per-second'='1e9',
              'event-time.start'='2026-03-29 00:00:00', 'event-time.disorder'='5 s', 'event-time.arrivals'='poisson',
              'event-time.rate'='daily Europe/Berlin ramp 00:00 1, 03:00 0, 04:00 0, 12:00 20 per second',
              'event-time.pause-every'='40 min', 'event-time.pause-length'='10 min',
              'fields.id.expression'='#{sequence.next ''1000'',''10''}', 'fields.ts.expression'='#{event.time}')
            """
                    .formatted(ROWS);

    private static final String CREATE_PAYMENTS =
            """
            CREATE TABLE payments (
              order_id BIGINT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '90' SECOND
            ) WITH (
              'connector'='faker', 'number-of-rows'='%d', 'seed'='6', 'rows-per-second'='1e9',
              'event-time.start'='2026-03-29 00:00:00', 'event-time.disorder'='30 s', 'event-time.rate'='2 per second',
              'event-time.late-rate'='0.01', 'event-time.max-lateness'='1 min',
              'references.orders.first'='1000', 'references.orders.step'='10', 'references.orders.rows'='%d',
              'references.orders.seed'='5', 'references.orders.event-time.arrivals'='poisson',
              'references.orders.event-time.rate'='daily Europe/Berlin ramp 00:00 1, 03:00 0, 04:00 0, 12:00 20 per second',
              'references.orders.event-time.pause-every'='40 min', 'references.orders.event-time.pause-length'='10 min',
              'cases.order.of'='#{uniform.between ''1'',''3''}',
              'cases.order.when.1'='#{earlier.orders}',
              'cases.order.when.2'='#{earlier.orders ''last'',''1''}',
              'cases.order.else'='#{earlier.orders ''mean age'',''1 min''}',
              'fields.order_id.expression'='#{case.order}', 'fields.ts.expression'='#{event.time}')
            """
                    .formatted(ROWS, ROWS);

    @Test
    void temporalJoinMissesNoOrder() throws Exception {
        List<Row> changes = SqlSession.streaming()
                .run(CREATE_ORDERS)
                .run(CREATE_PAYMENTS)
                .set("parallelism.default", "2")
                .set("table.local-time-zone", "UTC")
                // Or an update for each row would be sent to this test.
                .set("table.exec.mini-batch.enabled", "true")
                .set("table.exec.mini-batch.size", "1000000")
                .set("table.exec.mini-batch.allow-latency", "10 s")
                .rows(
                        """
                        SELECT COUNT(*), COUNT(p.order_id), COUNT(o.id), COUNT(DISTINCT o.id), MAX(TIMESTAMPDIFF(SECOND, o.ts, p.ts))
                        FROM payments AS p
                        LEFT JOIN orders FOR SYSTEM_TIME AS OF p.ts AS o ON p.order_id = o.id
                        """);
        Row last = changes.get(changes.size() - 1);

        assertThat(last.getField(0)).as("payments").isEqualTo(ROWS);
        // Disorder takes some payments before the first order.
        assertThat(ROWS - (Long) last.getField(1))
                .as("payments without an order")
                .isBetween(1L, 200L);
        assertThat(last.getField(2)).as("orders found").isEqualTo(last.getField(1));
        assertThat((Long) last.getField(3)).as("different orders").isGreaterThan(ROWS / 20);
    }
}
