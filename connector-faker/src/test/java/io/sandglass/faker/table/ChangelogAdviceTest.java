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

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table works once its user has followed the advice in a message about changelogs. */
@Tag("locale")
class ChangelogAdviceTest {
    /** Types of key columns, expressions that repeat themselves, and whether a message suggests a sequence instead. */
    static Stream<Arguments> repeatedKeys() {
        return Stream.of(
                Arguments.of("INT", "#{number.numberBetween '1','1000'}", true),
                Arguments.of("BIGINT", "#{uniform.between '1','100000'}", true),
                Arguments.of("DECIMAL(10, 2)", "#{number.randomDouble '2','1','1000'}", false),
                Arguments.of("DOUBLE", "#{number.randomDouble '2','1','1000'}", true),
                Arguments.of("TINYINT", "#{number.numberBetween '1','100'}", false),
                Arguments.of("BOOLEAN", "#{options.option 'true','false'}", false),
                Arguments.of("DATE", "#{date.between '2026-01-01','2026-02-01'}", false),
                Arguments.of("TIMESTAMP(3)", "#{event.time}", false),
                Arguments.of("TIMESTAMP_LTZ(3)", "#{date.past '1','DAYS'}", false),
                Arguments.of("STRING", "#{Name.fullName}", true),
                Arguments.of("STRING", "constant", true),
                Arguments.of("STRING", "#{column.name}", false),
                Arguments.of("STRING", "#{sequence.next}-#{column.name}", false),
                Arguments.of("STRING", "#{sequence.next}-#{event.time}", false),
                Arguments.of("CHAR(2)", "#{regexify '[A-Z]{2}'}", false),
                Arguments.of("INT", "#{session.key}", true),
                Arguments.of("STRING", "#{list.colours}", true),
                Arguments.of("STRING", "#{record.place.city}", true),
                Arguments.of("STRING", "#{options.option 'a','b'}", true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("repeatedKeys")
    void upsertsNeedNoAdvice(String type, String expression) {
        Map<String, String> options = options(expression);
        options.put("changelog.mode", "upsert");

        assertThat(problem(type, options)).isEqualTo("no error");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("repeatedKeys")
    void keysOfARetractStreamBecomeUpserts(String type, String expression) {
        Map<String, String> options = options(expression);
        options.put("changelog.mode", "retract");
        options.put("changelog.keys", "100");

        assertThat(problem(type, options)).contains("et 'changelog.mode' be 'upsert' without ");
        options.put("changelog.mode", "upsert");
        assertThat(problem(type, options)).contains("et 'changelog.mode' be 'upsert' without ");
        options.remove("changelog.keys");
        assertThat(problem(type, options)).isEqualTo("no error");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("repeatedKeys")
    void keysOfARetractStreamBecomeTheSuggestedSequence(String type, String expression, boolean isSequence) {
        Map<String, String> options = options(expression);
        // What is said of the wall clock is followed as well.
        options.replace("fields.seen.expression", "#{event.time}");
        options.keySet().removeIf(option -> option.startsWith("sessions.") && !expression.contains("session"));
        options.put("changelog.mode", "retract");
        String problem = problem(type, options);

        assertThat(problem.contains("'fields.id.expression' = '#{sequence.next ''1''}'"))
                .isEqualTo(isSequence);
        // The table has no end, so unique values would run out.
        assertThat(problem).doesNotContain("'fields.id.unique'");
        if (isSequence) {
            options.put("fields.id.expression", "#{sequence.next '1'}");
            options.keySet().removeIf(option -> option.startsWith("sessions."));
            assertThat(problem(type, options)).isEqualTo("no error");
        }
    }

    /** What is suggested for these. */
    static Stream<Arguments> suggestions() {
        return Stream.of(
                Arguments.of("INT", "#{number.numberBetween '1','1000'}", true, false),
                Arguments.of("INT", "#{number.numberBetween '1','100000'}", true, true),
                Arguments.of("TINYINT", "#{number.numberBetween '1','100'}", false, false),
                Arguments.of("DATE", "#{date.between '2026-01-01','2026-02-01'}", false, false),
                Arguments.of("STRING", "#{regexify '[a-z]{4}'}", true, true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("suggestions")
    void onlyWhatFitsIsSuggested(String type, String expression, boolean isSequence, boolean isUnique) {
        Map<String, String> options = new HashMap<>();
        options.put("fields.id.expression", expression);
        options.put("fields.name.expression", "x");
        options.put("changelog.mode", "retract");
        options.put("number-of-rows", "1000");
        String problem = problem(type, options);

        assertThat(problem.contains("be a sequence")).isEqualTo(isSequence);
        assertThat(problem.contains("be unique")).isEqualTo(isUnique);
        if (isUnique) {
            options.put("fields.id.unique", "true");
            assertThat(problem(type, options)).isEqualTo("no error");
        }
    }

    /** A column of the key that is a sequence tells rows apart; the other one doesn't. */
    @ParameterizedTest
    @MethodSource("repeatedKeys")
    void compositeKeysAreTakenOrMended(String type, String expression) {
        Map<String, String> options = options(expression);
        options.put("fields.n.expression", "#{sequence.next}");
        options.put("changelog.mode", "upsert");
        // Which a changelog of keys that stay would refuse.
        options.keySet().removeIf(option -> option.startsWith("sessions.") && !expression.contains("session"));
        options.replace("fields.seen.expression", "#{event.time}");
        String columns = "id " + type + ", n BIGINT, name STRING, seen TIMESTAMP(3), PRIMARY KEY (id, n) NOT ENFORCED";
        String problem = PlanningErrors.of(PlanningErrors.session(columns, text(options)));

        if (expression.contains("session")) {
            assertThat(problem).contains("Set 'changelog.mode' to 'append'");
            options.put("changelog.mode", "append");
        } else if (expression.contains("date.past")) {
            assertThat(problem).endsWith("Use fixed times, such as those of #{date.between}.\n  " + expression);
            options.put("fields.id.expression", "#{date.between '2026-01-01','2026-02-01'}");
        }
        assertThat(PlanningErrors.of(PlanningErrors.session(columns, text(options))))
                .isEqualTo("no error");
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(
                        "wall clock beside the key",
                        "id INT, ts TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED",
                        "fields.id.expression=#{sequence.next};changelog.mode=retract;fields.ts.expression=#{date.past '1','DAYS'}",
                        "Use the event clock, #{event.time}, started by 'event-time.start' = 'now - 1 d'",
                        "fields.ts.expression=#{event.time};event-time.start=now - 1 d"),
                Arguments.of(
                        "too few unique values",
                        "id STRING, PRIMARY KEY (id) NOT ENFORCED",
                        "fields.id.expression=#{regexify '[a-z]{2}'};fields.id.unique=true;changelog.mode=retract",
                        "remove 'fields.id.unique' and let 'changelog.mode' be 'upsert'",
                        "fields.id.unique=;changelog.mode=upsert"),
                Arguments.of(
                        "too few unique values for a number of rows",
                        "id STRING, PRIMARY KEY (id) NOT ENFORCED",
                        "fields.id.expression=#{regexify '[a-z]{2}'};fields.id.unique=true;changelog.mode=retract;number-of-rows=100000",
                        "Use #{sequence.next}",
                        "fields.id.expression=#{sequence.next}"),
                Arguments.of(
                        "no primary key",
                        "`order` INT, x INT",
                        "fields.order.expression=#{sequence.next};fields.x.expression=1;changelog.mode=retract",
                        "Add one, for example PRIMARY KEY (`order`) NOT ENFORCED",
                        "PRIMARY KEY (`order`) NOT ENFORCED"),
                Arguments.of(
                        "no primary key of upserts",
                        "x INT, y INT",
                        "fields.x.expression=1;fields.x.null-rate=0.1;fields.y.expression=#{number.numberBetween '1','9'};changelog.mode=upsert",
                        "Add one, for example PRIMARY KEY (`y`) NOT ENFORCED",
                        "PRIMARY KEY (`y`) NOT ENFORCED"),
                Arguments.of(
                        "changes of nothing",
                        "x INT",
                        "fields.x.expression=1;changelog.keys=5",
                        "add 'changelog.mode' = 'append'",
                        "changelog.mode=append"),
                Arguments.of(
                        "changes of nothing with a key",
                        "x INT, PRIMARY KEY (x) NOT ENFORCED",
                        "fields.x.expression=#{sequence.next};changelog.keys=5",
                        "Add 'changelog.mode' = 'upsert'",
                        "changelog.mode=upsert"),
                Arguments.of(
                        "duplicates",
                        "x INT, PRIMARY KEY (x) NOT ENFORCED",
                        "fields.x.expression=#{sequence.next};changelog.keys=5;changelog.mode=retract;duplicates.rate=0.1",
                        "Set 'changelog.mode' to 'append'",
                        "changelog.mode=append"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void otherAdviceWorks(String what, String columns, String options, String advice, String followed) {
        Map<String, String> mended = parse(options);
        assertThat(PlanningErrors.of(PlanningErrors.session(columns, text(mended))))
                .contains(advice);
        String key = followed.startsWith("PRIMARY KEY") ? ", " + followed : "";
        if (key.isEmpty()) {
            mended.putAll(parse(followed));
            mended.values().removeIf(String::isEmpty);
        }

        assertThat(PlanningErrors.of(PlanningErrors.session(columns + key, text(mended))))
                .isEqualTo("no error");
    }

    @Test
    void batchQueriesLookForTheLastRowsOfTenMillion() {
        String create = "CREATE TABLE t (id INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector'='faker',"
                + " 'fields.id.expression'='#{uniform.between ''1'',''9''}', 'changelog.mode'='upsert')";
        String query = "SELECT * FROM t /*+ OPTIONS('number-of-rows'='%d') */";

        assertThat(PlanningErrors.of(SqlSession.batch().run(create), query.formatted(10_000_001)))
                .isEqualTo(
                        """
                        Table default_catalog.default_database.t can't be read:
                        Option 'number-of-rows' is '10000001', but in batch mode the connector searches all rows for the last row of each primary key. Maximum: 10000000 rows. Make it smaller, or run the query in streaming mode.""");
        assertThat(PlanningErrors.of(SqlSession.batch().run(create), query.formatted(10_000_000)))
                .isEqualTo("no error");
        assertThat(PlanningErrors.of(SqlSession.streaming().run(create), query.formatted(10_000_001)))
                .isEqualTo("no error");
    }

    /** Flink keeps the last row of each key, with which it makes up deletes and the rows that no longer hold. */
    @Test
    void flinkTakesDrawnKeysForUpserts() {
        SqlSession session = SqlSession.streaming()
                .run("CREATE TABLE t (id INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector'='faker',"
                        + " 'fields.id.expression'='#{uniform.between ''1'',''9''}', 'changelog.mode'='upsert')");

        assertThat(session.explain("SELECT COUNT(*) FROM t")).contains("ChangelogNormalize(key=[id])");
        assertThat(session.explain("SELECT COUNT(*) FROM t /*+ OPTIONS('changelog.mode'='append') */"))
                .doesNotContain("ChangelogNormalize");
    }

    private static Map<String, String> parse(String options) {
        Map<String, String> parsed = new TreeMap<>();
        for (String option : options.split(";")) {
            parsed.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        return parsed;
    }

    /** A table with a clock, sessions and a column that reads the wall clock. */
    private static Map<String, String> options(String key) {
        Map<String, String> options = new TreeMap<>();
        options.put("fields.id.expression", key);
        options.put("fields.name.expression", "#{Name.firstName}");
        options.put("fields.seen.expression", "#{date.past '1','DAYS'}");
        options.put("event-time.start", "2026-01-01 00:00:00");
        options.put("event-time.step", "1 s");
        options.put("sessions.keys", "1000");
        options.put("lists.colours.values", "red;green");
        options.put("records.place.values", "city,zip;Berlin,10115;Paris,75001");
        return options;
    }

    private static String problem(String type, Map<String, String> options) {
        String seen = options.containsKey("fields.seen.expression") ? "seen TIMESTAMP(3), " : "";
        return PlanningErrors.of(PlanningErrors.session(
                "id " + type + ", name STRING, " + seen + "PRIMARY KEY (id) NOT ENFORCED", text(options)));
    }

    private static String text(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> "'" + option.getKey() + "'='" + option.getValue().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }
}
