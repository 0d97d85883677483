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

/** What a user can get wrong about rows that are the children of parents, and the whole of what he reads then. */
@Tag("locale")
class ChildrenErrorsTest implements ErrorTable {
    private static final String ID = "'fields.id.expression'='#{parent.number}', ";
    private static final String CHILDREN = ID + "'children.parents'='100', 'children.count'='3'";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "parents alone",
                        "id INT",
                        ID + "'children.parents'='100'",
                        "Option 'children.parents' has no effect without 'children.count', the number of rows of each parent. Add it, for example 'children.count' = '#{uniform.between ''1'',''5''}'."),
                mistake(
                        "rows and children",
                        "id INT",
                        ID + "'number-of-rows'='100', 'children.count'='3'",
                        "Options 'number-of-rows' and 'children.count' can't be combined: each parent draws its number of rows. Use 'children.parents', the number of parents, instead of 'number-of-rows'."),
                mistake(
                        "rows and parents",
                        "id INT",
                        CHILDREN + ", 'number-of-rows'='100'",
                        "Options 'number-of-rows' and 'children.count' can't be combined: each parent draws its number of rows. Remove 'number-of-rows'."),
                mistake(
                        "parents that are no number",
                        "id INT",
                        ID + "'children.parents'='many', 'children.count'='3'",
                        "Option 'children.parents' is 'many', but must be a whole number from 0, such as '1000'."),
                mistake(
                        "children without a bound",
                        "id INT",
                        ID + "'children.count'='1#{regexify '[0-9]+'}'".replace("'[0-9]+'", "''[0-9]+''"),
                        """
                        Option 'children.count' gives children without a bound: the maximum of this expression isn't known. Use a whole number from 0 to 10000, or a call with bounds, such as #{uniform.between '1','5'}.
                          1#{regexify '[0-9]+'}"""),
                mistake(
                        "too many children",
                        "id INT",
                        ID + "'children.count'='#{uniform.between ''1'',''10001''}'",
                        """
                        Option 'children.count' gives '10001', but must give whole numbers from 0 to 10000.
                          #{uniform.between '1','10001'}"""),
                mistake(
                        "fewer children than none",
                        "id INT",
                        ID + "'children.count'='#{uniform.between ''-1'',''5''}'",
                        """
                        Option 'children.count' gives '-1', but must give whole numbers from 0 to 10000.
                          #{uniform.between '-1','5'}"""),
                mistake(
                        "parts of children",
                        "id INT",
                        ID + "'children.count'='#{uniform.between ''0.5'',''5.0''}'",
                        """
                        Option 'children.count' gives '0.5', but must give whole numbers from 0 to 10000.
                          #{uniform.between '0.5','5.0'}"""),
                mistake(
                        "children that are no number",
                        "id INT",
                        ID + "'children.count'='some'",
                        """
                        Option 'children.count' gives 'some', but must give whole numbers from 0 to 10000.
                          some"""),
                mistake(
                        "empty number of children",
                        "id INT",
                        ID + "'children.count'=''",
                        "Option 'children.count' gives '', but must give whole numbers from 0 to 10000.\n  "),
                mistake(
                        "no children at all",
                        "id INT",
                        ID + "'children.count'='0'",
                        """
                        Option 'children.count' gives 0 for each parent, so the table would have no rows. Use an expression that also gives larger numbers, up to 10000.
                          0"""),
                mistake(
                        "children by a column",
                        "id INT",
                        ID + "'children.count'='#{column.id}'",
                        """
                        Option 'children.count', character 3: 'column.id' reads the current row. It works only in expressions of a table's columns.
                          #{column.id}
                            ^"""),
                mistake(
                        "unknown provider of the number of children",
                        "id INT",
                        ID + "'children.count'='#{unifrm.between ''1'',''5''}'",
                        """
                        Option 'children.count', character 3: there is no provider 'unifrm'. Did you mean 'uniform'?
                          #{unifrm.between '1','5'}
                            ^"""),
                mistake(
                        "children of sessions",
                        "id INT",
                        CHILDREN + ", 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.keys'='20000'",
                        "Options 'sessions.keys' and 'children.count' can't be combined: each row belongs to a session instead of a parent. Remove the options 'sessions.*' or the options 'children.*'."),
                mistake(
                        "children and duplicates",
                        "id INT",
                        CHILDREN + ", 'duplicates.rate'='0.1'",
                        "Options 'duplicates.rate' and 'children.count' can't be combined: a duplicate would take the place of all rows of a parent. Remove the options 'duplicates.*' or the options 'children.*'."),
                mistake(
                        "children that change",
                        "id INT, PRIMARY KEY (id) NOT ENFORCED",
                        CHILDREN + ", 'changelog.mode'='retract'",
                        "Options 'changelog.mode' and 'children.count' can't be combined: a change would apply to all rows of a parent. Remove the options 'changelog.*' or the options 'children.*'."),
                mistake(
                        "children that upsert",
                        "id INT, PRIMARY KEY (id) NOT ENFORCED",
                        CHILDREN + ", 'changelog.mode'='upsert'",
                        "Options 'changelog.mode' and 'children.count' can't be combined: a change would apply to all rows of a parent. Remove the options 'changelog.*' or the options 'children.*'."),
                mistake(
                        "sequence of children",
                        "id INT",
                        "'fields.id.expression'='#{sequence.next}', 'children.count'='3'",
                        """
                        Option 'fields.id.expression', character 3: with 'children.count' the rows of a parent share one index, so a sequence would repeat. Use #{parent.number} and #{child.number}, which identify a row together.
                          #{sequence.next}
                            ^"""),
                mistake(
                        "unique children",
                        "id INT",
                        "'fields.id.expression'='#{uniform.between ''1'',''1000000''}', 'fields.id.unique'='true', 'children.parents'='9', 'children.count'='3'",
                        """
                        Option 'fields.id.expression' can't be used for column 'id': each row would need a value of its own, but with 'children.count' the rows of a parent share one index. Remove 'fields.id.unique', or identify a row by two columns, #{parent.number} and #{child.number}.
                          #{uniform.between '1','1000000'}"""),
                mistake(
                        "parent without children",
                        "id INT",
                        "'fields.id.expression'='#{parent.number}'",
                        """
                        Option 'fields.id.expression', character 3: the table's rows aren't the children of parents. Let them be, for example by 'children.count' = '#{uniform.between ''1'',''5''}'.
                          #{parent.number}
                            ^"""),
                mistake(
                        "child without parents",
                        "id INT",
                        "'fields.id.expression'='#{child.number}'",
                        """
                        Option 'fields.id.expression', character 3: the table's rows aren't the children of parents. Let them be, for example by 'children.count' = '#{uniform.between ''1'',''5''}'.
                          #{child.number}
                            ^"""),
                mistake(
                        "arguments of a child",
                        "id INT",
                        "'fields.id.expression'='#{child.number ''1''}', 'children.count'='3'",
                        """
                        Option 'fields.id.expression', character 3: 'child.number' takes no arguments, found 1 argument.
                          #{child.number '1'}
                            ^"""),
                mistake(
                        "misspelled method of a parent",
                        "id INT",
                        "'fields.id.expression'='#{parent.nmber}', 'children.count'='3'",
                        """
                        Option 'fields.id.expression', character 10: provider 'parent' has no method 'nmber'. Did you mean 'number'?
                          #{parent.nmber}
                                   ^"""),
                mistake(
                        "unknown method of a parent",
                        "id INT",
                        "'fields.id.expression'='#{parent.xyz}', 'children.count'='3'",
                        """
                        Option 'fields.id.expression', character 10: provider 'parent' has no method 'xyz'. Its methods: number, size.
                          #{parent.xyz}
                                   ^"""),
                mistake(
                        "parent without a method",
                        "id INT",
                        "'fields.id.expression'='#{parent}', 'children.count'='3'",
                        """
                        Option 'fields.id.expression', character 3: 'parent' is a provider. Add one of its methods: number, size.
                          #{parent}
                            ^"""),
                mistake(
                        "step of zero",
                        "id INT",
                        "'fields.id.expression'='#{parent.number ''1'',''0''}', 'children.count'='3'",
                        """
                        Option 'fields.id.expression', character 22: argument 2 of 'parent.number' is '0', allowed is a whole number other than 0.
                          #{parent.number '1','0'}
                                               ^"""),
                mistake(
                        "parents beyond the column",
                        "id TINYINT",
                        ID + "'children.parents'='128', 'children.count'='3'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type TINYINT: '128' is out of the range of TINYINT, -128 to 127.
                          #{parent.number}"""),
                mistake(
                        "parents without end beyond their key",
                        "id SMALLINT, line INT, PRIMARY KEY (id, line) NOT ENFORCED",
                        ID + "'fields.line.expression'='#{child.number}', 'children.count'='3'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type SMALLINT: the table is unbounded, and the numbers of its parents outgrow the column after 32767 parents. Use the type BIGINT, or add 'children.parents' = '32767'.
                          #{parent.number}"""),
                mistake(
                        "parents without end beyond their text key",
                        "k VARCHAR(4), PRIMARY KEY (k) NOT ENFORCED",
                        "'fields.k.expression'='o#{parent.number}', 'children.count'='3'",
                        """
                        Option 'fields.k.expression' doesn't fit column 'k' of type VARCHAR(4): the table is unbounded, and the numbers of its parents outgrow the column after 999 parents. Make the column at least 14 characters long, or add 'children.parents' = '999'.
                          o#{parent.number}"""),
                mistake(
                        "time after the end of time",
                        "id INT",
                        CHILDREN + ", 'event-time.start'='9999-12-30 00:00:00', 'event-time.step'='1 h'",
                        "Parent 99 would have a time after the year 9999. Use an earlier 'event-time.start', a shorter 'event-time.step', or a smaller 'children.parents'."));
    }

    static Stream<Arguments> noMistakes() {
        return Stream.of(
                Arguments.of(
                        "parents without end", "id INT", ID + "'children.count'='#{uniform.between ''0'',''10000''}'"),
                Arguments.of("no parents", "id INT", ID + "'children.parents'='0', 'children.count'='1'"),
                Arguments.of(
                        "as many parents as fit",
                        "id TINYINT",
                        ID + "'children.parents'='127', 'children.count'=' 10000 '"),
                Arguments.of(
                        "options of features that are off",
                        "id INT",
                        CHILDREN + ", 'changelog.mode'='append', 'changelog.keys'='9', 'duplicates.rate'='0'"),
                Arguments.of(
                        "weighted numbers of children",
                        "id INT",
                        ID + "'children.count'='#{options.weighted ''1'',''0.7'',''2'',''0.2'',''9'',''0.1''}'"),
                Arguments.of(
                        "numbers of children of a list",
                        "id INT",
                        ID + "'children.count'='#{list.sizes}', 'lists.sizes.values'='1;1;1;5'"),
                Arguments.of("orphans of parents", "id INT", CHILDREN + ", 'fields.id.orphan-rate'='0.1'"));
    }
}
