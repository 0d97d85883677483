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
package io.sandglass.session.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.types.logical.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AggregateParserTest {
    private static final RowType COLUMNS = (RowType) DataTypes.ROW(
                    DataTypes.FIELD("user_id", DataTypes.BIGINT().notNull()),
                    DataTypes.FIELD("amount", DataTypes.DECIMAL(10, 2)),
                    DataTypes.FIELD("word", DataTypes.STRING()),
                    DataTypes.FIELD("größe", DataTypes.INT()),
                    DataTypes.FIELD("odd `name", DataTypes.DOUBLE()),
                    DataTypes.FIELD("flag", DataTypes.BOOLEAN()),
                    DataTypes.FIELD("bytes", DataTypes.BYTES()),
                    DataTypes.FIELD("tags", DataTypes.ARRAY(DataTypes.STRING())))
            .getLogicalType();

    private static final String EXAMPLE = "\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'";

    @Test
    void parsesKindsColumnsAndNames() {
        assertThat(calls("SUM(amount) AS revenue, max(word),COUNT(*)"))
                .containsExactly(
                        "SUM 1 revenue DECIMAL(38, 2)", "MAX 2 max_word STRING", "COUNT -1 count BIGINT NOT NULL");
        assertThat(calls("\n  Avg ( größe )\tas\n mean ,first(`odd ``name`) AS `a``b`, LAST(tags), count(user_id)\n"))
                .containsExactly(
                        "AVG 3 mean INT",
                        "FIRST 4 a`b DOUBLE",
                        "LAST 7 last_tags ARRAY<STRING>",
                        "COUNT 0 count_user_id BIGINT NOT NULL");
        assertThat(calls("MIN(user_id), MIN(flag), FIRST(bytes)"))
                .containsExactly("MIN 0 min_user_id BIGINT", "MIN 5 min_flag BOOLEAN", "FIRST 6 first_bytes BYTES");
    }

    @Test
    void parsesDistinct() {
        assertThat(calls("COUNT(DISTINCT word), sum( distinct `größe` ), AVG(distinct`amount`) AS mean"))
                .containsExactly(
                        "COUNT_DISTINCT 2 count_distinct_word BIGINT NOT NULL",
                        "SUM_DISTINCT 3 sum_distinct_größe INT",
                        "AVG_DISTINCT 1 mean DECIMAL(38, 6)");
        assertThat(calls("MIN(DISTINCT word), MAX(DISTINCT amount), ARRAY_AGG(DISTINCT tags), LISTAGG(DISTINCT word)"))
                .containsExactly(
                        "MIN 2 min_distinct_word STRING",
                        "MAX 1 max_distinct_amount DECIMAL(10, 2)",
                        "ARRAY_AGG_DISTINCT 7 array_agg_distinct_tags ARRAY<ARRAY<STRING>>",
                        "LISTAGG_DISTINCT 2 listagg_distinct_word STRING");
    }

    @Test
    void readsColumnsThatAreNamedLikeKeywords() {
        RowType columns = (RowType) DataTypes.ROW(
                        DataTypes.FIELD("distinct", DataTypes.STRING()), DataTypes.FIELD("where", DataTypes.BOOLEAN()))
                .getLogicalType();
        assertThat(AggregateParser.parse(
                        "LISTAGG(distinct , ';'), COUNT(DISTINCT distinct), COUNT(distinct) FILTER (WHERE where) AS filter",
                        columns))
                .extracting(AggregateCall::kind, AggregateCall::name)
                .containsExactly(
                        tuple(AggregateKind.LISTAGG, "listagg_distinct"),
                        tuple(AggregateKind.COUNT_DISTINCT, "count_distinct_distinct"),
                        tuple(AggregateKind.COUNT, "filter"));
    }

    @Test
    void parsesAggregatesThatCollectValues() {
        assertThat(calls("ARRAY_AGG(user_id), array_agg(bytes) AS all_bytes, LISTAGG(word)"))
                .containsExactly(
                        "ARRAY_AGG 0 array_agg_user_id ARRAY<BIGINT NOT NULL>",
                        "ARRAY_AGG 6 all_bytes ARRAY<BYTES>",
                        "LISTAGG 2 listagg_word STRING");
        assertThat(parse("LISTAGG(word), LISTAGG(word, ' it''s, ) ') AS a, listagg ( DISTINCT word , '' ) AS b"))
                .extracting(AggregateCall::separator)
                .containsExactly(null, " it's, ) ", "");
    }

    @Test
    void parsesFilter() {
        assertThat(parse("SUM(amount) FILTER (WHERE flag) AS revenue, COUNT(*)filter( where`flag` ), "
                        + "COUNT(DISTINCT word) FILTER(WHERE flag), LAST(word)"))
                .extracting(AggregateCall::name, AggregateCall::filter)
                .containsExactly(
                        tuple("revenue", 5),
                        tuple("count", 5),
                        tuple("count_distinct_word", 5),
                        tuple("last_word", null));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", "character 1: expected an aggregate, for example SUM(amount).\n  \n  ^"),
                Arguments.of("  ", "character 1: expected an aggregate, for example SUM(amount).\n    \n  ^"),
                Arguments.of(
                        "SUM(amount), ",
                        "character 13: expected an aggregate, for example SUM(amount).\n  SUM(amount), \n              ^"),
                Arguments.of("amount", "character 1: expected an aggregate, for example SUM(amount).\n  amount\n  ^"),
                Arguments.of(
                        "SUM(amount + 1)",
                        "character 5: expected a column name. Compute expressions in a view before the function, and aggregate the view's column.\n  SUM(amount + 1)\n      ^"),
                Arguments.of(
                        "SUM(amount) revenue",
                        "character 13: expected a comma or the end of the list.\n  SUM(amount) revenue\n              ^"),
                Arguments.of(
                        "COUNT(*) AS",
                        "character 10: expected a comma or the end of the list.\n  COUNT(*) AS\n           ^"),
                Arguments.of(
                        "COUNT(*); DROP",
                        "character 9: expected a comma or the end of the list.\n  COUNT(*); DROP\n          ^"),
                Arguments.of(
                        "COUNT(*), MEDIAN(amount)",
                        "character 11: aggregate 'MEDIAN' is unknown. Aggregates: COUNT, SUM, MIN, MAX, AVG, FIRST, LAST, ARRAY_AGG, LISTAGG. For other aggregates, use SESSION_ROWS with GROUP BY, which supports all aggregates of SQL.\n  COUNT(*), MEDIAN(amount)\n            ^"),
                Arguments.of(
                        "SUM(CAST(word AS INT))",
                        "character 5: expected a column name. Compute expressions in a view before the function, and aggregate the view's column.\n  SUM(CAST(word AS INT))\n      ^"),
                Arguments.of(
                        "MAX(-amount)",
                        "character 5: expected a column name. Compute expressions in a view before the function, and aggregate the view's column.\n  MAX(-amount)\n      ^"),
                Arguments.of("SUM(amount", "character 11: expected ')'.\n  SUM(amount\n            ^"),
                Arguments.of(
                        "COUNT_DISTINCT(word)",
                        "character 1: aggregate 'COUNT_DISTINCT' is unknown. Aggregates: COUNT, SUM, MIN, MAX, AVG, FIRST, LAST, ARRAY_AGG, LISTAGG. For other aggregates, use SESSION_ROWS with GROUP BY, which supports all aggregates of SQL.\n  COUNT_DISTINCT(word)\n  ^"),
                Arguments.of(
                        "COUNT()",
                        "character 7: expected a column name. Compute expressions in a view before the function, and aggregate the view's column.\n  COUNT()\n        ^"),
                Arguments.of(
                        "SUM(amount, word)",
                        "character 11: SUM takes one column. Only LISTAGG takes a second argument, the separator.\n  SUM(amount, word)\n            ^"),
                Arguments.of(
                        "SUM( * )",
                        "character 6: SUM(*) isn't allowed. Name a column. Only COUNT takes '*'.\n  SUM( * )\n       ^"),
                Arguments.of(
                        "MAX(amuont)",
                        "character 5: the table has no column 'amuont'. Did you mean 'amount'? Columns: user_id, amount, word, größe, "
                                + "odd `name, flag, bytes, tags.\n  MAX(amuont)\n      ^"),
                Arguments.of(
                        "MAX(`Amount`)",
                        "character 5: the table has no column 'Amount'. Did you mean 'amount'? Columns: user_id, amount, word, größe, "
                                + "odd `name, flag, bytes, tags.\n  MAX(`Amount`)\n      ^"),
                Arguments.of(
                        "MAX(nothing)",
                        "character 5: the table has no column 'nothing'. Columns: user_id, amount, word, größe, "
                                + "odd `name, flag, bytes, tags.\n  MAX(nothing)\n      ^"),
                Arguments.of(
                        "COUNT(*), COUNT( DISTINCT * )",
                        "character 27: DISTINCT * isn't allowed. Name a column.\n  COUNT(*), COUNT( DISTINCT * )\n                            ^"),
                Arguments.of(
                        "MIN(DISTINCT *)",
                        "character 14: MIN(*) isn't allowed. Name a column. Only COUNT takes '*'.\n  MIN(DISTINCT *)\n               ^"),
                Arguments.of(
                        "LAST(DISTINCT word)",
                        "character 6: LAST doesn't support DISTINCT. Aggregates that do: COUNT, SUM, MIN, MAX, AVG, ARRAY_AGG, LISTAGG.\n  LAST(DISTINCT word)\n       ^"),
                Arguments.of(
                        "COUNT(DISTINCT UPPER(word))",
                        "character 16: expected a column name. Compute expressions in a view before the function, and aggregate the view's column.\n  COUNT(DISTINCT UPPER(word))\n                 ^"),
                Arguments.of(
                        "COUNT(DISTINCT bytes)",
                        "character 1: COUNT(DISTINCT) doesn't support column 'bytes' of type BYTES. Use a column of a numeric, character string, date or time, interval, BOOLEAN or ARRAY type.\n  COUNT(DISTINCT bytes)\n  ^"),
                Arguments.of(
                        "SUM(DISTINCT word)",
                        "character 1: SUM(DISTINCT) doesn't support column 'word' of type STRING. Use a column of a numeric type.\n  SUM(DISTINCT word)\n  ^"),
                Arguments.of(
                        "LISTAGG(amount)",
                        "character 1: LISTAGG doesn't support column 'amount' of type DECIMAL(10, 2). Use a column of a character string type.\n  LISTAGG(amount)\n  ^"),
                Arguments.of(
                        "LISTAGG(word, flag)",
                        "character 15: expected a separator in single quotes. Double the quotes inside of a SQL text: LISTAGG(url, '', '').\n  LISTAGG(word, flag)\n                ^"),
                Arguments.of(
                        "LISTAGG(word, ', )",
                        "character 15: expected a separator in single quotes. Double the quotes inside of a SQL text: LISTAGG(url, '', '').\n  LISTAGG(word, ', )\n                ^"),
                Arguments.of(
                        "LISTAGG(word, ',' || ',')",
                        "character 19: expected ')'.\n  LISTAGG(word, ',' || ',')\n                    ^"),
                Arguments.of(
                        "COUNT(*), ARRAY_AGG(*)",
                        "character 21: ARRAY_AGG(*) isn't allowed. Name a column. Only COUNT takes '*'.\n  COUNT(*), ARRAY_AGG(*)\n                      ^"),
                Arguments.of(
                        "SUM(amount) FILTER (WHERE fleg)",
                        "character 27: the table has no column 'fleg'. Did you mean 'flag'? Columns: user_id, amount, word, größe, "
                                + "odd `name, flag, bytes, tags.\n  SUM(amount) FILTER (WHERE fleg)\n                            ^"),
                Arguments.of(
                        "SUM(amount) FILTER (WHERE `word`)",
                        "character 27: FILTER doesn't support column 'word' of type STRING. Use a column of type BOOLEAN.\n  SUM(amount) FILTER (WHERE `word`)\n                            ^"),
                Arguments.of(
                        "SUM(amount) FILTER (flag)",
                        "character 20: expected '(WHERE', for example SUM(amount) FILTER (WHERE paid).\n  SUM(amount) FILTER (flag)\n                     ^"),
                Arguments.of(
                        "COUNT(*) FILTER, SUM(amount)",
                        "character 16: expected '(WHERE', for example SUM(amount) FILTER (WHERE paid).\n  COUNT(*) FILTER, SUM(amount)\n                 ^"),
                Arguments.of(
                        "COUNT(*) FILTER (WHERE NOT flag)",
                        "character 24: expected the name of a BOOLEAN column. Compute other conditions in a view before the function, and name the view's column.\n  COUNT(*) FILTER (WHERE NOT flag)\n                         ^"),
                Arguments.of(
                        "COUNT(*) FILTER (WHERE amount > 5)",
                        "character 24: expected the name of a BOOLEAN column. Compute other conditions in a view before the function, and name the view's column.\n  COUNT(*) FILTER (WHERE amount > 5)\n                         ^"),
                Arguments.of(
                        "COUNT(*) FILTER (WHERE flag",
                        "character 28: expected ')'.\n  COUNT(*) FILTER (WHERE flag\n                             ^"),
                Arguments.of(
                        "SUM(amount) AS paid FILTER (WHERE flag)",
                        "character 21: FILTER must come before AS.\n  SUM(amount) AS paid FILTER (WHERE flag)\n                      ^"),
                Arguments.of(
                        "SUM(amount) AS `paid",
                        "character 16: expected a name.\n  SUM(amount) AS `paid\n                 ^"),
                Arguments.of(
                        "SUM(amount), SUM(amount) FILTER (WHERE flag)",
                        "character 14: two aggregates have the name 'sum_amount'. Rename one of them with AS.\n  SUM(amount), SUM(amount) FILTER (WHERE flag)\n               ^"),
                Arguments.of(
                        "COUNT(*), SUM(word)",
                        "character 11: SUM doesn't support column 'word' of type STRING. Use a column of a numeric type.\n  COUNT(*), SUM(word)\n            ^"),
                Arguments.of(
                        "AVG(flag)",
                        "character 1: AVG doesn't support column 'flag' of type BOOLEAN. Use a column of a numeric type.\n  AVG(flag)\n  ^"),
                Arguments.of(
                        "MIN(bytes)",
                        "character 1: MIN doesn't support column 'bytes' of type BYTES. Use a column of a numeric, character string, date or time, interval or BOOLEAN type.\n  MIN(bytes)\n  ^"),
                Arguments.of(
                        "MAX(tags)",
                        "character 1: MAX doesn't support column 'tags' of type ARRAY<STRING>. Use a column of a numeric, character string, date or time, interval or BOOLEAN type.\n  MAX(tags)\n  ^"),
                Arguments.of(
                        "SUM(amount), SUM(amount)",
                        "character 14: two aggregates have the name 'sum_amount'. Rename one of them with AS.\n  SUM(amount), SUM(amount)\n               ^"),
                Arguments.of(
                        "COUNT(*), MAX(word) AS count",
                        "character 11: two aggregates have the name 'count'. Rename one of them with AS.\n  COUNT(*), MAX(word) AS count\n            ^"));
    }

    @ParameterizedTest(name = "aggregates => {0}")
    @MethodSource("mistakes")
    void reportsErrorAtItsPosition(String text, String message) {
        assertThatThrownBy(() -> AggregateParser.parse(text, COLUMNS))
                .isInstanceOf(AggregateException.class)
                .hasMessage(message + EXAMPLE);
    }

    private static List<AggregateCall> parse(String text) {
        return AggregateParser.parse(text, COLUMNS);
    }

    private static Stream<String> calls(String text) {
        return parse(text).stream()
                .map(call -> call.kind() + " " + call.column() + " " + call.name() + " "
                        + call.resultType().asSummaryString());
    }
}
