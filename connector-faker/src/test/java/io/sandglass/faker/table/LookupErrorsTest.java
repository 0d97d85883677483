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

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user can get wrong about lookups, and the whole of what he reads then. */
@Tag("locale")
class LookupErrorsTest {

    private static final String LOOKUP = "SELECT t.* FROM orders AS o JOIN t FOR SYSTEM_TIME AS OF o.pt ON o.k = t.k";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "in a changelog",
                        "k INT, PRIMARY KEY (k) NOT ENFORCED",
                        "'fields.k.expression'='#{sequence.next}', 'changelog.mode'='retract', 'number-of-rows'='100'",
                        "Table default_catalog.default_database.t can't be looked up in: its rows change, because of 'changelog.mode'. Use a table without that option."),
                mistake(
                        "in too many rows",
                        "k INT",
                        "'fields.k.expression'='#{uniform.between ''1'',''100''}', 'number-of-rows'='10000001'",
                        "Table default_catalog.default_database.t can't be looked up in: all of its 10000001 rows would have to be indexed for 'k'. Maximum: 10000000 rows. Look up by a whole number that is #{sequence.next}, which gives the row's index, or use a smaller 'number-of-rows'."),
                mistake(
                        "by a text with a sequence in too many rows",
                        "k INT",
                        "'fields.k.expression'='1#{sequence.next}', 'number-of-rows'='10000001'",
                        "Table default_catalog.default_database.t can't be looked up in: all of its 10000001 rows would have to be indexed for 'k'. Maximum: 10000000 rows. Look up by a whole number that is #{sequence.next}, which gives the row's index, or use a smaller 'number-of-rows'."),
                mistake(
                        "in duplicates without end",
                        "k INT",
                        "'fields.k.expression'='#{sequence.next}', 'duplicates.rate'='0.1'",
                        "Table default_catalog.default_database.t can't be looked up in: it has duplicates ('duplicates.rate') and is unbounded, so the rows of a key can't all be found. Add 'number-of-rows', or remove the duplicates."),
                mistake(
                        "in sessions that don't fit in memory",
                        "k INT",
                        "'fields.k.expression'='#{sequence.next}', 'sessions.keys'='2000000', 'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 ms'",
                        "Table default_catalog.default_database.t can't be looked up in: with 'sessions.keys' its rows are generated in windows of 52765 rows, and each lookup may have to generate a window. Use a 'number-of-rows' of at most 7387100, so that all windows stay in memory."),
                mistake(
                        "in children of parents without end, by their number",
                        "k INT",
                        "'fields.k.expression'='#{child.number}', 'children.count'='3'",
                        "Table default_catalog.default_database.t can't be looked up in: its parents have no end, so the rows of a parent can't be found by 'k'. Look up by a whole number that is #{parent.number}, which gives the parent's index, or add 'children.parents'."),
                mistake(
                        "in too many children",
                        "k INT",
                        "'fields.k.expression'='#{child.number}', 'children.count'='100', 'children.parents'='100001'",
                        "Table default_catalog.default_database.t can't be looked up in: the rows of all of its 100001 parents would have to be indexed for 'k'. Maximum: 10000000 parents and rows. Look up by a whole number that is #{parent.number}, which gives the parent's index, or use a smaller 'children.parents'."),
                mistake(
                        "cache of all rows",
                        "k INT",
                        "'fields.k.expression'='1', 'lookup.cache'='FULL', 'lookup.partial-cache.max-rows'='10'",
                        """
                        Table default_catalog.default_database.t can't be read:
                        Option 'lookup.cache' is 'FULL', but must be 'NONE' or 'PARTIAL', because generating a row is faster than loading a whole table."""),
                mistake(
                        "cache that is unknown",
                        "k INT",
                        "'fields.k.expression'='1', 'lookup.cache'='some'",
                        """
                        Table default_catalog.default_database.t can't be read:
                        Option 'lookup.cache' is 'some', but must be 'NONE' or 'PARTIAL', because generating a row is faster than loading a whole table."""),
                mistake(
                        "cache without end",
                        "k INT",
                        "'fields.k.expression'='1', 'lookup.cache'='PARTIAL', 'lookup.partial-cache.cache-missing-key'='false'",
                        """
                        Table default_catalog.default_database.t can't be read:
                        Option 'lookup.cache' is 'PARTIAL', but no option limits the size or age of the cache. Add 'lookup.partial-cache.max-rows' = '10000', for example."""),
                mistake(
                        "options of no cache",
                        "k INT",
                        "'fields.k.expression'='1', 'lookup.partial-cache.max-rows'='10', 'lookup.partial-cache.expire-after-write'='1 min', 'lookup.partial-cache.expire-after-access'='1 min', 'lookup.partial-cache.cache-missing-key'='true'",
                        """
                        Table default_catalog.default_database.t can't be read:
                        Option 'lookup.partial-cache.max-rows' has no effect without 'lookup.cache'. Add 'lookup.cache' = 'PARTIAL'.
                        Option 'lookup.partial-cache.expire-after-write' has no effect without 'lookup.cache'. Add 'lookup.cache' = 'PARTIAL'.
                        Option 'lookup.partial-cache.expire-after-access' has no effect without 'lookup.cache'. Add 'lookup.cache' = 'PARTIAL'.
                        Option 'lookup.partial-cache.cache-missing-key' has no effect without 'lookup.cache'. Add 'lookup.cache' = 'PARTIAL'."""),
                mistake(
                        "options that are none",
                        "k INT",
                        "'fields.k.expression'='1', 'lookup.cache'='PARTIAL', 'lookup.partial-cache.max-rows'='0', 'lookup.partial-cache.expire-after-write'='x', 'lookup.partial-cache.expire-after-access'='0 s', 'lookup.partial-cache.cache-missing-key'='no'",
                        """
                        Table default_catalog.default_database.t can't be read:
                        Option 'lookup.partial-cache.max-rows' is '0', but must be a whole number from 1, such as '10000'.
                        Option 'lookup.partial-cache.expire-after-write' is 'x', but must be a duration above 0, such as '10 min'.
                        Option 'lookup.partial-cache.expire-after-access' is '0 s', but must be a duration above 0, such as '10 min'.
                        Option 'lookup.partial-cache.cache-missing-key' is 'no', but must be 'true' or 'false'."""),
                mistake(
                        "async that is neither true nor false",
                        "k INT",
                        "'fields.k.expression'='1', 'lookup.async'='yes'",
                        """
                        Table default_catalog.default_database.t can't be read:
                        Option 'lookup.async' is 'yes', but must be 'true' or 'false'."""));
    }

    static Stream<Arguments> noMistakes() {
        return Stream.of(
                Arguments.of(
                        "by a sequence in many rows",
                        "k INT",
                        "'fields.k.expression'='#{sequence.next}', 'number-of-rows'='1000000000'"),
                Arguments.of("without end", "k INT", "'fields.k.expression'='#{uniform.between ''1'',''100''}'"),
                Arguments.of(
                        "in as many rows of sessions as the message allows",
                        "k INT",
                        "'fields.k.expression'='#{sequence.next}', 'sessions.keys'='2000000', 'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 ms', 'number-of-rows'='7387100'"),
                Arguments.of(
                        "in sessions of few rows",
                        "k INT",
                        "'fields.k.expression'='#{sequence.next}', 'sessions.keys'='20000', 'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 s'"),
                Arguments.of(
                        "in a table whose clock ends",
                        "k INT",
                        "'fields.k.expression'='#{uniform.between ''1'',''9''}', 'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='365 d'"),
                Arguments.of(
                        "in children of parents without end, by their parent",
                        "k BIGINT",
                        "'fields.k.expression'='#{parent.number}', 'children.count'='3'"),
                Arguments.of(
                        "in all children that are allowed",
                        "k INT",
                        "'fields.k.expression'='#{child.number}', 'children.count'='100', 'children.parents'='100000'"),
                Arguments.of(
                        "in all rows that are allowed",
                        "k INT",
                        "'fields.k.expression'='#{uniform.between ''1'',''100''}', 'number-of-rows'='10000000'"));
    }

    private static Arguments mistake(String what, String columns, String options, String message) {
        return Arguments.of(what, columns, options, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isReportedWithTheWholeText(String what, String columns, String options, String message) {
        assertThat(errorOf(columns, options)).isEqualTo(message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noMistakes")
    void isLetPass(String what, String columns, String options) {
        assertThat(errorOf(columns, options)).isEqualTo("no error");
    }

    private static String errorOf(String columns, String options) {
        SqlSession session = PlanningErrors.session(columns, options)
                .run(
                        "CREATE TABLE orders (k INT, pt AS PROCTIME()) WITH ('connector'='faker', 'fields.k.expression'='1')");
        return PlanningErrors.of(session, LOOKUP);
    }
}
