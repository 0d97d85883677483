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

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose expressions nobody wrote. */
class InferITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    @Test
    void anyOtherTableRunsOnFakeRows() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE other (
                          id BIGINT,
                          customer ROW<email STRING, age TINYINT>,
                          items ARRAY<ROW<product STRING, price DECIMAL(4, 2)>>,
                          ordered_at TIMESTAMP(3),
                          `day` AS CAST(ordered_at AS DATE),
                          total AS items[1].price * 2,
                          proc AS PROCTIME(),
                          PRIMARY KEY (id) NOT ENFORCED,
                          WATERMARK FOR ordered_at AS ordered_at - INTERVAL '5' SECOND
                        ) PARTITIONED BY (id) WITH ('connector'='filesystem', 'path'='/data/orders', 'format'='json')
                        """)
                .run(
                        "CREATE TABLE fake WITH ('connector'='faker', 'number-of-rows'='10') LIKE other (EXCLUDING OPTIONS)");
        LocalDateTime start = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);

        List<Row> rows = session.rows("SELECT id, customer, items, ordered_at, `day`, total FROM fake");

        assertThat(rows).hasSize(10).allSatisfy(row -> {
            assertThat(row.<Long>getFieldAs("id")).isPositive();
            assertThat(row.<Row>getFieldAs("customer").<String>getFieldAs("email"))
                    .contains("@");
            assertThat(row.<Row>getFieldAs("customer").<Byte>getFieldAs("age")).isBetween((byte) 18, (byte) 90);
            Row item = (Row) row.<Object[]>getFieldAs("items")[0];
            BigDecimal price = item.getFieldAs("price");
            assertThat(price).isBetween(BigDecimal.ONE, new BigDecimal("99.00"));
            assertThat(row.<BigDecimal>getFieldAs("total")).isEqualByComparingTo(price.multiply(BigDecimal.valueOf(2)));
            LocalDateTime orderedAt = row.getFieldAs("ordered_at");
            assertThat(orderedAt).isAfter(start.minusSeconds(6)).isBefore(start.plusMinutes(5));
            assertThat(row.<LocalDate>getFieldAs("day")).isEqualTo(orderedAt.toLocalDate());
        });
        assertThat(session.explain("SELECT * FROM fake")).contains("watermark=[-(ordered_at, 5000:INTERVAL SECOND)]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"faker", "sandglass"})
    void columnsNeedNoExpressions(String connector) throws Exception {
        SqlSession session = SqlSession.streaming()
                .run("CREATE TABLE people (id BIGINT, name STRING, email STRING, born DATE) WITH ('connector'='"
                        + connector + "')");

        assertThat(session.rows("SELECT * FROM people LIMIT 100")).hasSize(100).allSatisfy(row -> {
            assertThat(row.<Long>getFieldAs("id")).isPositive();
            assertThat(row.<String>getFieldAs("name")).contains(" ");
            assertThat(row.<String>getFieldAs("email")).contains("@");
            assertThat(row.<LocalDate>getFieldAs("born")).isBetween(LocalDate.of(1900, 1, 1), LocalDate.now());
        });
    }

    @Test
    void metadataOfAnotherConnectorCanBeLeftOut() throws Exception {
        SqlSession session = SqlSession.batch()
                .run(
                        "CREATE TABLE other (email STRING, `at` TIMESTAMP_LTZ(3) METADATA FROM 'timestamp') WITH ('connector'='kafka')")
                .run(
                        "CREATE TABLE fake WITH ('connector'='faker', 'number-of-rows'='3') LIKE other (EXCLUDING OPTIONS EXCLUDING METADATA)");

        assertThat(session.rows("SELECT * FROM fake")).hasSize(3).allSatisfy(row -> assertThat(row.getArity())
                .isOne());
    }

    /** An event time without a value stops the job, and a clock that is off by a thousand is no value. */
    @Test
    void eventTimesMayBeComputed() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE t (
                          event_ms BIGINT, event_text STRING, event_sec BIGINT, `a``b` BIGINT,
                          millis AS TO_TIMESTAMP_LTZ(event_ms, 3), other BIGINT,
                          WATERMARK FOR millis AS millis
                        ) WITH ('connector'='faker', 'number-of-rows'='200')
                        """)
                .run(
                        """
                        CREATE TABLE of_text (ts AS TO_TIMESTAMP(event_text), WATERMARK FOR ts AS ts)
                        LIKE t (EXCLUDING WATERMARKS EXCLUDING GENERATED)
                        """)
                .run(
                        """
                        CREATE TABLE of_seconds (ts AS TO_TIMESTAMP(FROM_UNIXTIME(event_sec)), WATERMARK FOR ts AS ts)
                        LIKE t (EXCLUDING WATERMARKS EXCLUDING GENERATED)
                        """)
                .run(
                        """
                        CREATE TABLE of_seconds_by_precision (ts AS TO_TIMESTAMP_LTZ(`a``b`, 0), WATERMARK FOR ts AS ts)
                        LIKE t (EXCLUDING WATERMARKS EXCLUDING GENERATED)
                        """);
        session.run(
                """
                CREATE TABLE of_seconds_as_millis (ts AS TO_TIMESTAMP_LTZ(event_sec * 1000, 3), WATERMARK FOR ts AS ts)
                LIKE t (EXCLUDING WATERMARKS EXCLUDING GENERATED)
                """);

        for (String query : List.of(
                "SELECT TIMESTAMPDIFF(SECOND, millis, CURRENT_TIMESTAMP) BETWEEN -1 AND 300 FROM t",
                "SELECT TIMESTAMPDIFF(SECOND, ts, LOCALTIMESTAMP) BETWEEN -1 AND 300 FROM of_text",
                "SELECT EXTRACT(YEAR FROM ts) = 2025 FROM of_seconds",
                "SELECT EXTRACT(YEAR FROM ts) = 2025 FROM of_seconds_by_precision",
                "SELECT EXTRACT(YEAR FROM ts) = 2025 FROM of_seconds_as_millis")) {
            assertThat(session.rows(query)).as(query).hasSize(200).containsOnly(Row.of(true));
        }
    }

    @Test
    void otherOptionsWorkWithInferredExpressions() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE t (name STRING, email STRING, tags ARRAY<STRING>, prices ARRAY<DOUBLE>, n INT) WITH (
                          'connector'='faker', 'number-of-rows'='100', 'seed'='1', 'infer'='TRUE',
                          'fields.n.expression'='7',
                          'fields.name.locale'='ja', 'fields.email.null-rate'='0.5', 'fields.tags.length'='3',
                          'fields.prices.expression'='1.5', 'fields.prices.length'='2')
                        """);

        List<Row> rows = session.rows("SELECT * FROM t");

        assertThat(rows).extracting(row -> row.getField("n")).containsOnly(7);
        assertThat(rows).extracting(row -> (String) row.getField("name")).allMatch(name -> name.chars()
                .anyMatch(Character::isIdeographic));
        assertThat(rows).extracting(row -> row.getField("email") == null).contains(true, false);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.<Object[]>getFieldAs("tags")).hasSize(3);
            assertThat(row.<Object[]>getFieldAs("prices")).containsExactly(1.5, 1.5);
        });
    }

    @Test
    void usersHaveOneCityInAllTables() throws Exception {
        SqlSession session = SqlSession.batch()
                .run(
                        """
                        CREATE TABLE visits (user_id INT, city STRING, birthday DATE, at_page STRING) WITH (
                          'connector'='faker', 'number-of-rows'='5000', 'seed'='1', 'entities.seed'='3')
                        """)
                .run(
                        """
                        CREATE TABLE purchases (id BIGINT, customer_id BIGINT, city STRING, amount DOUBLE) WITH (
                          'connector'='faker', 'number-of-rows'='5000', 'seed'='2', 'entities.seed'='3')
                        """);

        assertThat(session.rows("SELECT COUNT(*) > 500, COUNT(DISTINCT city) > 300 FROM (SELECT DISTINCT user_id,"
                        + " city, birthday FROM visits)"))
                .containsExactly(Row.of(true, true));
        assertThat(session.rows(
                        "SELECT COUNT(DISTINCT user_id), MAX(cities), MAX(days) FROM (SELECT user_id, COUNT(DISTINCT city)"
                                + " AS cities, COUNT(DISTINCT birthday) AS days FROM visits GROUP BY user_id)"))
                .singleElement()
                .satisfies(row -> assertThat(row).isEqualTo(Row.of(row.getField(0), 1L, 1L)));
        assertThat(session.rows("SELECT COUNT(*) > 1000, COUNT(*) FILTER (WHERE v.city <> p.city) FROM visits AS v JOIN"
                        + " purchases AS p ON v.user_id = p.customer_id"))
                .containsExactly(Row.of(true, 0L));
    }

    @Test
    void linesOfOrdersCountUp() throws Exception {
        assertThat(
                        SqlSession.batch()
                                .run(
                                        """
                                CREATE TABLE line_items (
                                  order_id BIGINT, line_number INT, product STRING,
                                  PRIMARY KEY (order_id, line_number) NOT ENFORCED
                                ) WITH ('connector'='faker', 'children.parents'='500', 'seed'='1')
                                """)
                                .rows(
                                        """
                                SELECT COUNT(*), MIN(c), MAX(c), MAX(c - m) FROM (
                                  SELECT COUNT(DISTINCT line_number) AS c, MAX(line_number) AS m FROM line_items GROUP BY order_id)
                                """))
                .containsExactly(Row.of(500L, 1L, 5L, 0L));
    }

    @Test
    void inferenceCanBeAskedForInAHint() throws Exception {
        assertThat(SqlSession.batch()
                        .run(
                                "CREATE TABLE t (id INT, `when` TIMESTAMP(3)) WITH ('connector'='faker', 'number-of-rows'='5')")
                        .rows("SELECT * FROM t /*+ OPTIONS('infer'='true') */"))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.getField("when")).isNotNull());
    }
}
