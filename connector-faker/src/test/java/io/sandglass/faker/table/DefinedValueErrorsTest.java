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
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;

/** Mistakes in vars, cases and arguments that differ from row to row. */
@Tag("locale")
class DefinedValueErrorsTest implements ErrorTable {
    private static final String TEXT = "'fields.k.expression'='#{options.option ''a'',''b''}',";
    private static final String NUMBER = "'fields.k.expression'='#{uniform.between ''1'',''9''}',";
    private static final String CASE = "'fields.v.expression'='#{case.p}','cases.p.of'='k',";
    private static final String HELD = "'fields.v.expression'='#{case.p}','fields.v.per'='k',";
    private static final String CONSTANTS = "'fields.k.expression'='1','fields.v.expression'='1',";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "case without a column",
                        "k STRING, v INT",
                        TEXT + "'fields.v.expression'='#{case.p}','cases.p.when.a'='1'",
                        "Case 'p' has no 'cases.p.of'. Add it, with the column whose value selects the expression."),
                mistake(
                        "case without values",
                        "k STRING, v INT",
                        TEXT + CASE + "'cases.p.else'='1'",
                        "Case 'p' has no 'cases.p.when.<value>'. Add one for each value of 'k' that has an expression of its"
                                + " own."),
                mistake(
                        "case of an unknown column",
                        "k STRING, v INT",
                        TEXT + "'fields.v.expression'='#{case.p}','cases.p.of'='kk','cases.p.when.a'='1'",
                        """
                        Option 'cases.p.of', character 10: the table has no column 'kk'. Did you mean 'k'? Columns: k, v.
                          #{column.kk}
                                   ^"""),
                mistake(
                        "value that a column never has",
                        "k STRING, v INT",
                        TEXT + CASE + "'cases.p.when.a'='1','cases.p.when.bb'='2'",
                        "Option 'cases.p.when.bb' has no effect: column 'k' never has this value. Did you mean 'b'? Values: a,"
                                + " b."),
                mistake(
                        "text for a number",
                        "k INT, v INT",
                        NUMBER + CASE + "'cases.p.when.a'='1'",
                        "Option 'cases.p.when.a' has no effect: column 'k' is of type INT. Use a number or a range of numbers,"
                                + " such as '5..9'."),
                mistake(
                        "ranges that overlap",
                        "k INT, v INT",
                        NUMBER + CASE + "'cases.p.when.1..5'='1','cases.p.when.5..9'='2'",
                        "Options 'cases.p.when.1..5' and 'cases.p.when.5..9' are both for 5, but a value has one expression."
                                + " Change one of them."),
                mistake(
                        "number in a range",
                        "k INT, v INT",
                        NUMBER + CASE + "'cases.p.when.1..5'='1','cases.p.when.4'='2'",
                        "Options 'cases.p.when.1..5' and 'cases.p.when.4' are both for 4, but a value has one expression."
                                + " Change one of them."),
                mistake(
                        "range upside down",
                        "k INT, v INT",
                        NUMBER + CASE + "'cases.p.when.9..1'='1'",
                        "Option 'cases.p.when.9..1' is for the range '9..1', but a range must be two numbers, the lower one"
                                + " first, such as '5..9'."),
                mistake(
                        "unknown case",
                        "k INT, v INT",
                        NUMBER + "'fields.v.expression'='#{case.q}','cases.p.of'='k','cases.p.when.1..2'='1'",
                        """
                        Option 'fields.v.expression', character 8: the table has no case 'q'. Cases: p.
                          #{case.q}
                                 ^"""),
                mistake(
                        "no case at all",
                        "k INT, v INT",
                        NUMBER + "'fields.v.expression'='#{case.q}'",
                        """
                        Option 'fields.v.expression', character 8: the table has no case 'q'. Define it, for example 'cases.price.of' = 'category' and 'cases.price.when.book' = '9.99' for #{case.price}.
                          #{case.q}
                                 ^"""),
                mistake(
                        "unknown var",
                        "k INT, v INT",
                        NUMBER + "'fields.v.expression'='#{var.siez}','vars.size.expression'='1'",
                        """
                        Option 'fields.v.expression', character 7: the table has no var 'siez'. Did you mean 'size'? Vars: size.
                          #{var.siez}
                                ^"""),
                mistake(
                        "misspelled options",
                        "k INT, v INT",
                        CONSTANTS
                                + "'vars.size.expresion'='1','vars.expression'='1','cases.a.off'='k','cases.c.wen.1'='k'",
                        """
                        Unknown option 'vars.expression'. A var is defined by vars.<name>.expression.
                        Unknown option 'vars.size.expresion'. Did you mean 'vars.size.expression'? A var is defined by vars.<name>.expression.
                        Unknown option 'cases.a.off'. Did you mean 'cases.a.of'? A case is defined by cases.<name>.of, cases.<name>.when.<value> and cases.<name>.else.
                        Unknown option 'cases.c.wen.1'. A case is defined by cases.<name>.of, cases.<name>.when.<value> and cases.<name>.else."""),
                mistake(
                        "cycle of vars that no column uses",
                        "k INT, v INT",
                        CONSTANTS + "'vars.a.expression'='#{var.b}','vars.b.expression'='#{var.a}'",
                        """
                        Option 'vars.a.expression', character 7: the var depends on itself: var.a -> var.b -> var.a.
                          #{var.b}
                                ^"""),
                mistake(
                        "cycle of a column and a case",
                        "k INT, v INT",
                        "'fields.k.expression'='#{case.a}','fields.v.expression'='1','cases.a.of'='k','cases.a.when.1'='2'",
                        """
                        Option 'fields.k.expression', character 8: the case depends on itself: k -> case.a -> k.
                          #{case.a}
                                 ^"""),
                mistake(
                        "mistakes in unused expressions",
                        "k INT, v INT",
                        CONSTANTS
                                + "'vars.a.expression'='#{Nmae.firstName}','cases.a.of'='k','cases.a.when.1'='#{Nmae.firstName}','cases.a.else'='#{column.x}'",
                        """
                        Option 'vars.a.expression', character 3: there is no provider 'Nmae'. Did you mean 'Name'?
                          #{Nmae.firstName}
                            ^
                        Option 'cases.a.when.1', character 3: there is no provider 'Nmae'. Did you mean 'Name'?
                          #{Nmae.firstName}
                            ^
                        Option 'cases.a.else', character 10: the table has no column 'x'. Columns: k, v.
                          #{column.x}
                                   ^"""),
                mistake(
                        "case that may be NULL",
                        "k INT, v INT NOT NULL",
                        NUMBER + CASE + "'cases.p.when.1'='2'",
                        "Option 'fields.v.expression' uses case 'p', which is NULL where nothing matches, but column 'v' is NOT"
                                + " NULL. Add 'cases.p.else' or make the column nullable."),
                mistake(
                        "value that doesn't fit",
                        "k INT, v INT",
                        NUMBER + CASE + "'cases.p.when.1'='2','cases.p.when.2'='many'",
                        """
                        Option 'fields.v.expression' doesn't fit column 'v' of type INT: 'many' isn't of type INT. Use a whole number.
                          #{case.p}"""),
                mistake(
                        "names that are the same",
                        "k INT, v INT",
                        CONSTANTS + "'vars.a_b.expression'='k','vars.AB.expression'='k'",
                        "Vars 'AB' and 'a_b' have the same name, because case and underscores don't count. Rename one of"
                                + " them."),
                mistake(
                        "var in a list",
                        "k INT, v STRING",
                        "'fields.k.expression'='1','fields.v.expression'='#{list.a}','lists.a.values'='#{var.x}','vars.x.expression'='1'",
                        """
                        Option 'fields.v.expression', character 8: list 'a' holds '#{var.x}', which is wrong at character 3: values of lists may not use vars and cases.
                          #{list.a}
                                 ^"""),
                mistake(
                        "var in the key of a changelog",
                        "k BIGINT, v INT, PRIMARY KEY (k) NOT ENFORCED",
                        "'fields.k.expression'='#{var.x}','fields.v.expression'='1','vars.x.expression'='#{sequence.next}','changelog.mode'='retract'",
                        """
                        Option 'fields.k.expression' can't be used for column 'k': a primary key must not change, but each change draws its vars anew. Write their expressions in the column's own, or let 'changelog.mode' be 'upsert' without other options 'changelog.*', so that each row upserts the key that it draws.
                          #{var.x}"""),
                mistake(
                        "selection of each row in a value of a key",
                        "k STRING, v INT",
                        TEXT + HELD
                                + "'cases.p.of'='#{options.option ''a'',''b''}','cases.p.when.a'='1','cases.p.else'='2'",
                        """
                        Option 'fields.v.expression' can't be used for column 'v': case 'p' selects by '#{options.option 'a','b'}', which may differ from row to row, but all rows with the same k share the value of column 'v', by 'fields.v.per'. Let 'cases.p.of' name a column that identifies the value or has 'per' with the same value.
                          #{case.p}"""),
                mistake(
                        "part of a case that differs from row to row",
                        "k STRING, v BIGINT",
                        TEXT + HELD + "'cases.p.of'='k','cases.p.when.a'='#{sequence.next}','cases.p.else'='2'",
                        """
                        Option 'fields.v.expression' can't be used for column 'v': in case.p, 'sequence.next' differs from row to row, but all rows with the same k share the value of column 'v', by 'fields.v.per'. Use random values or the columns that identify the value.
                          #{case.p}"""),
                mistake(
                        "case in a case that differs from row to row",
                        "k STRING, v INT",
                        TEXT + HELD + "'cases.p.of'='k','cases.p.when.a'='1','cases.p.else'='#{case.q}',"
                                + "'cases.q.of'='#{options.option ''a'',''b''}','cases.q.when.a'='1','cases.q.else'='2'",
                        """
                        Option 'fields.v.expression' can't be used for column 'v': in case.p, case 'q' selects by '#{options.option 'a','b'}', which may differ from row to row, but all rows with the same k share the value of column 'v', by 'fields.v.per'. Let 'cases.q.of' name a column that identifies the value or has 'per' with the same value.
                          #{case.p}"""),
                mistake(
                        "invalid case in a value of a key",
                        "k STRING, v INT",
                        TEXT + HELD + "'cases.p.of'='k','cases.p.when.a'='#{Name.x}','cases.p.else'='2'",
                        """
                        Option 'cases.p.when.a', character 8: provider 'Name' has no method 'x'. Its methods: femaleFirstName, firstName, fullName, lastName, maleFirstName, malefirstName, name, nameWithMiddle, prefix, suffix, title, username.
                          #{Name.x}
                                 ^"""),
                mistake(
                        "bound of a column below the other",
                        "k INT, v INT",
                        "'fields.k.expression'='0','fields.v.expression'='#{uniform.between ''1'',''#{column.k}''}'",
                        """
                        Option 'fields.v.expression': argument 2 of 'uniform.between' is '0', allowed is a number of at least the first one. In this row, '#{column.k}' is '0'.
                          #{uniform.between '1','#{column.k}'}"""),
                mistake(
                        "count of a column beyond the limit",
                        "k INT, v STRING",
                        "'fields.k.expression'='999999','fields.v.expression'='#{Lorem.characters ''#{column.k}''}'",
                        """
                        Option 'fields.v.expression': argument 1 of 'Lorem.characters' is '999999', allowed is a whole number up to 10000. In this row, '#{column.k}' is '999999'.
                          #{Lorem.characters '#{column.k}'}"""));
    }

    static Stream<Arguments> noMistakes() {
        return Stream.of(
                arguments("case", "k STRING, v INT", TEXT + CASE + "'cases.p.when.a'='1','cases.p.when.b'='2'"),
                arguments(
                        "case of a var",
                        "k STRING, v INT NOT NULL",
                        TEXT
                                + "'fields.v.expression'='#{case.p}','vars.x.expression'='z','cases.p.of'='var.x','cases.p.when.z'='1','cases.p.else'='2'"),
                arguments(
                        "case of a column in a value of a key",
                        "k STRING, v INT",
                        TEXT + HELD + "'cases.p.of'='#{column.k}','cases.p.when.a'='1','cases.p.when.b'='2'"),
                arguments(
                        "value with a dot",
                        "k DOUBLE, v INT",
                        NUMBER + CASE + "'cases.p.when.-1.5..2.5'='1','cases.p.when.3.5'='2'"));
    }
}
