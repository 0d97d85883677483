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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Joins {@code FOR SYSTEM_TIME AS OF} with a table that is looked up in. */
class LookupITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    /** Of the types that no year fills. */
    private static final Map<String, String> KEY_EXPRESSIONS = Map.of(
            "DECIMAL(5, 2)", "'fields.k.expression'='1'",
            "TIMESTAMP(9)", "'fields.k.expression'='2024-01-01'",
            "TIMESTAMP_LTZ(3)", "'fields.k.expression'='2024-01-01'",
            "ROW<a INT, b STRING>", "'fields.k.a.expression'='1', 'fields.k.b.expression'='1'");

    private SqlSession session;

    @BeforeEach
    void createTables() {
        session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE orders (
                          customer_id INT, country STRING, pt AS PROCTIME(),
                          idx BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL
                        ) WITH (
                          'connector'='faker', 'number-of-rows'='2000', 'seed'='1',
                          'fields.customer_id.expression'='#{number.numberBetween ''0'',''100''}',
                          'fields.customer_id.null-rate'='0.1',
                          'fields.country.expression'='#{options.option ''DE'',''FR''}')
                        """)
                .run(
                        """
                        CREATE TABLE customers (id INT, name STRING, country STRING, level INT) WITH (
                          'connector'='faker', 'seed'='2',
                          'fields.id.expression'='0', 'fields.id.null-rate'='0.5',
                          'fields.name.expression'='#{Name.fullName} #{numerify ''####''}',
                          'fields.country.expression'='XX',
                          'fields.level.expression'='#{number.numberBetween ''0'',''1000000''}')
                        """);
    }

    private static final String JOIN = " FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.pt AS c ON ";

    @Test
    void findsARowForEveryKeyAndTheSameForTheSame() throws Exception {
        List<Row> rows =
                session.rows("SELECT o.idx, o.customer_id, c.id, c.name, c.level" + JOIN + "o.customer_id = c.id");
        List<Row> orders = session.rows("SELECT idx FROM orders WHERE customer_id IS NOT NULL");

        assertThat(rows)
                .extracting(row -> row.getField(0))
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(row -> row.getField(0)).toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.getField(1)).isEqualTo(row.getField(2)));
        // Every one of the hundred keys is there, each with one name, and nearly all names are different.
        assertThat(rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getField(2),
                                Collectors.mapping(
                                        row -> Row.of(row.getField(3), row.getField(4)), Collectors.toSet()))))
                .hasSize(100)
                .allSatisfy((key, names) -> assertThat(names).hasSize(1));
        assertThat(rows.stream().map(row -> row.getField(3)).distinct()).hasSize(100);
    }

    @Test
    void aNullKeyFindsNothing() throws Exception {
        List<Row> rows = session.rows("SELECT o.idx, c.name FROM orders AS o LEFT JOIN customers"
                + " FOR SYSTEM_TIME AS OF o.pt AS c ON o.customer_id = c.id WHERE o.customer_id IS NULL");

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.getField(1))
                .isNull());
    }

    @Test
    void severalKeysInAnyOrderFindTheSameRow() throws Exception {
        List<Row> rows = session.rows(
                "SELECT o.idx, c.id, c.country, c.name" + JOIN + "o.customer_id = c.id AND o.country = c.country");

        assertThat(session.rows("SELECT o.idx, c.id, c.country, c.name" + JOIN
                        + "c.country = o.country AND c.id = o.customer_id"))
                .containsExactlyInAnyOrderElementsOf(rows);
        assertThat(rows).extracting(row -> row.getField(2)).containsOnly("DE", "FR");
        assertThat(rows.stream().map(row -> row.getField(3)).distinct()).hasSizeGreaterThan(190);
    }

    @Test
    void aConstantCanBeAKey() throws Exception {
        List<Row> rows = session.rows(
                "SELECT o.customer_id, c.id, c.country" + JOIN + "o.customer_id = c.id AND c.country = 'IT'");

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getField(0)).isEqualTo(row.getField(1));
            assertThat(row.getField(2)).isEqualTo("IT");
        });
    }

    @Test
    void whatIsNotSelectedChangesNoOtherColumn() throws Exception {
        assertThat(session.rows("SELECT o.idx, c.level" + JOIN + "o.customer_id = c.id"))
                .containsExactlyInAnyOrderElementsOf(
                        session
                                .rows("SELECT o.idx, c.level, c.name, c.country" + JOIN + "o.customer_id = c.id")
                                .stream()
                                .map(row -> Row.of(row.getField(0), row.getField(1)))
                                .toList());
    }

    /** Wide and narrow, fixed and of variable length, nested: equal keys find equal rows whatever they are made of. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DECIMAL(5, 2)      | CAST(o.customer_id AS DECIMAL(5, 2))",
                "DECIMAL(30, 2)     | CAST(o.customer_id AS DECIMAL(30, 2))",
                "CHAR(5)            | CAST(CAST(o.customer_id AS STRING) AS CHAR(5))",
                "BYTES              | ENCODE(CAST(o.customer_id AS STRING), 'UTF-8')",
                "TIMESTAMP(9)       | TIMESTAMPADD(SECOND, o.customer_id, TIMESTAMP '2024-01-01 00:00:00.123456789')",
                "TIMESTAMP_LTZ(3)   | TO_TIMESTAMP_LTZ(o.customer_id, 0)",
                "DOUBLE             | CAST(o.customer_id AS DOUBLE)",
                "BIGINT             | o.customer_id",
                "ROW<a INT, b STRING> | CAST(ROW(o.customer_id, CAST(o.customer_id AS STRING)) AS ROW<a INT, b STRING>)",
                "ARRAY<INT>         | ARRAY[o.customer_id, 1]",
            })
    void aKeyMayBeOfAnyType(String type, String key) throws Exception {
        session.run("CREATE TABLE dim (k " + type + ", payload STRING) WITH ('connector'='faker', 'seed'='3',"
                + KEY_EXPRESSIONS.getOrDefault(type, "'fields.k.expression'='2024'")
                + ", 'fields.payload.expression'='#{numerify ''##########''}')");

        List<Row> rows = session.rows("SELECT o.customer_id, d.payload FROM (SELECT customer_id, pt, " + key
                + " AS k FROM orders AS o WHERE customer_id IS NOT NULL) AS o"
                + " JOIN dim FOR SYSTEM_TIME AS OF o.pt AS d ON o.k = d.k");

        assertThat(rows).hasSizeGreaterThan(1700);
        assertThat(Set.copyOf(rows)).hasSize(100);
    }

    @Test
    void aBoundedTableIsLookedUpWithinItsRows() throws Exception {
        session.run("CREATE TABLE few (id INT, idx BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL) WITH ("
                + "'connector'='faker', 'number-of-rows'='3', 'fields.id.expression'='1')");

        assertThat(session.rows("SELECT DISTINCT f.idx FROM orders AS o JOIN few FOR SYSTEM_TIME AS OF o.pt AS f"
                        + " ON o.customer_id = f.id"))
                .extracting(row -> (Long) row.getField(0))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 3).boxed().toList());
    }

    @Test
    void anIndexFindsTheVeryRowThatAScanGivesIt() throws Exception {
        session.run("CREATE TABLE few (n INT, idx BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL) WITH ("
                + "'connector'='faker', 'number-of-rows'='5', 'seed'='3',"
                + " 'fields.n.expression'='#{number.numberBetween ''0'',''1000000''}')");

        List<Row> found = session.rows("SELECT f.idx, f.n FROM orders AS o JOIN few FOR SYSTEM_TIME AS OF o.pt AS f"
                + " ON o.idx - 1 = f.idx WHERE o.idx < 10");

        assertThat(found).hasSize(5).containsExactlyInAnyOrderElementsOf(session.rows("SELECT idx, n FROM few"));
    }

    @Test
    void anEmptyTableHasNothingToFind() throws Exception {
        session.run(
                "CREATE TABLE nobody (id INT) WITH ('connector'='faker', 'number-of-rows'='0', 'fields.id.expression'='1')");

        assertThat(session.rows("SELECT n.id FROM orders AS o JOIN nobody FOR SYSTEM_TIME AS OF o.pt AS n"
                        + " ON o.customer_id = n.id"))
                .isEmpty();
    }

    /** Orders against a tenth as many customers, by their sequence. */
    @Test
    void aLookupJoinIsTheScanJoin() throws Exception {
        int orders = TestRun.size("lookup.orders", 10_000, 300_000);
        int customers = orders / 10;
        SqlSession shop = SqlSession.batch()
                .run(
                        """
                        CREATE TABLE shop_orders (id BIGINT, customer_id BIGINT, pt AS PROCTIME()) WITH (
                          'connector' = 'faker', 'number-of-rows' = '%d', 'rows-per-second' = '1e9', 'seed' = '2',
                          'fields.id.expression' = '#{sequence.next}',
                          'fields.customer_id.expression' = '#{zipf.between ''1'',''%d'',''1.1''}',
                          'fields.customer_id.orphan-rate' = '0.01')"""
                                .formatted(orders, customers))
                .run(
                        """
                        CREATE TABLE shop_customers (id BIGINT, name STRING, score INT) WITH (
                          'connector' = 'faker', 'number-of-rows' = '%d', 'rows-per-second' = '1e9', 'seed' = '1',
                          'fields.id.expression' = '#{sequence.next ''1''}',
                          'fields.name.expression' = '#{Name.fullName}', 'fields.name.null-rate' = '0.1',
                          'fields.score.expression' = '#{number.numberBetween ''0'',''1000000''}')"""
                                .formatted(customers));
        String joined = "SELECT o.id, c.id, c.name, c.score FROM shop_orders AS o JOIN shop_customers %s AS c"
                + " ON o.customer_id = c.id";
        String lookedUp = joined.formatted("FOR SYSTEM_TIME AS OF o.pt");
        String scanned = joined.formatted("");

        // Equal as bags: as many rows, and none of one that the other has not.
        assertThat(shop.rows("SELECT COUNT(*) FROM (" + lookedUp + ")"))
                .isEqualTo(shop.rows("SELECT COUNT(*) FROM (" + scanned + ")"));
        assertThat(shop.rows("SELECT COUNT(*) FROM (" + lookedUp + " EXCEPT ALL " + scanned + ")"))
                .containsExactly(Row.of(0L));
    }

    private static final String TOWNS =
            """
            CREATE TABLE towns (nr INT, name STRING, size_class INT, idx BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL)
            WITH ('connector' = 'faker', 'number-of-rows' = '200', 'seed' = '5',
              'fields.nr.expression' = '#{sequence.next ''100'',''-3''}', 'fields.nr.null-rate' = '0.2',
              'fields.name.expression' = '#{options.option ''DE'',''FR'',''IT''}', 'fields.name.null-rate' = '0.1',
              'fields.size_class.expression' = '#{number.numberBetween ''0'',''20''}' %s)""";

    /** By a text that many rows share, by a number, by both, and by a sequence with holes: the scan's rows, all of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o.country = t.name",
                "o.customer_id = t.size_class",
                "o.customer_id = t.size_class AND o.country = t.name",
                "o.customer_id - 50 = t.nr",
                "t.nr = o.customer_id - 50 AND o.country = t.name",
                "o.idx = t.idx AND o.country = t.name"
            })
    void allRowsOfAKeyAreFound(String condition) throws Exception {
        session.run(TOWNS.formatted(""));

        assertSameAsScan(condition);
    }

    static Stream<String> waysToLookUp() {
        return TestRun.everyNth(
                3,
                List.of(
                        "'lookup.cache' = 'PARTIAL', 'lookup.partial-cache.max-rows' = '10', 'lookup.async' = 'true'",
                        "'lookup.async' = 'true'",
                        "'lookup.cache' = 'PARTIAL', 'lookup.partial-cache.expire-after-write' = '1 min'"));
    }

    @ParameterizedTest
    @MethodSource("waysToLookUp")
    void allRowsOfAKeyAreFoundByAsynchronousAndCachedLookupsToo(String options) throws Exception {
        session.run(TOWNS.formatted(", " + options));

        assertSameAsScan("o.country = t.name");
    }

    @Test
    void cacheAndOperatorAreThoseAskedFor() {
        session.run(TOWNS.formatted(", 'lookup.async' = 'true'"));

        assertThat(session.explain("SELECT t.idx FROM orders AS o JOIN towns FOR SYSTEM_TIME AS OF o.pt AS t"
                        + " ON o.country = t.name"))
                .contains("async=[ORDERED");
    }

    private void assertSameAsScan(String condition) throws Exception {
        String columns = "SELECT o.idx, t.idx, t.nr, t.name, t.size_class FROM orders AS o JOIN towns ";
        List<Row> lookedUp = session.rows(columns + "FOR SYSTEM_TIME AS OF o.pt AS t ON " + condition);

        assertThat(lookedUp).hasSizeGreaterThan(50);
        assertThat(sorted(lookedUp)).isEqualTo(sorted(session.rows(columns + "AS t ON " + condition)));
    }

    private static List<String> sorted(List<Row> rows) {
        return rows.stream().map(Row::toString).sorted().toList();
    }
}
