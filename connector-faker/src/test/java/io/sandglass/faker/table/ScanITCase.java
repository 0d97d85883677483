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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query over a table gives. */
class ScanITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final List<String> STATES_OF_GERMANY = List.of(
            "Baden-Württemberg",
            "Bayern",
            "Berlin",
            "Brandenburg",
            "Bremen",
            "Hamburg",
            "Hessen",
            "Mecklenburg-Vorpommern",
            "Niedersachsen",
            "Nordrhein-Westfalen",
            "Rheinland-Pfalz",
            "Saarland",
            "Sachsen",
            "Sachsen-Anhalt",
            "Schleswig-Holstein",
            "Thüringen");

    private static final String PEOPLE =
            """
            CREATE TABLE people (
              id INT,
              name STRING,
              address ROW<city STRING, geo ROW<lat DOUBLE, lon DOUBLE>>,
              score DECIMAL(5, 2),
              idx BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL
            ) WITH (
              'connector'='faker', 'number-of-rows'='50', 'seed'='42',
              'fields.id.expression'='#{number.numberBetween ''0'',''1000''}',
              'fields.name.expression'='#{Name.fullName}', 'fields.name.null-rate'='0.2',
              'fields.address.null-rate'='0.3',
              'fields.address.city.expression'='#{Address.city}',
              'fields.address.geo.null-rate'='0.3',
              'fields.address.geo.lat.expression'='#{number.randomDouble ''3'',''-90'',''90''}',
              'fields.address.geo.lon.expression'='#{number.randomDouble ''3'',''-180'',''180''}',
              'fields.score.expression'='#{number.randomDouble ''2'',''0'',''100''}')
            """;

    @Test
    void hasJustItsNumberOfRowsEachWithItsIndex() throws Exception {
        List<Row> rows = SqlSession.streaming().run(PEOPLE).rows("SELECT idx FROM people");

        assertThat(rows)
                .extracting(row -> (Long) row.getField("idx"))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 50).boxed().toList());
    }

    @Test
    void equalSeedsGiveEqualRowsAtAnyParallelismInStreamingAndBatch() throws Exception {
        List<Row> rows = SqlSession.streaming().run(PEOPLE).rows("SELECT * FROM people");

        for (String parallelism : List.of("1", "2", "3")) {
            String hint = " /*+ OPTIONS('scan.parallelism'='" + parallelism + "') */";
            assertThat(SqlSession.streaming().run(PEOPLE).rows("SELECT * FROM people" + hint))
                    .containsExactlyInAnyOrderElementsOf(rows);
            assertThat(SqlSession.batch().run(PEOPLE).rows("SELECT * FROM people" + hint))
                    .containsExactlyInAnyOrderElementsOf(rows);
        }
        assertThat(SqlSession.streaming().run(PEOPLE).rows("SELECT * FROM people /*+ OPTIONS('seed'='43') */"))
                .doesNotContainAnyElementsOf(rows);
    }

    @Test
    void withoutASeedEveryQueryHasOtherRows() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE t (id BIGINT) WITH ('connector'='faker', 'number-of-rows'='20',
                          'fields.id.expression'='#{number.numberBetween ''0'',''1000000000000''}')
                        """);

        assertThat(session.rows("SELECT * FROM t")).doesNotContainAnyElementsOf(session.rows("SELECT * FROM t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "score, id",
                "address.city, idx",
                "address.geo.lon, address.city, name",
                "address.geo, id",
                "idx, address"
            })
    void projectionMovesNoOtherColumnsValues(String columns) throws Exception {
        SqlSession session = SqlSession.streaming().run(PEOPLE).set("parallelism.default", "1");
        // A query that needs all columns as they are, so that nothing is projected in the source.
        String unprojected = "(SELECT * FROM people ORDER BY idx, id, name, score, CAST(address AS STRING) LIMIT 50)";

        List<Row> projected = session.rows("SELECT " + columns + ", idx AS n FROM people");

        assertThat(session.explain("SELECT address.city, idx FROM people"))
                .contains("project=[address_city]", "metadata=[row-index]");
        assertThat(projected)
                .containsExactlyInAnyOrderElementsOf(
                        SqlSession.batch().run(PEOPLE).rows("SELECT " + columns + ", idx AS n FROM " + unprojected));
    }

    @Test
    void countsRowsWithoutAnyColumn() throws Exception {
        assertThat(SqlSession.batch().run(PEOPLE).rows("SELECT COUNT(*) FROM people"))
                .containsExactly(Row.of(50L));
    }

    @ParameterizedTest
    @CsvSource({"5,100,5", "100,5,5", "100,100,100", "5,0,0", "0,5,0", "0,0,0"})
    void limitNeverEnlargesTheTable(int numberOfRows, int limit, int expected) throws Exception {
        for (SqlSession session : List.of(SqlSession.streaming(), SqlSession.batch())) {
            session.run(
                    "CREATE TABLE t (id INT) WITH ('connector'='faker', 'fields.id.expression'='1', 'number-of-rows'='"
                            + numberOfRows + "')");

            assertThat(session.rows("SELECT * FROM t LIMIT " + limit)).hasSize(expected);
        }
    }

    @Test
    void limitEndsATableWithoutEndAndStopsItsSource() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run("CREATE TABLE t (id INT) WITH ('connector'='faker', 'fields.id.expression'='1')");

        assertThat(session.explain("SELECT * FROM t LIMIT 7")).contains("limit=[7]");
        assertThat(session.rows("SELECT * FROM t LIMIT 7")).hasSize(7);
    }

    @Test
    void aTableWithoutEndHasEverMoreRows() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run("CREATE TABLE t (id INT) WITH ('connector'='faker', 'fields.id.expression'='1')");

        assertThat(session.firstRows("SELECT * FROM t", 20_001)).hasSize(20_001);
    }

    @Test
    void aTableWithoutEndIsRefusedInBatch() {
        SqlSession session = SqlSession.batch()
                .run("CREATE TABLE t (id INT) WITH ('connector'='faker', 'fields.id.expression'='1')");

        assertThatThrownBy(() -> session.explain("SELECT * FROM t"))
                .hasMessageContaining("Querying an unbounded table");
    }

    @Test
    void createTableLikeTakesOverAndOverwrites() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run("CREATE TABLE plain (id INT, name STRING)")
                .run(
                        """
                        CREATE TABLE fake WITH ('connector'='faker', 'number-of-rows'='3', 'fields.id.expression'='1',
                          'fields.name.expression'='a') LIKE plain (EXCLUDING OPTIONS)
                        """)
                .run(
                        "CREATE TABLE fewer (extra INT) WITH ('number-of-rows'='2', 'fields.extra.expression'='5') LIKE fake");

        assertThat(session.rows("SELECT * FROM fake")).hasSize(3).containsOnly(Row.of(1, "a"));
        assertThat(session.rows("SELECT * FROM fewer")).hasSize(2).containsOnly(Row.of(1, "a", 5));
    }

    @Test
    void optionsHintsOverwriteEveryOption() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run("CREATE TABLE t (id INT, a ARRAY<INT>) WITH ('connector'='faker', 'fields.id.expression'='1',"
                        + " 'fields.a.expression'='1')");

        assertThat(session.rows("SELECT * FROM t /*+ OPTIONS('number-of-rows'='4', 'rows-per-second'='1000',"
                        + " 'fields.id.expression'='2', 'fields.a.length'='2', 'fields.a.element.null-rate'='1') */"))
                .hasSize(4)
                .containsOnly(Row.of(2, new Integer[] {null, null}));
    }

    @Test
    void columnsMayHaveAnyName() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE t (`a.b` INT, `a` ROW<`b` INT, `c-d e` INT>, `größe` INT, `Id` INT) WITH (
                          'connector'='faker', 'number-of-rows'='1',
                          'fields.a.b.expression'='1', 'fields.a.c-d e.expression'='2', 'fields.größe.expression'='3',
                          'fields.Id.expression'='4')
                        """);

        assertThat(session.rows("SELECT * FROM t")).containsExactly(Row.of(1, Row.of(1, 2), 3, 4));
    }

    @Test
    void computedColumnsPrimaryKeysAndProcessingTimeStandBesideGeneratedOnes() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE t (id INT, twice AS id * 2, pt AS PROCTIME(), PRIMARY KEY (id) NOT ENFORCED) WITH (
                          'connector'='faker', 'number-of-rows'='1', 'fields.id.expression'='21')
                        """);

        Row row = session.rows("SELECT id, twice, pt FROM t").get(0);

        assertThat(row.getField("twice")).isEqualTo(42);
        assertThat(row.getField("pt")).isInstanceOf(Instant.class);
    }

    @Test
    void twoTablesOfOneQueryHaveTheirOwnRows() throws Exception {
        SqlSession session = SqlSession.streaming().run(PEOPLE);

        assertThat(session.rows(
                        "SELECT DISTINCT s FROM (SELECT id AS s FROM people /*+ OPTIONS('fields.id.expression'='1') */"
                                + " UNION ALL SELECT id FROM people /*+ OPTIONS('fields.id.expression'='2') */)"))
                .containsExactlyInAnyOrder(Row.of(1), Row.of(2));
    }

    @Test
    void nowIsTheWallClockOfTheSession() throws Exception {
        // Nowhere near the zone of the machine, nor at a whole hour from it.
        ZoneId zone = ZoneId.of("Pacific/Chatham");
        SqlSession session = SqlSession.streaming()
                .set("table.local-time-zone", zone.getId())
                .run(
                        """
                        CREATE TABLE t (ts TIMESTAMP(3), ltz TIMESTAMP_LTZ(3), d DATE, millis BIGINT, text STRING) WITH (
                          'connector'='faker', 'number-of-rows'='1',
                          'fields.ts.expression'='#{date.past ''1'',''SECONDS''}',
                          'fields.ltz.expression'='#{date.past ''1'',''SECONDS''}',
                          'fields.d.expression'='#{date.past ''0'',''SECONDS''}',
                          'fields.millis.expression'='#{date.past ''1'',''SECONDS''}',
                          'fields.text.expression'='at #{date.past ''1'',''SECONDS''}')
                        """);
        Instant before = Instant.now();

        Row row = session.rows("SELECT * FROM t").get(0);

        Instant from = before.minus(Duration.ofSeconds(2));
        Instant to = Instant.now();
        assertThat(row.<LocalDateTime>getFieldAs("ts").atZone(zone).toInstant()).isBetween(from, to);
        assertThat(row.<Instant>getFieldAs("ltz")).isBetween(from, to);
        assertThat(row.<LocalDate>getFieldAs("d"))
                .isBetween(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
        assertThat(Instant.ofEpochMilli(row.<Long>getFieldAs("millis"))).isBetween(from, to);
        assertThat(LocalDateTime.parse(
                                row.<String>getFieldAs("text").substring(3).replace(' ', 'T'))
                        .atZone(zone)
                        .toInstant())
                .isBetween(from, to);
    }

    @Test
    void localeDecidesWhatNamesLookLike() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run("CREATE TABLE t (name STRING) WITH ('connector'='faker', 'number-of-rows'='5', 'locale'='ja',"
                        + " 'fields.name.expression'='#{Name.lastName}')");

        assertThat(session.rows("SELECT * FROM t")).allSatisfy(row -> assertThat((String) row.getField(0))
                .matches("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+"));
    }

    @Test
    void rowCountOfABoundedTableReachesThePlanner() {
        SqlSession session = SqlSession.batch().run(PEOPLE);

        assertThat(session.explainCosts("SELECT * FROM people")).contains("rowcount = 50.0");
    }

    @Test
    void columnsMayHaveLocalesOfTheirOwn() throws Exception {
        List<Row> rows = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE people (
                          table_wide STRING, german STRING, languages ARRAY<ROW<japanese STRING, plain STRING>>
                        ) WITH (
                          'connector'='faker', 'number-of-rows'='50', 'seed'='1', 'locale'='ru',
                          'fields.table_wide.expression'='#{Name.firstName}',
                          'fields.german.expression'='#{Address.state}', 'fields.german.locale'='de',
                          'fields.languages.locale'='ja',
                          'fields.languages.element.japanese.expression'='#{Name.lastName}',
                          'fields.languages.element.plain.expression'='#{Name.firstName}',
                          'fields.languages.element.plain.locale'='en')
                        """)
                .rows("SELECT table_wide, german, languages[1].japanese, languages[1].plain FROM people");

        assertThat(rows).hasSize(50).allSatisfy(row -> {
            assertThat(row.<String>getFieldAs(0)).matches("[\\p{IsCyrillic}-]+");
            assertThat(row.<String>getFieldAs(1)).isIn(STATES_OF_GERMANY);
            assertThat(row.<String>getFieldAs(2)).matches("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]+");
            assertThat(row.<String>getFieldAs(3)).matches("[A-Z][A-Za-z'’]+");
        });
    }

    @Test
    void listsOfTheUserAreTablesLikeAllOthers(@TempDir Path directory) throws Exception {
        Path cities = Files.writeString(directory.resolve("cities.txt"), "Bern\r\n\nZürich\nBern\nBern\n");
        List<Row> rows = SqlSession.streaming()
                .run("CREATE TABLE t (size_ STRING, price DECIMAL(4, 2), city STRING, label STRING) WITH ("
                        + "'connector'='faker', 'number-of-rows'='4000', 'seed'='1',"
                        + "'lists.sizes.values'='S;M;\"L;XL\"', 'lists.prices.values'='9.99;19.99',"
                        + "'lists.my_cities.path'='" + cities + "',"
                        + "'fields.size_.expression'='#{list.sizes}', 'fields.price.expression'='#{list.prices}',"
                        + "'fields.city.expression'='#{List.myCities}',"
                        + "'fields.label.expression'='#{list.sizes}/#{list.sizes}')")
                .rows("SELECT * FROM t");

        assertThat(rows).extracting(row -> row.getField("size_")).containsOnly("S", "M", "L;XL");
        assertThat(rows)
                .extracting(row -> row.getField("price"))
                .containsOnly(new BigDecimal("9.99"), new BigDecimal("19.99"));
        assertThat(rows).extracting(row -> row.getField("city")).containsOnly("Bern", "Zürich");
        assertThat(rows.stream().filter(row -> "Bern".equals(row.getField("city"))))
                .hasSizeBetween(2850, 3150);
        assertThat(rows.stream().map(row -> row.getField("label")).distinct()).hasSize(9);
    }

    @Test
    void weightsAreKept() throws Exception {
        List<Row> rows = SqlSession.streaming()
                .run(
                        "CREATE TABLE t (s STRING, n INT) WITH ('connector'='faker', 'number-of-rows'='10000', 'seed'='1',"
                                + "'fields.s.expression'='#{options.weighted ''A'',''0.8'',''B'',''0.2''}',"
                                + "'fields.n.expression'='#{Options.Weighted ''1'',''3'',''#{number.numberBetween ''''10'''',''''20''''}'',''1'', ''never'',''0''}')")
                .rows("SELECT * FROM t");

        assertThat(rows.stream().filter(row -> "A".equals(row.getField("s")))).hasSizeBetween(7850, 8150);
        assertThat(rows.stream().filter(row -> row.<Integer>getFieldAs("n") == 1))
                .hasSizeBetween(7350, 7650);
        assertThat(rows.stream().filter(row -> row.<Integer>getFieldAs("n") != 1))
                .allSatisfy(row -> assertThat(row.<Integer>getFieldAs("n")).isBetween(10, 19));
    }

    /** The rows that a reader uses again must not be those that an operator holds on to. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void rowsAreKeptApartWithAndWithoutObjectReuse(String objectReuse) throws Exception {
        List<Row> rows = SqlSession.streaming()
                .set("pipeline.object-reuse", objectReuse)
                .run(PEOPLE)
                .rows("SELECT * FROM people AS a JOIN people AS b ON a.idx = b.idx");

        assertThat(rows).hasSize(50).allSatisfy(row -> {
            for (int i = 0; i < 5; i++) {
                assertThat(row.getField(i)).isEqualTo(row.getField(i + 5));
            }
        });
        assertThat(rows.stream().map(row -> row.getField(4)).distinct()).hasSize(50);
    }
}
