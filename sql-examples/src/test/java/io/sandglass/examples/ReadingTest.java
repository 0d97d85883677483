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
package io.sandglass.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** That {@link Reading} finds what is wrong with a page, on answers that the client gave. */
class ReadingTest {

    private static final String PAGE =
            """
            # A page

            ```sql
            CREATE TABLE ones (n INT) WITH ('connector' = 'faker', 'fields.n.expression' = '1');

            SELECT n FROM ones LIMIT 1;
            ```

            ```
            +----+---+
            | op | n |
            +----+---+
            | +I | 1 |
            +----+---+
            ```

            ```text
            no SQL
            ```

            ```sql
            SELECT * FROM nothing;
            ```

            ```
            [ERROR] Could not execute SQL statement. Reason:
            org.apache.calcite.sql.validate.SqlValidatorException: Object 'nothing' not found
            ```
            """;

    private static final String ONES =
            """
            Flink SQL> CREATE TABLE ones (n INT) WITH (…)\u001B[34;1m[INFO] Execute statement succeeded.\u001B[0m

            Flink SQL> SELECT n FROM ones
            > LIMIT 1+----+---+
            | op | n |
            +----+---+
            | +I | 1 |
            +----+---+
            Received a total of 1 row (4.99 seconds)

            """;

    private static final String NOTHING =
            """
            Flink SQL> \u001B[31;1m[ERROR] Could not execute SQL statement. Reason:
            org.apache.calcite.sql.validate.SqlValidatorException: Object 'nothing' not found\u001B[0m

            """;

    private static final String NONE =
            """
            Flink SQL> +----+---+
            | op | n |
            +----+---+
            Empty set

            """;

    private final Reading reading = new Reading(Page.parse("page.md", PAGE));

    @Test
    void typesThePageAndEndsWhatIsEndless() {
        assertThat(reading.script(sql -> sql.replace("ones", "twos")))
                .isEqualTo(
                        """
                        EXPLAIN SELECT 'page.md:3';
                        CREATE TABLE twos (n INT) WITH ('connector' = 'faker', 'fields.n.expression' = '1');
                        ALTER TABLE twos SET ('number-of-rows' = '100', 'rows-per-second' = '1000000');

                        SELECT n FROM twos LIMIT 1;
                        EXPLAIN SELECT 'page.md:3, the plan of twos';
                        EXPLAIN SELECT * FROM twos;
                        EXPLAIN SELECT 'page.md:21';
                        SELECT * FROM nothing;
                        EXPLAIN SELECT 'the end';
                        """);
    }

    @Test
    void isContentWithWhatThePageShows() {
        assertThat(problems(ONES, ONES, NOTHING)).isEmpty();
    }

    @Test
    void findsOtherRows() {
        assertThat(problems(ONES.replace("| +I | 1 |", "| +I | 2 |"), ONES, NOTHING))
                .singleElement()
                .asString()
                .startsWith("page.md:3: answers otherwise\n")
                .contains("| +I | 2 |");
    }

    @Test
    void findsAnErrorThatThePageDoesNotShow() {
        assertThat(problems(NOTHING, ONES, NOTHING)).singleElement().asString().startsWith("page.md:3: fails\n");
    }

    @Test
    void findsAnotherErrorThanThePageShows() {
        assertThat(problems(ONES, ONES, NOTHING.replace("not found", "not found at all")))
                .singleElement()
                .asString()
                .startsWith("page.md:21: fails otherwise\n");
    }

    @Test
    void missesAnErrorThatThePageShows() {
        assertThat(problems(ONES, ONES, ONES)).singleElement().asString().startsWith("page.md:21: fails otherwise\n");
    }

    @Test
    void findsATableThatCantBePlanned() {
        assertThat(problems(ONES, NONE, NOTHING))
                .singleElement()
                .asString()
                .startsWith("page.md:3, the plan of ones: fails\n");
    }

    @Test
    void findsWhereTheClientStopped() {
        assertThat(reading.problems(answer("page.md:3", ONES).lines().toList()))
                .containsExactly("page.md:21: was not reached", "the client stopped early");
    }

    @Test
    void refusesAFenceThatNothingCloses() {
        assertThatThrownBy(() -> Page.parse("page.md", "\n```sql\nSELECT 1;\n"))
                .hasMessage("page.md:2: nothing closes this fence");
    }

    private List<String> problems(String ofFirst, String ofRow, String ofSecond) {
        String out = "Welcome!\n\n"
                + answer("page.md:3", ofFirst)
                + answer("page.md:3, the plan of ones", ofRow)
                + answer("page.md:21", ofSecond)
                + answer("the end", "Flink SQL> \nShutting down the session...\n");
        return reading.problems(out.lines().toList());
    }

    /** The plan of a query for the name, and then the answer. */
    private static String answer(String name, String answer) {
        return """
                Flink SQL> +--------+
                | result |
                +--------+
                | == Abstract Syntax Tree ==
                LogicalProject(EXPR$0=[_UTF-16LE'%1$s'])
                +- LogicalValues(tuples=[[{ 0 }]])

                == Optimized Execution Plan ==
                Calc(select=['%1$s' AS EXPR$0])
                +- Values(tuples=[[{ 0 }]])
                 |
                +--------+
                1 row in set

                %2$s"""
                .formatted(name, answer);
    }
}
