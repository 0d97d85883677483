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

/** Mistakes in the options per, every, change-rate and only-if. */
@Tag("locale")
class RuleErrorsTest implements ErrorTable {
    private static final String COLUMNS = "user_id INT, page STRING, v STRING";
    private static final String EXPRESSIONS = "'fields.user_id.expression'='#{uniform.between ''1'',''9''}',"
            + " 'fields.page.expression'='#{options.option ''home'',''checkout''}', 'fields.v.expression'='x'";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                option(
                        "per",
                        "",
                        "but a column is missing. Write one or more columns, separated by commas, and a name if needed, such as 'user_id' or 'shop, user_id as country'."),
                option(
                        "per",
                        "user_idd",
                        "but the connector generates no column 'user_idd'. Did you mean 'user_id'? Columns: user_id, page, v."),
                option(
                        "per",
                        "user_id,",
                        "but a column is missing. Write one or more columns, separated by commas, and a name if needed, such as 'user_id' or 'shop, user_id as country'."),
                option("per", "user_id, user_id", "but 'user_id' occurs twice. Remove one of them."),
                option(
                        "per",
                        "\"user_id\" page",
                        "but a column is missing. Write one or more columns, separated by commas, and a name if needed, such as 'user_id' or 'shop, user_id as country'."),
                option(
                        "per",
                        "session-number",
                        "but the table has no sessions. Ask for them, for example by 'sessions.keys' = '1000', or use a column."),
                option(
                        "every",
                        "0 ms",
                        "but must be a duration from 1 ms to 365000 d, such as '5 min'.",
                        ", 'event-time.start'='now'"),
                option(
                        "every",
                        "5 parsecs",
                        "but must be a duration from 1 ms to 365000 d, such as '5 min'.",
                        ", 'event-time.start'='now'"),
                option(
                        "change-rate",
                        "1.1",
                        "but must be a number from 0 to 1, such as '0.2'.",
                        ", 'changelog.mode'='append'"),
                mistake(
                        "every without a clock",
                        COLUMNS,
                        EXPRESSIONS + ", 'fields.v.every'='5 min'",
                        "Option 'fields.v.every' has no effect without an event clock. Start it, for example by 'event-time.start' = 'now - 1 d'."),
                mistake(
                        "seed without an entity",
                        COLUMNS,
                        EXPRESSIONS + ", 'entities.seed'='5'",
                        "Option 'entities.seed' has no effect without 'fields.<column>.per'. Add that option to a column, or remove this one."),
                mistake(
                        "unique",
                        "user_id INT, v STRING",
                        "'fields.user_id.expression'='1', 'fields.v.expression'='#{regexify ''[a-z]{9}''}', 'fields.v.unique'='true', 'fields.v.per'='user_id', 'number-of-rows'='9'",
                        "Options 'fields.v.unique' and 'fields.v.per' can't be combined: several rows share a value. Remove one of them."),
                mistake(
                        "change rate of an entity's value",
                        COLUMNS,
                        EXPRESSIONS
                                + ", 'fields.v.per'='user_id', 'fields.v.change-rate'='0.5', 'changelog.mode'='append'",
                        "Options 'fields.v.per' and 'fields.v.change-rate' can't be combined: only updates change a value with a change rate. Remove one of them."),
                mistake(
                        "time of a part of an entity's value",
                        "id INT, r ROW<a INT>",
                        "'fields.id.expression'='1', 'fields.r.a.expression'='1', 'fields.r.per'='id', 'fields.r.a.every'='1 s', 'event-time.start'='now'",
                        "Options 'fields.r.a.every' and 'fields.r.per' can't be combined: both say how long the field keeps its value. Remove one of them."),
                mistake(
                        "element of a collection",
                        "id INT, a ARRAY<INT>",
                        "'fields.id.expression'='1', 'fields.a.expression'='1', 'fields.a.element.per'='id'",
                        "Option 'fields.a.element.per' can't be used for field 'a.element', because it is a part of the collection 'a'. Use 'fields.a.per' for the whole collection."),
                mistake(
                        "key that is a ROW",
                        "r ROW<a INT>, v STRING",
                        "'fields.r.a.expression'='1', 'fields.v.expression'='x', 'fields.v.per'='r'",
                        "Option 'fields.v.per' is 'r', but column 'r' is a ROW. Use one of its fields, such as r.a."),
                mistake(
                        "cycle of entities",
                        "a STRING, b STRING, c STRING",
                        "'fields.a.expression'='x', 'fields.a.per'='b', 'fields.b.expression'='x', 'fields.b.per'='c', 'fields.c.expression'='#{column.a}'",
                        "Option 'fields.a.per' makes column 'a' depend on itself: a -> b -> c -> a. Use another column."),
                mistake(
                        "cycle of an entity and an expression",
                        "a STRING, b STRING",
                        "'fields.a.expression'='#{column.b}', 'fields.b.expression'='x', 'fields.b.per'='a'",
                        "Option 'fields.a.expression', character 10: the column depends on itself: a -> b -> a.\n  #{column.b}\n           ^"),
                mistake(
                        "cycle through a ROW",
                        "home ROW<city STRING, zip STRING>, x STRING",
                        "'fields.home.city.expression'='c', 'fields.home.zip.expression'='z', 'fields.home.per'='x', 'fields.x.expression'='#{column.home.city}'",
                        "Option 'fields.home.per' makes column 'home' depend on itself: home -> x -> home.city -> home. Use another column."),
                mistake(
                        "own key",
                        "a STRING",
                        "'fields.a.expression'='x', 'fields.a.per'='a'",
                        "Option 'fields.a.per' makes column 'a' depend on itself: a -> a. Use another column."),
                mistake(
                        "cycle of a condition",
                        "page STRING, v STRING",
                        "'fields.page.expression'='#{column.v}', 'fields.v.expression'='x', 'fields.v.only-if'='page = x'",
                        "Option 'fields.page.expression', character 10: the column depends on itself: page -> v -> page.\n  #{column.v}\n           ^"),
                expression(
                        "#{sequence.next}",
                        "3: 'sequence.next' differs from row to row, but all rows with the same user_id share the value of column 'v', by 'fields.v.per'. Use random values or the columns that identify the value.\n  #{sequence.next}\n    ^"),
                mistake(
                        "column of the row in an entity's value",
                        COLUMNS,
                        EXPRESSIONS.replace("='x'", "='#{column.page}'") + ", 'fields.v.per'='user_id'",
                        "Option 'fields.v.expression' can't be used for column 'v': column 'page' differs from row to row, but all rows with the same user_id share the value of column 'v', by 'fields.v.per'. Add 'fields.page.per' with the same value, or don't use the column.\n  #{column.page}"),
                mistake(
                        "conditional column in an entity's value",
                        "user_id INT, page STRING, w STRING, v STRING",
                        EXPRESSIONS.replace("='x'", "='#{column.w}'")
                                + ", 'fields.v.per'='user_id', 'fields.w.expression'='w', 'fields.w.per'='user_id', 'fields.w.only-if'='page = home'",
                        "Option 'fields.v.expression' can't be used for column 'v': column 'w' differs from row to row, but all rows with the same user_id share the value of column 'v', by 'fields.v.per'. Add 'fields.w.per' with the same value, or don't use the column.\n  #{column.w}"),
                mistake(
                        "NULL of a key in a column that is never NULL",
                        "user_id INT, v STRING NOT NULL",
                        "'fields.user_id.expression'='1', 'fields.user_id.null-rate'='0.1', 'fields.v.expression'='x', 'fields.v.per'='user_id'",
                        "Option 'fields.v.per' uses column 'user_id', which is NULL at a rate of 0.1, but column 'v' is NOT NULL. Remove 'fields.user_id.null-rate' or make column 'v' nullable."),
                mistake(
                        "condition of a column that is never NULL",
                        "page STRING, v STRING NOT NULL",
                        "'fields.page.expression'='a', 'fields.v.expression'='x', 'fields.v.only-if'='page = a'",
                        "Option 'fields.v.only-if' makes column 'v' NULL in some rows, but it is NOT NULL. Remove the option or make the column nullable."),
                mistake(
                        "condition of the event time",
                        "page STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts",
                        "'fields.page.expression'='a', 'fields.ts.expression'='#{event.time}', 'event-time.start'='now', 'fields.ts.only-if'='page = a'",
                        "Option 'fields.ts.only-if' makes column 'ts' NULL in some rows, but it is the event time of the table, and a row without one stops the job. Remove the option."),
                mistake(
                        "condition of a primary key",
                        "page STRING, id INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.page.expression'='a', 'fields.id.expression'='#{sequence.next}', 'fields.id.only-if'='page = a'",
                        "Option 'fields.id.only-if' makes column 'id' NULL in some rows, but it belongs to the primary key, which is never NULL. Remove the option."),
                mistake(
                        "column that uses a conditional column and is never NULL",
                        "page STRING, v STRING, w STRING NOT NULL",
                        "'fields.page.expression'='a', 'fields.v.expression'='x', 'fields.v.only-if'='page = a', 'fields.w.expression'='#{column.v}'",
                        "Option 'fields.w.expression' uses column 'v', which is NULL in some rows by 'fields.v.only-if', but column 'w' is NOT NULL. Remove 'fields.v.only-if' or make the column nullable."),
                mistake(
                        "change rate without changes",
                        COLUMNS,
                        EXPRESSIONS + ", 'fields.v.change-rate'='0.5'",
                        "Option 'fields.v.change-rate' has no effect while all rows are inserted. Remove it, or add 'changelog.mode' = 'append', which allows this option, or a primary key and 'changelog.mode' = 'upsert' or 'retract'."),
                mistake(
                        "change rate of drawn keys",
                        COLUMNS + ", PRIMARY KEY (user_id) NOT ENFORCED",
                        EXPRESSIONS + ", 'changelog.mode'='upsert', 'fields.v.change-rate'='0.5'",
                        "Option 'fields.v.change-rate' has no effect if each row upserts the key that it draws. Let a column of the primary key have a different value in each row, such as #{sequence.next}, or remove the option."),
                mistake(
                        "change rate of a key",
                        "id INT, v INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'changelog.mode'='upsert', 'fields.id.expression'='#{sequence.next}', 'fields.id.change-rate'='0.5', 'fields.v.expression'='1'",
                        "Option 'fields.id.change-rate' can't be used for column 'id', because a primary key must not change. Remove the option."),
                condition(
                        "",
                        1,
                        "Write a condition such as page = checkout, page <> home, page in (cart, checkout) or page not in (home, search).",
                        ""),
                condition(
                        "page",
                        5,
                        "a comparison must follow the column: =, <>, in or not in. Write a condition such as page = checkout, page <> home, page in (cart, checkout) or page not in (home, search)."),
                condition(
                        "page like home",
                        6,
                        "a comparison must follow the column: =, <>, in or not in. Write a condition such as page = checkout, page <> home, page in (cart, checkout) or page not in (home, search)."),
                condition("page =", 7, "a value must follow. Write \"\" for an empty text."),
                condition(
                        "page == home",
                        7,
                        "a value with '=' needs quotes, such as \"a=b\". A field has one condition on one column."),
                condition("page = null", 8, "NULL never equals a value. Write \"null\" for this text."),
                condition(
                        "page in home",
                        9,
                        "a list of values in parentheses must follow. Write a condition such as page = checkout, page <> home, page in (cart, checkout) or page not in (home, search)."),
                condition("page in (home", 14, "the list of values must end with ')'."),
                condition("page in (home, )", 16, "a value must follow. Write \"\" for an empty text."),
                condition(
                        "page in (home) or v = x",
                        16,
                        "nothing may follow the condition. A field has one condition on one column."),
                condition("page = \"home", 8, "the quote that starts here has no end."),
                condition(
                        "pages = home",
                        1,
                        "the connector generates no column 'pages'. Did you mean 'page'? Columns: user_id, page, v."),
                condition(
                        "page = chekout",
                        8,
                        "column 'page' never has the value 'chekout'. Did you mean 'checkout'? Values: checkout, home."),
                condition(
                        "user_id = home",
                        11,
                        "column 'user_id' never has this value: 'home' isn't of type INT. Use a whole number."),
                condition("user_id in (1, 10)", 16, "column 'user_id' has whole numbers from 1 to 9, never 10."));
    }

    private static Arguments option(String option, String value, String problem, String... more) {
        return mistake(
                option + " = " + value,
                COLUMNS,
                EXPRESSIONS + ", 'fields.v." + option + "'='" + value + "'" + String.join("", more),
                "Option 'fields.v." + option + "' is '" + value + "', " + problem);
    }

    private static Arguments expression(String expression, String problem) {
        return mistake(
                expression,
                COLUMNS,
                EXPRESSIONS.replace("='x'", "='" + expression + "'") + ", 'fields.v.per'='user_id'",
                "Option 'fields.v.expression', character " + problem);
    }

    private static Arguments condition(String condition, int position, String problem, String... ignored) {
        return mistake(
                "condition '" + condition + "'",
                COLUMNS,
                EXPRESSIONS + ", 'fields.v.only-if'='" + condition + "'",
                "Option 'fields.v.only-if', character " + position + ": " + problem + "\n  " + condition + "\n  "
                        + " ".repeat(position - 1) + "^");
    }

    static Stream<Arguments> noMistakes() {
        return Stream.of(
                Arguments.of("name of a column in other case", COLUMNS, EXPRESSIONS + ", 'fields.v.per'='USERID'"),
                Arguments.of(
                        "names with blanks",
                        "`two words` INT, `as` INT, v STRING",
                        "'fields.two words.expression'='1', 'fields.as.expression'='1', 'fields.v.expression'='x',"
                                + " 'fields.v.per'='two words, `as` as a name with blanks'"),
                Arguments.of(
                        "append", COLUMNS, EXPRESSIONS + ", 'fields.v.change-rate'='0.5', 'changelog.mode'='append'"),
                Arguments.of(
                        "value of an unknown set",
                        "page STRING, v STRING",
                        "'fields.page.expression'='#{Name.firstName}#{Name.lastName}', 'fields.v.expression'='x', 'fields.v.only-if'='page = nobody'"),
                Arguments.of(
                        "whole numbers of any type",
                        "n STRING, v STRING",
                        "'fields.n.expression'='#{uniform.between ''1'',''9''}', 'fields.v.expression'='x', 'fields.v.only-if'='n = 07'"));
    }
}
