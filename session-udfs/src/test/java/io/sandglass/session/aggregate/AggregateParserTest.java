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
                        "character 11: aggregate 'MEDIAN' is unknown. Aggregates: COUNT, SUM, MIN, MAX, AVG, FIRST, LAST. For other aggregates, use SESSION_ROWS with GROUP BY, which supports all aggregates of SQL.\n  COUNT(*), MEDIAN(amount)\n            ^"),
                Arguments.of(
                        "SUM(CAST(word AS INT))",
                        "character 5: expected a column name. Compute expressions in a view before the function, and aggregate the view's column.\n  SUM(CAST(word AS INT))\n      ^"),
                Arguments.of(
                        "MAX(-amount)",
                        "character 5: expected a column name. Compute expressions in a view before the function, and aggregate the view's column.\n  MAX(-amount)\n      ^"),
                Arguments.of(
                        "SUM(amount",
                        "character 1: expected an aggregate, for example SUM(amount).\n  SUM(amount\n  ^"),
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
                        "COUNT(*), count( distinct user_id )",
                        "character 18: DISTINCT isn't supported, because it needs every row. Use SESSION_ROWS with GROUP BY, which supports all aggregates of SQL.\n  COUNT(*), count( distinct user_id )\n                   ^"),
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

    private static Stream<String> calls(String text) {
        return AggregateParser.parse(text, COLUMNS).stream()
                .map(call -> call.kind() + " " + call.column() + " " + call.name() + " "
                        + call.resultType().asSummaryString());
    }
}
