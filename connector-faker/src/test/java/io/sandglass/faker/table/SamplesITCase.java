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
import java.util.stream.Stream;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample tables, with longer streams in the profile "heavy". */
class SamplesITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final long ROWS = TestRun.size("samples.rows", 20_000, 100_000);

    static Stream<String> tables() {
        return Stream.of(
                "shop.customers",
                "shop.products",
                "shop.orders",
                "shop.order_lines",
                "shop.order_changes",
                "web.page_views",
                "web.ad_clicks",
                "iot.devices",
                "iot.readings",
                "bank.accounts",
                "bank.transactions",
                "types.everything");
    }

    @Test
    void listsItsTables() throws Exception {
        SqlSession session = withSamples(SqlSession.batch(), "");

        assertThat(Stream.of("shop", "web", "iot", "bank", "types").flatMap(database -> names(session, database)))
                .containsExactlyInAnyOrderElementsOf(tables().toList());
    }

    private static Stream<String> names(SqlSession session, String database) {
        try {
            return session.rows("SHOW TABLES IN samples." + database).stream()
                    .map(row -> database + "." + row.getField(0));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a user would: SHOW CREATE TABLE, another name, and the same query. */
    @ParameterizedTest
    @MethodSource("tables")
    void createTableStatementGivesTheSameRows(String table) throws Exception {
        SqlSession session = withSamples(SqlSession.batch(), ", 'number-of-rows' = '1000', 'scale' = '0.1'");
        String statement = (String)
                session.rows("SHOW CREATE TABLE samples." + table).get(0).getField(0);
        session.run(statement.replace("`samples`.`" + table.replace(".", "`.`") + "`", "mine"));

        List<Row> rows = session.rows("SELECT * FROM samples." + table);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(10);
        assertThat(session.rows("SELECT * FROM mine")).containsExactlyInAnyOrderElementsOf(rows);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void streamsHaveTheRowsOfBatchMode(String table) throws Exception {
        String options = ", 'number-of-rows' = '5000', 'scale' = '0.1', 'rows-per-second' = '1e9'";
        String count = "SELECT COUNT(*) FROM samples." + table;

        assertThat(last(withSamples(SqlSession.streaming(), options).rows(count))
                        .getField(0))
                .isEqualTo(withSamples(SqlSession.batch(), options)
                        .rows(count)
                        .get(0)
                        .getField(0));
    }

    /** Each query counts rows that have no partner, or another value than their partner. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders AS o LEFT JOIN customers AS c ON o.customer_id = c.id WHERE c.id IS NULL OR o.country <> c.country",
                "order_lines AS l LEFT JOIN orders AS o ON l.order_id = o.id WHERE o.id IS NULL OR o.ordered_at <> l.ordered_at",
                "orders AS o LEFT JOIN order_lines AS l ON l.order_id = o.id WHERE l.order_id IS NULL",
                "order_lines AS l LEFT JOIN products AS p ON l.product_id = p.id WHERE p.id IS NULL OR l.price <> p.price",
                "order_changes AS s LEFT JOIN orders AS o ON s.id = o.id WHERE o.id IS NULL OR o.customer_id <> s.customer_id",
                "web.ad_clicks AS a JOIN web.page_views AS v ON a.user_id = v.user_id WHERE a.country <> v.country",
                "iot.readings AS r LEFT JOIN iot.devices AS d ON r.device_id = d.id WHERE d.id IS NULL OR r.site <> d.site",
                "bank.transactions AS t LEFT JOIN bank.accounts AS a ON t.account_id = a.id WHERE a.id IS NULL"
            })
    void tablesAgree(String join) throws Exception {
        SqlSession session = withSamples(SqlSession.batch(), ", 'number-of-rows' = '" + ROWS + "'")
                .run("USE CATALOG samples");

        assertThat(session.rows("SELECT COUNT(*) FROM " + join)).containsExactly(Row.of(0L));
        // A join of nothing would agree as well.
        assertThat(session.rows("SELECT COUNT(*) > 100 FROM " + join.replaceFirst(" WHERE .*", "")))
                .containsExactly(Row.of(true));
    }

    @Test
    void eachTransactionFindsTheVersionOfItsAccount() throws Exception {
        SqlSession session =
                withSamples(SqlSession.streaming(), ", 'number-of-rows' = '" + ROWS + "', 'rows-per-second' = '1e9'");

        Row counts = last(
                session.rows(
                        """
                        SELECT COUNT(*), COUNT(a.id)
                        FROM samples.bank.transactions AS t
                        LEFT JOIN samples.bank.accounts FOR SYSTEM_TIME AS OF t.booked_at AS a ON t.account_id = a.id
                        """));

        assertThat(counts.getField(0)).isEqualTo(ROWS);
        assertThat(counts.getField(1)).isEqualTo(ROWS);
    }

    @Test
    void scaleMultipliesKeys() throws Exception {
        SqlSession session = withSamples(SqlSession.batch(), ", 'scale' = '2.5'");

        assertThat(session.rows("SELECT COUNT(*) FROM samples.shop.customers")).containsExactly(Row.of(2500L));
        assertThat(session.rows("SELECT COUNT(*) FROM samples.iot.devices")).containsExactly(Row.of(250L));
        assertThat(session.rows("SHOW CREATE TABLE samples.web.page_views").toString())
                .contains("'number-of-rows' = '2500000'", "'sessions.keys' = '25000'", "'event-time.step' = '40 ms'");
    }

    @Test
    void seedChangesAllTables() throws Exception {
        String first = "SELECT * FROM samples.shop.customers ORDER BY id LIMIT 10";

        assertThat(withSamples(SqlSession.batch(), ", 'seed' = '7'").rows(first))
                .doesNotContainAnyElementsOf(withSamples(SqlSession.batch(), "").rows(first));
    }

    @Test
    void hintsAndLikeChangeOptions() throws Exception {
        SqlSession session = withSamples(SqlSession.batch(), "")
                .run("CREATE TABLE few WITH ('number-of-rows' = '7') LIKE samples.shop.orders");

        assertThat(session.rows("SELECT COUNT(*) FROM few")).containsExactly(Row.of(7L));
        assertThat(session.rows("SELECT COUNT(*) FROM samples.shop.orders /*+ OPTIONS('number-of-rows' = '3') */"))
                .containsExactly(Row.of(3L));
    }

    private static Row last(List<Row> rows) {
        return rows.get(rows.size() - 1);
    }

    private static SqlSession withSamples(SqlSession session, String options) {
        return session.run("CREATE CATALOG samples WITH ('type' = 'sandglass-samples'" + options + ")");
    }
}
