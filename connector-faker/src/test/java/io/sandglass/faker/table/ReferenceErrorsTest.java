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

import static io.sandglass.faker.table.ErrorTable.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;

/** What a user can get wrong about references to rows of other tables, and the whole of what he reads then. */
@Tag("locale")
class ReferenceErrorsTest implements ErrorTable {
    private static final String CLOCK = "'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 s'";
    private static final String ID = ", 'fields.id.expression'='#{earlier.orders}'";
    private static final String ORDERS = ", 'references.orders.first'='1'";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "no event clock",
                        "id BIGINT",
                        "'references.orders.first'='1'" + ID,
                        """
                        Reference 'orders' needs 'event-time.start': it picks rows that exist at the event time of a row, but the table has no event clock. Add it, for example 'event-time.start' = '2026-01-01 00:00:00'."""),
                mistake(
                        "no event clock but one described",
                        "id BIGINT",
                        "'references.orders.event-time.start'='2026-01-01 00:00:00', 'references.orders.event-time.step'='1 s'"
                                + ID,
                        """
                        Reference 'orders' needs 'event-time.start': it picks rows that exist at the event time of a row, but the table has no event clock. Add it, for example 'event-time.start' = '2026-01-01 00:00:00'."""),
                option(
                        "nothing described",
                        "",
                        """
                        Option 'fields.id.expression', character 11: the table has no reference 'orders'. Describe it, for example 'references.orders.first' = '1' for #{earlier.orders}.
                          #{earlier.orders}
                                    ^"""),
                option(
                        "misspelled",
                        ", 'references.order.first'='1'",
                        """
                        Option 'fields.id.expression', character 11: the table has no reference 'orders'. Did you mean 'order'? References: order.
                          #{earlier.orders}
                                    ^"""),
                option(
                        "unknown option",
                        ORDERS + ", 'references.orders.frist'='1'",
                        """
                        Unknown option 'references.orders.frist'. Did you mean 'references.orders.first'? Options of a reference: references.<name>.event-time.start, event-time.step, event-time.rate, event-time.arrivals, event-time.pause-every, event-time.pause-length, first, step, rows, seed."""),
                option(
                        "unknown option of a clock",
                        ORDERS + ", 'references.orders.event-time.stp'='1 s'",
                        """
                        Unknown option 'references.orders.event-time.stp'. Did you mean 'references.orders.event-time.step'? Options of a reference: references.<name>.event-time.start, event-time.step, event-time.rate, event-time.arrivals, event-time.pause-every, event-time.pause-length, first, step, rows, seed."""),
                option(
                        "disorder",
                        ORDERS + ", 'references.orders.event-time.disorder'='1 s'",
                        """
                        Unknown option 'references.orders.event-time.disorder'. Options of a reference: references.<name>.event-time.start, event-time.step, event-time.rate, event-time.arrivals, event-time.pause-every, event-time.pause-length, first, step, rows, seed."""),
                option(
                        "no name",
                        ORDERS + ", 'references.first'='1'",
                        """
                        Unknown option 'references.first'. Options of a reference: references.<name>.event-time.start, event-time.step, event-time.rate, event-time.arrivals, event-time.pause-every, event-time.pause-length, first, step, rows, seed."""),
                option(
                        "same names",
                        ORDERS + ", 'references.ORDERS.first'='1'",
                        """
                        References 'ORDERS' and 'orders' have the same name, because case and underscores don't count. Rename one of them."""),
                option(
                        "first of no number",
                        ", 'references.orders.first'='one'",
                        """
                        Option 'references.orders.first' is 'one', but must be a whole number from -9223372036854775808 to 9223372036854775807, such as '1'."""),
                option(
                        "step of nothing",
                        ORDERS + ", 'references.orders.step'='0'",
                        """
                        Option 'references.orders.step' is '0', but must be a whole number from -9223372036854775808 to 9223372036854775807, except 0, such as '1' or '10'."""),
                option(
                        "rows below 0",
                        ORDERS + ", 'references.orders.rows'='-1'",
                        """
                        Option 'references.orders.rows' is '-1', but must be a whole number from 0, such as '1000'."""),
                option(
                        "numbers beyond 64 bits",
                        ", 'references.orders.first'='9223372036854775000', 'references.orders.step'='100', 'references.orders.rows'='10'",
                        """
                        Option 'references.orders.rows' is '10', but numbers from 9223372036854775000 in steps of 100 fit in 64 bits for 9 rows only. Use fewer rows, or another 'references.orders.first' or 'references.orders.step'."""),
                option(
                        "numbers below 64 bits",
                        ", 'references.orders.step'='-9223372036854775807', 'references.orders.rows'='4'",
                        """
                        Option 'references.orders.rows' is '4', but numbers from 1 in steps of -9223372036854775807 fit in 64 bits for 2 rows only. Use fewer rows, or another 'references.orders.first' or 'references.orders.step'."""),
                option(
                        "start that is no time",
                        ORDERS + ", 'references.orders.event-time.start'='soon'",
                        """
                        Option 'references.orders.event-time.start' is 'soon', but must be a point in time from 0000-01-02 00:00:00 to 9999-12-31 00:00:00 UTC, such as '2026-01-01 00:00:00', '2026-01-01T00:00:00Z', 'now' or 'now - 7 d'."""),
                option(
                        "step and rate",
                        ORDERS
                                + ", 'references.orders.event-time.step'='1 s', 'references.orders.event-time.rate'='1 per second'",
                        """
                        Options 'references.orders.event-time.rate' and 'references.orders.event-time.step' both set the rate of the event clock. Remove one of them."""),
                option(
                        "step of no duration",
                        ORDERS + ", 'references.orders.event-time.step'='0 s'",
                        """
                        Option 'references.orders.event-time.step' is '0 s', but must be a duration from 1 ns to 106751 d, such as '100 ms'."""),
                option(
                        "wrong word in a curve",
                        ORDERS + ", 'references.orders.event-time.rate'='daily ramp\n  06:00 2,\n  25:00 3 per second'",
                        """
                        Option 'references.orders.event-time.rate', line 3, character 3: expected a time from 00:00 to 23:59:59, found '25:00'. Write hours and minutes with two digits, as in 'daily ramp 06:00 2, 20:00 120 per second'.
                            25:00 3 per second
                            ^"""),
                option(
                        "unknown arrivals",
                        ORDERS + ", 'references.orders.event-time.arrivals'='random'",
                        """
                        Option 'references.orders.event-time.arrivals' is 'random', but must be 'even' or 'poisson'."""),
                option(
                        "arrivals without a seed",
                        ORDERS + ", 'references.orders.event-time.arrivals'='poisson'",
                        """
                        Option 'references.orders.event-time.arrivals' is 'poisson', so it needs the seed of the other table. Add it, for example 'references.orders.seed' = '42', and set the same seed there."""),
                option(
                        "seed of even arrivals",
                        ORDERS + ", 'references.orders.seed'='7'",
                        """
                        Option 'references.orders.seed' has no effect without 'references.orders.event-time.arrivals' = 'poisson'. Remove it, or add the arrivals of the other table."""),
                option(
                        "pauses without a length",
                        ORDERS + ", 'references.orders.event-time.pause-every'='1 h'",
                        """
                        Option 'references.orders.event-time.pause-every' has no effect without 'references.orders.event-time.pause-length'. Add it, for example 'references.orders.event-time.pause-length' = '10 min'."""),
                option(
                        "pauses without a time between",
                        ORDERS + ", 'references.orders.event-time.pause-length'='1 h'",
                        """
                        Option 'references.orders.event-time.pause-length' has no effect without 'references.orders.event-time.pause-every'. Add it, for example 'references.orders.event-time.pause-every' = '1 h'."""),
                mistake(
                        "not used",
                        "id BIGINT",
                        CLOCK + ", 'references.orders.rows'='many', 'fields.id.expression'='1'",
                        """
                        Option 'references.orders.rows' is 'many', but must be a whole number from 0, such as '1000'."""),
                call(
                        "no name in the call",
                        "#{earlier}",
                        """
                        Option 'fields.id.expression', character 3: 'earlier' picks a row of a reference. Add the reference's name, as in #{earlier.orders}.
                          #{earlier}
                            ^"""),
                call(
                        "three arguments",
                        "#{earlier.orders ''last'',''5'',''5''}",
                        """
                        Option 'fields.id.expression', character 3: 'earlier.orders' takes nothing, 'last' and a count such as 'last','1000', or 'mean age' and a duration such as 'mean age','10 min', found 3 arguments.
                          #{earlier.orders 'last','5','5'}
                            ^"""),
                call(
                        "one argument",
                        "#{earlier.orders ''last''}",
                        """
                        Option 'fields.id.expression', character 3: 'earlier.orders' takes nothing, 'last' and a count such as 'last','1000', or 'mean age' and a duration such as 'mean age','10 min', found 1 argument.
                          #{earlier.orders 'last'}
                            ^"""),
                call(
                        "unknown pick",
                        "#{earlier.orders ''first'',''5''}",
                        """
                        Option 'fields.id.expression', character 19: argument 1 of 'earlier.orders' is 'first', allowed is 'last' or 'mean age'.
                          #{earlier.orders 'first','5'}
                                            ^"""),
                call(
                        "last of none",
                        "#{earlier.orders ''last'',''0''}",
                        """
                        Option 'fields.id.expression', character 26: argument 2 of 'earlier.orders' is '0', allowed is a whole number from 1, such as '1000'.
                          #{earlier.orders 'last','0'}
                                                   ^"""),
                call(
                        "last of a word",
                        "#{earlier.orders ''last'',''few''}",
                        """
                        Option 'fields.id.expression', character 26: argument 2 of 'earlier.orders' is 'few', allowed is a whole number from 1, such as '1000'.
                          #{earlier.orders 'last','few'}
                                                   ^"""),
                call(
                        "mean age of nothing",
                        "#{earlier.orders ''mean age'',''0 s''}",
                        """
                        Option 'fields.id.expression', character 30: argument 2 of 'earlier.orders' is '0 s', allowed is a duration from 1 ms to 365000 d, such as '10 min'.
                          #{earlier.orders 'mean age','0 s'}
                                                       ^"""),
                call(
                        "mean age of less than a millisecond",
                        "#{earlier.orders ''mean age'',''1 us''}",
                        """
                        Option 'fields.id.expression', character 30: argument 2 of 'earlier.orders' is '1 us', allowed is a duration from 1 ms to 365000 d, such as '10 min'.
                          #{earlier.orders 'mean age','1 us'}
                                                       ^"""),
                call(
                        "mean age without a unit",
                        "#{earlier.orders ''mean age'',''10''}",
                        """
                        Option 'fields.id.expression', character 30: argument 2 of 'earlier.orders' is '10', allowed is a duration from 1 ms to 365000 d, such as '10 min'.
                          #{earlier.orders 'mean age','10'}
                                                       ^"""),
                call(
                        "mean age of ages",
                        "#{earlier.orders ''mean age'',''365001 d''}",
                        """
                        Option 'fields.id.expression', character 30: argument 2 of 'earlier.orders' is '365001 d', allowed is a duration from 1 ms to 365000 d, such as '10 min'.
                          #{earlier.orders 'mean age','365001 d'}
                                                       ^"""),
                call(
                        "argument of a row",
                        "#{earlier.orders ''last'',''#{uniform.between ''''1'''',''''5''''}''}",
                        """
                        Option 'fields.id.expression', character 26: argument 2 of 'earlier.orders' is '#{uniform.between '1','5'}', allowed is a whole number from 1, such as '1000'. A call isn't allowed here, because the argument must be the same for all rows.
                          #{earlier.orders 'last','#{uniform.between ''1'',''5''}'}
                                                   ^"""),
                mistake(
                        "in a list",
                        "id BIGINT",
                        CLOCK + ORDERS
                                + ", 'lists.all.values'='1;#{earlier.orders}', 'fields.id.expression'='#{list.all}'",
                        """
                        Option 'fields.id.expression', character 8: list 'all' holds '#{earlier.orders}', which is wrong at character 3: values of lists may not use references.
                          #{list.all}
                                 ^"""),
                mistake(
                        "NULL in a column that is NOT NULL",
                        "id BIGINT NOT NULL",
                        CLOCK + ORDERS + ", 'references.orders.event-time.start'='2026-01-01 00:00:00.001'" + ID,
                        """
                        Option 'fields.id.expression' uses reference 'orders', which is NULL before its first row, at 2026-01-01T00:00:00.001Z, while the rows of this table begin at 2026-01-01T00:00:00Z, but column 'id' is NOT NULL. Let its first row be as early, by an earlier 'references.orders.event-time.start', or make the column nullable."""),
                mistake(
                        "NULL by disorder",
                        "id BIGINT NOT NULL",
                        CLOCK + ORDERS + ", 'event-time.disorder'='5 s'" + ID,
                        """
                        Option 'fields.id.expression' uses reference 'orders', which is NULL before its first row, at 2026-01-01T00:00:00Z, while the rows of this table begin at 2025-12-31T23:59:55Z, but column 'id' is NOT NULL. Let its first row be as early, by an earlier 'references.orders.event-time.start', or make the column nullable."""),
                mistake(
                        "no rows",
                        "id BIGINT NOT NULL",
                        CLOCK + ORDERS + ", 'references.orders.rows'='0'" + ID,
                        """
                        Option 'fields.id.expression' uses reference 'orders', which has no rows, but column 'id' is NOT NULL. Use a 'references.orders.rows' of 1 or more, or make the column nullable."""),
                mistake(
                        "NULL as a rowtime",
                        "ts TIMESTAMP(3), WATERMARK FOR ts AS ts",
                        CLOCK
                                + ORDERS
                                + ", 'references.orders.event-time.start'='2026-01-02 00:00:00', 'fields.ts.expression'='#{date.between ''2026-01-01'',''2026-01-02''}#{earlier.orders}'",
                        """
                        Option 'fields.ts.expression' uses reference 'orders', which is NULL before its first row, at 2026-01-02T00:00:00Z, while the rows of this table begin at 2026-01-01T00:00:00Z, but column 'ts' is the event time of the table, and a row without one stops the job. Let its first row be as early, by an earlier 'references.orders.event-time.start'."""),
                mistake(
                        "numbers beyond the column",
                        "id TINYINT",
                        CLOCK + ORDERS + ", 'references.orders.rows'='128'" + ID,
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type TINYINT: '128' is out of the range of TINYINT, -128 to 127.
                          #{earlier.orders}"""),
                mistake(
                        "numbers beyond the column, without an end",
                        "id TINYINT",
                        CLOCK + ORDERS + ", 'number-of-rows'='1000'" + ID.replace("}", " ''last'',''1''}"),
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type TINYINT: '1000' is out of the range of TINYINT, -128 to 127.
                          #{earlier.orders 'last','1'}"""),
                mistake(
                        "unique",
                        "id BIGINT",
                        CLOCK + ORDERS + ", 'fields.id.unique'='true', 'number-of-rows'='9'" + ID,
                        """
                        Option 'fields.id.expression' can't be used for column 'id': the connector numbers unique values, but can't number the values of this expression. Use a pattern, a range of whole numbers or a list, such as #{regexify '[A-Z]{3}-[0-9]{6}'}, or #{sequence.next}.
                          #{earlier.orders}"""),
                mistake(
                        "orphans of rows without an end",
                        "id BIGINT",
                        CLOCK + ORDERS + ", 'fields.id.orphan-rate'='0.1'" + ID,
                        """
                        Option 'fields.id.expression' can't be used for column 'id': orphans lie above the expression's range, 1 to 9223372036854775807, but 64 bits don't hold as many numbers above that range.
                          #{earlier.orders}"""),
                mistake(
                        "key of a changelog",
                        "id BIGINT NOT NULL, k BIGINT, PRIMARY KEY (id, k) NOT ENFORCED",
                        CLOCK + ORDERS + ", 'changelog.mode'='retract', 'fields.k.expression'='#{sequence.next}'" + ID,
                        """
                        Option 'fields.id.expression' can't be used for column 'id': a primary key must not change, but each change has its own event time. Let 'changelog.mode' be 'upsert' without other options 'changelog.*', so that each row upserts the key that it draws.
                          #{earlier.orders}"""));
    }

    private static Arguments option(String what, String options, String message) {
        return mistake(what, "id BIGINT", CLOCK + options + ID, message);
    }

    private static Arguments call(String what, String expression, String message) {
        return mistake(what, "id BIGINT", CLOCK + ORDERS + ", 'fields.id.expression'='" + expression + "'", message);
    }

    static Stream<Arguments> noMistakes() {
        return Stream.of(
                right("all defaults", ORDERS + ID),
                right("name in another case", ORDERS + ID.replace("orders", "Orders")),
                right(
                        "name with blanks and dots",
                        ", 'references.my orders.of 2026.first'='1', 'fields.id.expression'='#{earlier.''my orders.of 2026''}#{earlier.my orders.of 2026 ''last'',''5''}'"),
                right("negative step", ", 'references.orders.step'='-1', 'references.orders.rows'='9'" + ID),
                right(
                        "all numbers of 64 bits",
                        ", 'references.orders.first'='-9223372036854775808', 'references.orders.rows'='9223372036854775807'"
                                + ID),
                right("no rows", ORDERS + ", 'references.orders.rows'='0'" + ID),
                right(
                        "a whole clock",
                        ORDERS
                                + ", 'references.orders.event-time.start'='now - 3 d', 'references.orders.event-time.rate'='daily Asia/Tokyo hold 06:00 5 per minute',"
                                + " 'references.orders.event-time.arrivals'='poisson', 'references.orders.seed'='-1',"
                                + " 'references.orders.event-time.pause-every'='1 h', 'references.orders.event-time.pause-length'='0 s'"
                                + ID),
                right(
                        "seed of the table",
                        ORDERS + ", 'seed'='1', 'references.orders.event-time.arrivals'='poisson'" + ID),
                right(
                        "arrivals and seed of the table",
                        ORDERS + ", 'event-time.arrivals'='poisson', 'references.orders.seed'='1'" + ID),
                right(
                        "no pauses of the table's",
                        ORDERS
                                + ", 'event-time.pause-every'='1 h', 'event-time.pause-length'='1 min', 'references.orders.event-time.pause-length'='0 s'"
                                + ID),
                right("longest mean age", ORDERS + ID.replace("}", " ''Mean Age'',''365000 d''}")),
                right("last of all", ORDERS + ID.replace("}", " ''LAST'',''9223372036854775807''}")),
                right("orphans", ORDERS + ", 'references.orders.rows'='100', 'fields.id.orphan-rate'='0.1'" + ID),
                right(
                        "in a text, a var and a case",
                        ORDERS
                                + ", 'vars.o.expression'='#{earlier.orders}', 'cases.c.of'='earlier.orders', 'cases.c.when.1..5'='#{var.o}',"
                                + " 'fields.id.expression'='#{case.c}'"),
                Arguments.of(
                        "NOT NULL where a row exists from the start",
                        "id BIGINT NOT NULL",
                        CLOCK + ORDERS
                                + ", 'event-time.disorder'='5 s', 'references.orders.event-time.start'='2025-12-31 23:59:55'"
                                + ID),
                Arguments.of(
                        "NOT NULL with random arrivals of the table's own clock",
                        "id BIGINT NOT NULL",
                        CLOCK + ORDERS + ", 'seed'='3', 'event-time.arrivals'='poisson'" + ID),
                Arguments.of(
                        "drawn key",
                        "id BIGINT, PRIMARY KEY (id) NOT ENFORCED",
                        CLOCK + ORDERS + ", 'changelog.mode'='upsert'" + ID));
    }

    private static Arguments right(String what, String options) {
        return Arguments.of(what, "id BIGINT", CLOCK + options);
    }
}
