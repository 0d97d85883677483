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
import org.apache.flink.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Orders, many more in the profile "heavy", and the lines of each, which a table of their own has. */
class ChildrenITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final long ORDERS = TestRun.size("children.orders", 20_000, 300_000);

    private static final String CREATE_ORDERS =
            """
            CREATE TABLE orders (id BIGINT, ts TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED) WITH (
              'connector'='faker', 'number-of-rows'='%d', 'seed'='5', 'rows-per-second'='1e9',
              'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='20 ms', 'event-time.disorder'='5 s',
              'fields.id.expression'='#{sequence.next ''1000'',''10''}', 'fields.ts.expression'='#{event.time}')
            """
                    .formatted(ORDERS);

    private static final String CREATE_LINES =
            """
            CREATE TABLE order_lines (
              order_id BIGINT, line INT, lines_of_order INT, product INT, ts TIMESTAMP(3),
              PRIMARY KEY (order_id, line) NOT ENFORCED
            ) WITH (
              'connector'='faker', 'children.parents'='%d', 'children.count'='#{uniform.between ''0'',''6''}', 'seed'='5',
              'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='20 ms', 'event-time.disorder'='5 s',
              'rows-per-second'='1e9',
              'fields.order_id.expression'='#{parent.number ''1000'',''10''}',
              'fields.line.expression'='#{child.number}', 'fields.lines_of_order.expression'='#{parent.size}',
              'fields.product.expression'='#{uniform.between ''1'',''500''}', 'fields.ts.expression'='#{event.time}')
            """
                    .formatted(ORDERS);

    /** The lines of an order are as many as each of them says, and numbered from 1. */
    private static final String LINES_BY_ORDER =
            """
            SELECT order_id, COUNT(*) AS n, COUNT(DISTINCT line) AS numbers, MIN(line) AS first_line, MAX(line) AS last_line,
              MIN(lines_of_order) AS least, MAX(lines_of_order) AS most, MIN(ts) AS first_ts, MAX(ts) AS last_ts, SUM(product) AS products
            FROM order_lines GROUP BY order_id
            """;

    private static final String AUDIT =
            """
            SELECT COUNT(o.id), COUNT(l.order_id), SUM(l.n), SUM(l.products),
              COUNT(*) FILTER (WHERE o.id IS NULL),
              COUNT(*) FILTER (WHERE l.n <> l.numbers OR l.first_line <> 1 OR l.last_line <> l.n OR l.least <> l.n OR l.most <> l.n),
              COUNT(*) FILTER (WHERE l.first_ts <> o.ts OR l.last_ts <> o.ts)
            FROM orders AS o FULL OUTER JOIN (%s) AS l ON o.id = l.order_id
            """
                    .formatted(LINES_BY_ORDER);

    @Test
    void ordersJoinWithAllOfTheirLinesAtAnyParallelism() throws Exception {
        Row expected = null;
        for (String parallelism : List.of("1", "4")) {
            Row audit = SqlSession.batch()
                    .run(CREATE_ORDERS)
                    .run(CREATE_LINES)
                    .set("parallelism.default", parallelism)
                    .rows(AUDIT)
                    .get(0);
            assertThat(audit.getField(0)).as("orders").isEqualTo(ORDERS);
            // One order of seven has no lines, and the mean is three.
            assertThat((Long) audit.getField(1) / (double) ORDERS).isBetween(0.84, 0.875);
            assertThat((Long) audit.getField(2) / (double) ORDERS).isBetween(2.94, 3.06);
            assertThat(audit.getField(4)).as("lines without their order").isEqualTo(0L);
            assertThat(audit.getField(5))
                    .as("orders with other lines than theirs")
                    .isEqualTo(0L);
            assertThat(audit.getField(6)).as("lines at another time").isEqualTo(0L);
            assertThat(audit).isEqualTo(expected == null ? audit : expected);
            expected = audit;
        }
        List<Row> changes = SqlSession.streaming()
                .run(CREATE_LINES)
                .set("parallelism.default", "2")
                // Or an update for each row would be sent to this test.
                .set("table.exec.mini-batch.enabled", "true")
                .set("table.exec.mini-batch.size", "1000000")
                .set("table.exec.mini-batch.allow-latency", "10 s")
                .rows("SELECT COUNT(*), SUM(product) FROM order_lines");
        Row last = changes.get(changes.size() - 1);
        last.setKind(RowKind.INSERT);
        assertThat(last).isEqualTo(Row.of(expected.getField(2), expected.getField(3)));
    }

    @Test
    void lookupsFindAllLinesOfAnOrder() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(CREATE_LINES)
                .run(
                        "CREATE TABLE paid (id BIGINT, pt AS PROCTIME()) WITH ('connector'='faker', 'number-of-rows'='200',"
                                + " 'fields.id.expression'='#{sequence.next ''1000'',''10''}')");
        List<Row> scanned = SqlSession.batch()
                .run(CREATE_LINES)
                .rows("SELECT order_id, line, product FROM order_lines WHERE order_id < 3000");

        assertThat(scanned).hasSizeBetween(450, 750);
        assertThat(session.rows("SELECT l.order_id, l.line, l.product FROM paid AS p"
                        + " JOIN order_lines FOR SYSTEM_TIME AS OF p.pt AS l ON p.id = l.order_id"))
                .containsExactlyInAnyOrderElementsOf(scanned);
        assertThat(session.rows("SELECT l.order_id, l.line, l.product FROM paid AS p"
                        + " JOIN order_lines FOR SYSTEM_TIME AS OF p.pt AS l ON p.id = l.order_id AND l.line = 2"))
                .containsExactlyInAnyOrderElementsOf(scanned.stream()
                        .filter(row -> row.getField(1).equals(2))
                        .toList());
    }

    @Test
    void limitsOfUnboundedTablesEndTheQuery() throws Exception {
        String unbounded = CREATE_LINES.replaceAll("'children.parents'='\\d+', ", "");

        assertThat(SqlSession.streaming().run(unbounded).rows("SELECT order_id, line FROM order_lines LIMIT 1000"))
                .hasSize(1000);
    }
}
