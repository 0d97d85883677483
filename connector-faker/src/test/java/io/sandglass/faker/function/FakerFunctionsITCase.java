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
package io.sandglass.faker.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.reference.ExpressionReference;
import io.sandglass.faker.reference.ReferenceEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of the module, through SQL. */
class FakerFunctionsITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(4)
                    .build());

    private static final String USERS =
            """
            CREATE TABLE users (user_id BIGINT) WITH (
              'connector'='faker', 'number-of-rows'='2000',
              'fields.user_id.expression'='#{number.numberBetween ''0'',''300''}')
            """;

    @Test
    void makesARandomValueAtEachCall() throws Exception {
        TableEnvironment session = session().run(USERS).environment;

        List<Object> values = column(session, "SELECT FAKER('#{regexify ''[a-z]{12}''}') FROM users");
        assertThat(values).hasSize(2000).doesNotHaveDuplicates();
        assertThat(values).allSatisfy(value -> assertThat((String) value).matches("[a-z]{12}"));
        assertThat(column(session, "SELECT FAKER('#{regexify ''[a-z]{12}''}')"))
                .isNotEqualTo(column(session, "SELECT FAKER('#{regexify ''[a-z]{12}''}')"));
    }

    /** What users have masked stays what it is: these values change with a plan's draws only, and that is a decision. */
    @Test
    void givesAKeyTheSameValueInEverySession() throws Exception {
        String query = "SELECT FAKER('#{options.option ''a'',''b'',''c'',''d'',''e'',''f'',''g'',''h''}', k)"
                + " FROM (VALUES 1, 2, 3, 4, 5, 6, 7, 8, -1) AS t(k)";

        assertThat(String.join("", texts(session().environment, query))).isEqualTo("hfhedeefg");
        assertThat(String.join(
                        "",
                        texts(
                                session().environment,
                                "SELECT FAKER('#{options.option ''a'',''b'',''c'',''d''}', k)"
                                        + " FROM (VALUES 'anna', 'bob', '', 'anna', 'a longer text') AS t(k)")))
                .isEqualTo("baabb");
    }

    @Test
    void masksAColumnAlikeAtAnyParallelism() throws Exception {
        String query = "SELECT user_id, FAKER('#{Name.fullName}', user_id) FROM users";
        Set<Row> alone = new HashSet<>(rows(session().run(USERS).set("parallelism.default", "1").environment, query));
        Set<Row> together =
                new HashSet<>(rows(session().run(USERS).set("parallelism.default", "4").environment, query));
        Map<Object, String> names =
                alone.stream().collect(Collectors.toMap(row -> row.getField(0), row -> (String) row.getField(1)));

        // Ids are drawn anew by each query, but nearly all of them come up in both.
        assertThat(names).hasSizeGreaterThan(250);
        assertThat(together.stream().filter(row -> names.containsKey(row.getField(0))))
                .hasSizeGreaterThan(250)
                .allSatisfy(row -> assertThat(row.getField(1)).isEqualTo(names.get(row.getField(0))));
        assertThat(new HashSet<>(names.values())).hasSizeGreaterThan(names.size() - 10);
    }

    @Test
    void takesKeysOfAnyTypeAndWholeNumbersOfAllTypesAlike() throws Exception {
        String call = "FAKER('#{regexify ''[a-z]{12}''}', ";
        Row row = rows(
                        session().environment,
                        "SELECT " + call + "CAST(-7 AS TINYINT)), " + call + "CAST(-7 AS SMALLINT)), " + call + "-7), "
                                + call + "CAST(-7 AS BIGINT)), " + call + "'a'), " + call + "CAST('a' AS STRING)), "
                                + call + "TRUE), " + call + "1.5), " + call + "CAST(1.5 AS DOUBLE)), " + call
                                + "DATE '2026-11-20'), " + call + "TIMESTAMP '2026-11-20 12:00:00.123'), " + call
                                + "x'00ff'), " + call + "ROW(1, 'a')), " + call + "ARRAY[1, 2])")
                .get(0);
        List<Object> values = IntStream.range(0, row.getArity())
                .mapToObj(row::getField)
                .collect(Collectors.toCollection(ArrayList::new));

        assertThat(values.subList(0, 4)).containsOnly(values.get(0));
        assertThat(values.subList(4, 6)).containsOnly(values.get(4));
        assertThat(values).doesNotContainNull();
        assertThat(new HashSet<>(values)).hasSize(row.getArity() - 4);
    }

    @Test
    void givesNullForANullKey() throws Exception {
        assertThat(
                        rows(
                                session().environment,
                                "SELECT FAKER('x', CAST(NULL AS INT)), FAKER('x', NULL), FAKER('x', k) IS NULL FROM (VALUES 1) AS t(k)"))
                .containsExactly(Row.of(null, null, false));
    }

    @Test
    void keyDoesNotTieTheValuesOfTwoExpressionsTogether() throws Exception {
        TableEnvironment session = session().run(USERS).environment;

        assertThat(
                        new HashSet<>(
                                rows(
                                        session,
                                        "SELECT FAKER('#{options.option ''a'',''b''}', user_id), FAKER('#{options.option ''c'',''d''}', user_id) FROM users")))
                .containsExactlyInAnyOrder(Row.of("a", "c"), Row.of("a", "d"), Row.of("b", "c"), Row.of("b", "d"));
    }

    @Test
    void readsAndWritesWallClocksInTheZoneOfTheSession() throws Exception {
        String call = "('#{date.between ''2026-01-01'',''2026-01-01''}')";

        assertThat(rows(
                        session().set("table.local-time-zone", "Asia/Tokyo").environment,
                        "SELECT FAKER" + call + ", FAKER_EXPLAIN" + call))
                .containsExactly(Row.of("2026-01-01 00:00:00.000", "point in time 0 after 2025-12-31T15:00:00Z"));
    }

    @Test
    void explainsHowValuesAreMade() throws Exception {
        assertThat(texts(
                        session().environment,
                        "SELECT FAKER_EXPLAIN('#{letterify ''?????''}-#{code.isbn10}') FROM (VALUES 1, 2) AS t(k)"))
                .hasSize(2)
                .containsOnly(
                        """
                        text of 3 parts
                          5 characters of 'abcdefghijklmnopqrstuvwxyz'
                          constant '-'
                          call of Datafaker's Code.isbn10""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAKER_EXPRESSIONS()", "TABLE(FAKER_EXPRESSIONS())", "LATERAL TABLE(FAKER_EXPRESSIONS())"})
    void listsExpressions(String table) throws Exception {
        assertThat(rows(session().environment, "SELECT * FROM " + table))
                .containsExactlyElementsOf(ExpressionReference.read().stream()
                        .map(FakerFunctionsITCase::row)
                        .toList());
    }

    private static Row row(ReferenceEntry entry) {
        return Row.of(
                entry.expression(),
                entry.provider(),
                entry.method(),
                entry.arguments(),
                entry.returns(),
                entry.example(),
                entry.plan().name(),
                entry.callsDatafaker(),
                entry.readsWallClock(),
                entry.isReproducible(),
                entry.isDeprecated(),
                entry.needsTable());
    }

    @Test
    void listsExpressionsInBatchToo() throws Exception {
        TableEnvironment session = TableEnvironment.create(EnvironmentSettings.inBatchMode());
        session.executeSql("LOAD MODULE faker");

        assertThat(
                        rows(
                                session,
                                "SELECT method_name, arguments FROM FAKER_EXPRESSIONS() WHERE provider = 'zodiac' OR expression LIKE '#{number.numberBetween%' ORDER BY arguments DESC"))
                .containsExactly(
                        Row.of("numberBetween", "long, long"),
                        Row.of("numberBetween", "int, int"),
                        Row.of("numberBetween", "double, double"),
                        Row.of("sign", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAKER_INFER(%s)", "TABLE(FAKER_INFER(%s))", "LATERAL TABLE(FAKER_INFER(%s))"})
    void infersExpressions(String table) throws Exception {
        String columns = "'id BIGINT, email STRING, tags ARRAY<STRING>, address ROW<city STRING, zip STRING NOT NULL>'";

        assertThat(rows(session().environment, "SELECT * FROM " + table.formatted(columns)))
                .containsExactly(
                        Row.of("fields.id.expression", "#{sequence.next '1'}"),
                        Row.of("fields.email.expression", "#{Internet.emailAddress}"),
                        Row.of("fields.tags.element.expression", "#{Lorem.word}"),
                        Row.of("fields.address.city.expression", "#{Address.city}"),
                        Row.of("fields.address.zip.expression", "#{Address.zipCode}"));
    }

    @Test
    void infersExpressionsOfColumnsThatNeedQuotes() throws Exception {
        assertThat(rows(
                        session().environment,
                        "SELECT option FROM FAKER_INFER('`a.b` INT, `date` DATE\n, `it''s` INT')"))
                .containsExactly(
                        Row.of("fields.a.b.expression"),
                        Row.of("fields.date.expression"),
                        Row.of("fields.it's.expression"));
    }

    @Test
    void infersOptionsOtherThanExpressions() throws Exception {
        assertThat(rows(
                        session().environment,
                        "SELECT * FROM FAKER_INFER('order_id INT, line INT, buyer_id INT, city STRING,"
                                + " PRIMARY KEY (order_id, line) NOT ENFORCED')"))
                .containsExactly(
                        Row.of("children.count", "#{uniform.between '1','5'}"),
                        Row.of("fields.order_id.expression", "#{parent.number '1'}"),
                        Row.of("fields.line.expression", "#{child.number}"),
                        Row.of("fields.buyer_id.expression", "#{number.numberBetween '1','1001'}"),
                        Row.of("fields.city.expression", "#{Address.city}"),
                        Row.of("fields.city.per", "buyer_id"));
    }

    /** As it stands in a CREATE TABLE. */
    @Test
    void infersExpressionsOfAWholeDefinition() throws Exception {
        assertThat(
                        rows(
                                session().environment,
                                """
                        SELECT * FROM FAKER_INFER('
                          nr INT NOT NULL COMMENT ''the key, of course'',
                          born TIMESTAMP(3),   -- when it came in
                          total AS nr * 2,
                          `offset` BIGINT METADATA VIRTUAL,
                          email STRING,
                          PRIMARY KEY (nr) NOT ENFORCED,
                          WATERMARK FOR born AS born - INTERVAL ''5'' SECOND')"""))
                .containsExactly(
                        Row.of("fields.nr.expression", "#{sequence.next '1'}"),
                        Row.of("fields.born.expression", "#{date.past '5','SECONDS'}"),
                        Row.of("fields.email.expression", "#{Internet.emailAddress}"));
    }

    /** A session in streaming mode, with the module. */
    private record Session(TableEnvironment environment) {

        Session run(String statement) {
            environment.executeSql(statement);
            return this;
        }

        Session set(String key, String value) {
            environment.getConfig().set(key, value);
            return this;
        }
    }

    private static Session session() {
        return new Session(TableEnvironment.create(EnvironmentSettings.inStreamingMode())).run("LOAD MODULE faker");
    }

    private static List<Row> rows(TableEnvironment session, String query) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (CloseableIterator<Row> result = session.executeSql(query).collect()) {
            result.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static List<Object> column(TableEnvironment session, String query) throws Exception {
        return rows(session, query).stream().map(row -> row.getField(0)).toList();
    }

    private static List<String> texts(TableEnvironment session, String query) throws Exception {
        return rows(session, query).stream()
                .map(row -> (String) row.getField(0))
                .toList();
    }
}
