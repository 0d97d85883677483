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

/** What a user can get wrong about keys, columns that are made of each other, and records, and the whole of what he reads then. */
@Tag("locale")
class ColumnErrorsTest implements ErrorTable {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "text that is too short for microseconds",
                        "c VARCHAR(23)",
                        "'fields.c.expression'='#{date.between ''2026-01-01 00:00:00.0001'',''2026-01-01 00:00:00.0001''}'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type VARCHAR(23): '2026-01-01 00:00:00.000100' has 26 characters. Make the column longer or the values shorter.
                          #{date.between '2026-01-01 00:00:00.0001','2026-01-01 00:00:00.0001'}"""),
                mistake(
                        "sequence of four numbers",
                        "id INT",
                        "'fields.id.expression'='#{sequence.next ''1'',''2'',''3'',''4''}'",
                        """
                        Option 'fields.id.expression', character 3: 'sequence.next' takes at most a first number, a step and a count of numbers, such as '1','10','5', found 4 arguments.
                          #{sequence.next '1','2','3','4'}
                            ^"""),
                mistake(
                        "sequence that starts with a word",
                        "id INT",
                        "'fields.id.expression'='#{sequence.next ''one''}'",
                        """
                        Option 'fields.id.expression', character 18: argument 1 of 'sequence.next' is 'one', allowed is a whole number from -9223372036854775808 to 9223372036854775807.
                          #{sequence.next 'one'}
                                           ^"""),
                mistake(
                        "sequence that stands still",
                        "id INT",
                        "'fields.id.expression'='#{sequence.next ''1'',''0''}'",
                        """
                        Option 'fields.id.expression', character 22: argument 2 of 'sequence.next' is '0', allowed is a whole number other than 0.
                          #{sequence.next '1','0'}
                                               ^"""),
                mistake(
                        "sequence that starts beyond 64 bits",
                        "id BIGINT",
                        "'fields.id.expression'='#{sequence.next ''9223372036854775808''}'",
                        """
                        Option 'fields.id.expression', character 18: argument 1 of 'sequence.next' is '9223372036854775808', allowed is a whole number from -9223372036854775808 to 9223372036854775807.
                          #{sequence.next '9223372036854775808'}
                                           ^"""),
                mistake(
                        "sequence that outgrows its type",
                        "id INT",
                        "'fields.id.expression'='#{sequence.next ''2147483600''}', 'number-of-rows'='1000'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type INT: '2147484599' is out of the range of INT, -2147483648 to 2147483647.
                          #{sequence.next '2147483600'}"""),
                mistake(
                        "sequence that outgrows 64 bits in a late row",
                        "id BIGINT",
                        "'fields.id.expression'='#{sequence.next ''9223372036854775000''}', 'number-of-rows'='1000'",
                        """
                        Option 'fields.id.expression': the sequence from 9223372036854775000 in steps of 1 has no more values.
                          #{sequence.next '9223372036854775000'}"""),
                mistake(
                        "sequence without end that starts beyond its type",
                        "id INT",
                        "'fields.id.expression'='#{sequence.next ''3000000000''}'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type INT: '3000000000' is out of the range of INT, -2147483648 to 2147483647.
                          #{sequence.next '3000000000'}"""),
                mistake(
                        "sequence in a text that is too short",
                        "id VARCHAR(3)",
                        "'fields.id.expression'='u#{sequence.next}', 'number-of-rows'='100'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type VARCHAR(3): 'u100' has 4 characters. Make the column longer or the values shorter.
                          u#{sequence.next}"""),
                mistake(
                        "pattern whose longest text is rare",
                        "a VARCHAR(3)",
                        "'fields.a.expression'='#{regexify ''[a-z]{3,4}''}', 'number-of-rows'='1', 'seed'='1'",
                        """
                        Option 'fields.a.expression' doesn't fit column 'a' of type VARCHAR(3): 'ffay' has 4 characters. Make the column longer or the values shorter.
                          #{regexify '[a-z]{3,4}'}"""),
                mistake(
                        "reference whose longest key is rare",
                        "a VARCHAR(6)",
                        "'fields.a.expression'='c-#{zipf.between ''1'',''1000000'',''9''}'",
                        """
                        Option 'fields.a.expression' doesn't fit column 'a' of type VARCHAR(6): a value may have 9 characters. Make the column longer or the values shorter.
                          c-#{zipf.between '1','1000000','9'}"""),
                mistake(
                        "bytes whose longest value is rare",
                        "a VARBINARY(4)",
                        "'fields.a.expression'='é#{options.weighted ''x'',''1000000'',''é€'',''1''}-#{normal.between ''0'',''9'',''1'',''0.1''}'",
                        """
                        Option 'fields.a.expression' doesn't fit column 'a' of type VARBINARY(4): 'éx-1' has 5 bytes. Make the column longer or the values shorter.
                          é#{options.weighted 'x','1000000','é€','1'}-#{normal.between '0','9','1','0.1'}"""),
                mistake(
                        "number behind free text",
                        "a VARCHAR(9)",
                        "'fields.a.expression'='#{options.weighted ''#{Name.firstName}'',''1''}-#{number.numberBetween ''10000'',''99999''}'",
                        """
                        Option 'fields.a.expression' doesn't fit column 'a' of type VARCHAR(9): 'Karleen-53672' has 13 characters. Make the column longer or the values shorter.
                          #{options.weighted '#{Name.firstName}','1'}-#{number.numberBetween '10000','99999'}"""),
                mistake(
                        "misfit of the only row, found by other draws",
                        "a TINYINT",
                        "'fields.a.expression'='#{numerify ''###''}', 'number-of-rows'='1'",
                        """
                        Option 'fields.a.expression' doesn't fit column 'a' of type TINYINT: '806' is out of the range of TINYINT, -128 to 127.
                          #{numerify '###'}"""),
                mistake(
                        "key without end in a short text",
                        "id VARCHAR(8), PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='acc-#{sequence.next}'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type VARCHAR(8): the table is unbounded, and its sequence outgrows the column after 9999 rows. Make the column at least 17 characters long, or add 'number-of-rows' = '9999'.
                          acc-#{sequence.next}"""),
                mistake(
                        "key without end of a changelog in a short text",
                        "id VARCHAR(8), a INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='acc-#{sequence.next}', 'fields.a.expression'='1', 'changelog.mode'='retract'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type VARCHAR(8): the table is unbounded, and its sequence outgrows the column after 9999 keys. Make the column at least 17 characters long.
                          acc-#{sequence.next}"""),
                mistake(
                        "unique values without end in a short text",
                        "id VARBINARY(5)",
                        "'fields.id.expression'='#{sequence.next ''-10'',''-1''}', 'fields.id.unique'='true'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type VARBINARY(5): the table is unbounded, and its sequence outgrows the column after 9990 rows. Make the column at least 14 bytes long, or add 'number-of-rows' = '9990'.
                          #{sequence.next '-10','-1'}"""),
                mistake(
                        "key without end of a small number",
                        "id SMALLINT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type SMALLINT: the table is unbounded, and its sequence outgrows the column after 32767 rows. Use the type BIGINT, or add 'number-of-rows' = '32767'.
                          #{sequence.next}"""),
                mistake(
                        "key without end of a number that is not exact",
                        "id FLOAT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type FLOAT: the table is unbounded, and its sequence outgrows the column after 16777216 rows. Use the type BIGINT, or add 'number-of-rows' = '16777216'.
                          #{sequence.next}"""),
                mistake(
                        "unique that is neither true nor false",
                        "id INT",
                        "'fields.id.expression'='1', 'fields.id.unique'='yes'",
                        "Option 'fields.id.unique' is 'yes', but must be 'true' or 'false'."),
                mistake(
                        "unique field of a row",
                        "r ROW<id INT>",
                        "'fields.r.id.expression'='1', 'fields.r.id.unique'='true'",
                        "Unknown option 'fields.r.id.unique'. Options of column 'r': fields.r.locale, fields.r.null-rate, fields.r.id.expression, fields.r.id.locale, fields.r.id.null-rate, fields.r.id.orphan-rate, fields.r.per, fields.r.every, fields.r.change-rate, fields.r.only-if, fields.r.id.per, fields.r.id.every, fields.r.id.change-rate, fields.r.id.only-if."),
                mistake(
                        "unique array",
                        "a ARRAY<INT>",
                        "'fields.a.expression'='1', 'fields.a.unique'='true'",
                        "Unknown option 'fields.a.unique'. Options of column 'a': fields.a.expression, fields.a.locale, fields.a.null-rate, fields.a.element.expression, fields.a.element.locale, fields.a.element.null-rate, fields.a.element.orphan-rate, fields.a.length, fields.a.distinct, fields.a.per, fields.a.every, fields.a.change-rate, fields.a.only-if."),
                mistake(
                        "more rows than unique values",
                        "id INT",
                        "'fields.id.expression'='#{uniform.between ''1'',''100''}', 'fields.id.unique'='true', 'number-of-rows'='101'",
                        """
                        Option 'fields.id.expression' can't be used for column 'id': each row needs a different value, but the expression has only 100, and the table has 101 rows. Use fewer rows or an expression with more values.
                          #{uniform.between '1','100'}"""),
                mistake(
                        "unique values without end",
                        "id INT",
                        "'fields.id.expression'='#{uniform.between ''1'',''100''}', 'fields.id.unique'='true'",
                        """
                        Option 'fields.id.expression' can't be used for column 'id': each row needs a different value, but the expression has only 100, and the table has no end. Use #{sequence.next}, or add 'number-of-rows'.
                          #{uniform.between '1','100'}"""),
                mistake(
                        "unique constant",
                        "id INT",
                        "'fields.id.expression'='1', 'fields.id.unique'='true', 'number-of-rows'='10'",
                        """
                        Option 'fields.id.expression' can't be used for column 'id': each row needs a different value, but the expression has only 1, and the table has 10 rows. Use fewer rows or an expression with more values.
                          1"""),
                mistake(
                        "unique free text",
                        "id STRING",
                        "'fields.id.expression'='#{Lorem.sentence}', 'fields.id.unique'='true', 'number-of-rows'='10'",
                        uniqueValuesThatAreNotNumbered("id", "#{Lorem.sentence}")),
                mistake(
                        "unique times",
                        "ts TIMESTAMP(3)",
                        "'fields.ts.expression'='#{date.past ''5'',''DAYS''}', 'fields.ts.unique'='true', 'number-of-rows'='10'",
                        uniqueValuesThatAreNotNumbered("ts", "#{date.past '5','DAYS'}")),
                mistake(
                        "unique values of another column",
                        "id INT, b INT",
                        "'fields.id.expression'='#{column.b}', 'fields.b.expression'='#{uniform.between ''1'',''100''}', 'fields.id.unique'='true', 'number-of-rows'='10'",
                        uniqueValuesThatAreNotNumbered("id", "#{column.b}")),
                mistake(
                        "unique decimals that are rounded",
                        "d DECIMAL(6, 1)",
                        "'fields.d.expression'='#{options.option ''1.24'',''1.23'',''2''}', 'fields.d.unique'='true', 'number-of-rows'='2'",
                        """
                        Option 'fields.d.unique' is 'true', but the values '1.23' and '1.24' are the same DECIMAL(6, 1). Use another expression or type.
                          #{options.option '1.24','1.23','2'}"""),
                mistake(
                        "unique decimals of a range that are rounded",
                        "d DECIMAL(6, 1)",
                        "'fields.d.expression'='#{number.randomDouble ''2'',''0'',''5''}', 'fields.d.unique'='true', 'number-of-rows'='20'",
                        """
                        Option 'fields.d.unique' is 'true', but the values '0.0' and '0.01' are the same DECIMAL(6, 1). Use another expression or type.
                          #{number.randomDouble '2','0','5'}"""),
                mistake(
                        "too many unique decimals",
                        "d DECIMAL(12, 1)",
                        "'fields.d.expression'='#{number.randomDouble ''2'',''0'',''50000''}', 'fields.d.unique'='true', 'number-of-rows'='20'",
                        """
                        Option 'fields.d.unique' is 'true', but the expression has 5000001 values, too many to test whether two of them are the same DECIMAL(12, 1). Use whole numbers, such as #{uniform.between '1','1000000'}, or another type.
                          #{number.randomDouble '2','0','50000'}"""),
                mistake(
                        "unique texts that are padded",
                        "c CHAR(3)",
                        "'fields.c.expression'='#{options.option ''a'',''a '',''b''}', 'fields.c.unique'='true', 'number-of-rows'='2'",
                        """
                        Option 'fields.c.unique' is 'true', but the values 'a' and 'a ' are the same CHAR(3). Use another expression or type.
                          #{options.option 'a','a ','b'}"""),
                mistake(
                        "unique bytes that are padded",
                        "c BINARY(3)",
                        "'fields.c.expression'='#{regexify ''a[\\x00b]?''}', 'fields.c.unique'='true', 'number-of-rows'='2'",
                        """
                        Option 'fields.c.unique' is 'true', but the values 'a' and 'a\0' are the same BINARY(3). Use another expression or type.
                          #{regexify 'a[\\x00b]?'}"""),
                mistake(
                        "unique texts that are cut",
                        "c CHAR(4)",
                        "'fields.c.expression'='#{regexify ''[a-z]{5}''}', 'fields.c.unique'='true', 'number-of-rows'='20'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type CHAR(4): 'lwrvw' has 5 characters. Make the column longer or the values shorter.
                          #{regexify '[a-z]{5}'}"""),
                mistake(
                        "unique texts that are cut now and then",
                        "c VARCHAR(6)",
                        "'fields.c.expression'='#{regexify ''(x{7}|[a-z]{6})''}', 'fields.c.unique'='true', 'number-of-rows'='20'",
                        """
                        Option 'fields.c.unique' is 'true', but values may have 7 characters. Make the column longer or the values shorter.
                          #{regexify '(x{7}|[a-z]{6})'}"""),
                mistake(
                        "unique bytes that are cut now and then",
                        "c VARBINARY(7)",
                        "'fields.c.expression'='#{regexify ''(ä{4}|[a-z]{7})''}', 'fields.c.unique'='true', 'number-of-rows'='20'",
                        """
                        Option 'fields.c.unique' is 'true', but values may have 14 bytes. Make the column longer or the values shorter.
                          #{regexify '(ä{4}|[a-z]{7})'}"""),
                mistake(
                        "unique booleans",
                        "c BOOLEAN",
                        "'fields.c.expression'='#{options.option ''true'',''TRUE'',''false''}', 'fields.c.unique'='true', 'number-of-rows'='2'",
                        """
                        Option 'fields.c.unique' is 'true', but the values 'TRUE' and 'true' are the same BOOLEAN. Use another expression or type.
                          #{options.option 'true','TRUE','false'}"""),
                mistake(
                        "unique days of times",
                        "c DATE",
                        "'fields.c.expression'='#{options.option ''2026-01-01'',''2026-01-01 12:00:00'',''2026-01-02''}', 'fields.c.unique'='true', 'number-of-rows'='2'",
                        """
                        Option 'fields.c.unique' is 'true', but the values '2026-01-01' and '2026-01-01 12:00:00' are the same DATE. Use another expression or type.
                          #{options.option '2026-01-01','2026-01-01 12:00:00','2026-01-02'}"""),
                mistake(
                        "unique texts that are the same number",
                        "c INT",
                        "'fields.c.expression'='#{regexify ''[0-9]{1,2}''}', 'fields.c.unique'='true', 'number-of-rows'='2'",
                        """
                        Option 'fields.c.unique' is 'true', but the values '0' and '00' are the same INT. Use another expression or type.
                          #{regexify '[0-9]{1,2}'}"""),
                mistake(
                        "too many unique texts for a number",
                        "c INT",
                        "'fields.c.expression'='#{regexify ''[0-9]{1,8}''}', 'fields.c.unique'='true', 'number-of-rows'='2'",
                        """
                        Option 'fields.c.unique' is 'true', but the expression has 111111110 values, too many to test whether two of them are the same INT. Use whole numbers, such as #{uniform.between '1','1000000'}, or another type.
                          #{regexify '[0-9]{1,8}'}"""),
                mistake(
                        "more unique numbers than floats",
                        "c FLOAT",
                        "'fields.c.expression'='#{uniform.between ''1'',''100000000''}', 'fields.c.unique'='true', 'number-of-rows'='2'",
                        """
                        Option 'fields.c.unique' is 'true', but the expression has 100000000 values, too many to test whether two of them are the same FLOAT. Use whole numbers, such as #{uniform.between '1','1000000'}, or another type.
                          #{uniform.between '1','100000000'}"""),
                mistake(
                        "unique numbers out of range",
                        "c TINYINT",
                        "'fields.c.expression'='#{uniform.between ''1'',''200''}', 'fields.c.unique'='true', 'number-of-rows'='2'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type TINYINT: '200' is out of the range of TINYINT, -128 to 127.
                          #{uniform.between '1','200'}"""),
                mistake(
                        "orphan rate above one",
                        "id INT",
                        "'fields.id.expression'='#{uniform.between ''1'',''10''}', 'fields.id.orphan-rate'='1.1'",
                        "Option 'fields.id.orphan-rate' is '1.1', but must be a number from 0 to 1, such as '0.1'."),
                mistake(
                        "orphans of names",
                        "id STRING",
                        "'fields.id.expression'='#{Name.firstName}', 'fields.id.orphan-rate'='0.1'",
                        orphansOfNoWholeNumber("#{Name.firstName}")),
                mistake(
                        "orphans of a constant",
                        "id INT",
                        "'fields.id.expression'='5', 'fields.id.orphan-rate'='0.1'",
                        orphansOfNoWholeNumber("5")),
                mistake(
                        "orphans of a pattern",
                        "id STRING",
                        "'fields.id.expression'='#{regexify ''c-[0-9]{4}''}', 'fields.id.orphan-rate'='0.1'",
                        orphansOfNoWholeNumber("#{regexify 'c-[0-9]{4}'}")),
                mistake(
                        "orphans of two numbers",
                        "id STRING",
                        "'fields.id.expression'='#{uniform.between ''1'',''9''}-#{uniform.between ''1'',''9''}', 'fields.id.orphan-rate'='0.1'",
                        orphansOfNoWholeNumber("#{uniform.between '1','9'}-#{uniform.between '1','9'}")),
                mistake(
                        "orphans of a number behind a name",
                        "id STRING",
                        "'fields.id.expression'='#{Name.firstName}#{uniform.between ''1'',''9''}', 'fields.id.orphan-rate'='0.1'",
                        orphansOfNoWholeNumber("#{Name.firstName}#{uniform.between '1','9'}")),
                mistake(
                        "orphans of an option",
                        "id STRING",
                        "'fields.id.expression'='#{options.option ''a'',''b''}', 'fields.id.orphan-rate'='0.1'",
                        orphansOfNoWholeNumber("#{options.option 'a','b'}")),
                mistake(
                        "orphans whose texts outgrow their column",
                        "id VARCHAR(6)",
                        "'fields.id.expression'='c-#{zipf.between ''1'',''9999'',''3''}', 'fields.id.orphan-rate'='0.000001'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type VARCHAR(6): 'c-19998' has 7 characters. Make the column longer or the values shorter. Orphans, which 'fields.id.orphan-rate' adds, have values above the range of the expression, in a range of the same size.
                          c-#{zipf.between '1','9999','3'}"""),
                mistake(
                        "orphans of a text around a sequence without end",
                        "id STRING",
                        "'fields.id.expression'='c-#{sequence.next}', 'fields.id.orphan-rate'='0.1'",
                        """
                        Option 'fields.id.expression' can't be used for column 'id': orphans lie above the expression's range, 1 to 9223372036854775807, but 64 bits don't hold as many numbers above that range.
                          c-#{sequence.next}"""),
                mistake(
                        "orphans of a boolean",
                        "id BOOLEAN",
                        "'fields.id.expression'='true', 'fields.id.orphan-rate'='0.1'",
                        "Unknown option 'fields.id.orphan-rate'. Options of column 'id': fields.id.expression, fields.id.locale, fields.id.null-rate, fields.id.unique, fields.id.per, fields.id.every, fields.id.change-rate, fields.id.only-if."),
                mistake(
                        "orphans of an array",
                        "a ARRAY<INT>",
                        "'fields.a.expression'='#{uniform.between ''1'',''10''}', 'fields.a.orphan-rate'='0.1'",
                        "Unknown option 'fields.a.orphan-rate'. Options of column 'a': fields.a.expression, fields.a.locale, fields.a.null-rate, fields.a.element.expression, fields.a.element.locale, fields.a.element.null-rate, fields.a.element.orphan-rate, fields.a.length, fields.a.distinct, fields.a.per, fields.a.every, fields.a.change-rate, fields.a.only-if."),
                mistake(
                        "orphans that outgrow their type",
                        "id TINYINT",
                        "'fields.id.expression'='#{uniform.between ''1'',''100''}', 'fields.id.orphan-rate'='0.1'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type TINYINT: '200' is out of the range of TINYINT, -128 to 127. Orphans, which 'fields.id.orphan-rate' adds, have values above the range of the expression, in a range of the same size.
                          #{uniform.between '1','100'}"""),
                mistake(
                        "orphans that outgrow their digits",
                        "id DECIMAL(2, 0)",
                        "'fields.id.expression'='#{uniform.between ''1'',''90''}', 'fields.id.orphan-rate'='0.1'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type DECIMAL(2, 0): '180' is out of the range of DECIMAL(2, 0), which has room for 2 digits before the point. Orphans, which 'fields.id.orphan-rate' adds, have values above the range of the expression, in a range of the same size.
                          #{uniform.between '1','90'}"""),
                mistake(
                        "orphans of all numbers",
                        "id BIGINT",
                        "'fields.id.expression'='#{uniform.between ''-9223372036854775808'',''9223372036854775807''}', 'fields.id.orphan-rate'='0.1'",
                        """
                        Option 'fields.id.expression' can't be used for column 'id': orphans lie above the expression's range, -9223372036854775808 to 9223372036854775807, but 64 bits don't hold as many numbers above that range.
                          #{uniform.between '-9223372036854775808','9223372036854775807'}"""),
                mistake(
                        "orphans that outgrow 64 bits",
                        "id BIGINT",
                        "'fields.id.expression'='#{uniform.between ''1'',''9223372036854775806''}', 'fields.id.orphan-rate'='0.1'",
                        """
                        Option 'fields.id.expression' can't be used for column 'id': orphans lie above the expression's range, 1 to 9223372036854775806, but 64 bits don't hold as many numbers above that range.
                          #{uniform.between '1','9223372036854775806'}"""),
                mistake(
                        "orphans of a sequence without end",
                        "id BIGINT",
                        "'fields.id.expression'='#{sequence.next}', 'fields.id.orphan-rate'='0.1'",
                        """
                        Option 'fields.id.expression' can't be used for column 'id': orphans lie above the expression's range, 1 to 9223372036854775807, but 64 bits don't hold as many numbers above that range.
                          #{sequence.next}"""),
                mistake(
                        "unique orphans",
                        "id BIGINT",
                        "'fields.id.expression'='#{uniform.between ''1'',''100''}', 'fields.id.orphan-rate'='0.1', 'fields.id.unique'='true', 'number-of-rows'='5'",
                        "Options 'fields.id.orphan-rate' and 'fields.id.unique' can't be combined: orphans are drawn at random, but unique values are enumerated. Remove one of them."),
                mistake(
                        "column that is not there",
                        "name STRING, b STRING",
                        "'fields.name.expression'='x', 'fields.b.expression'='#{column.nmae}'",
                        """
                        Option 'fields.b.expression', character 10: the table has no column 'nmae'. Did you mean 'name'? Columns: name, b.
                          #{column.nmae}
                                   ^"""),
                mistake(
                        "column like none",
                        "name STRING, b STRING",
                        "'fields.name.expression'='x', 'fields.b.expression'='#{column.zip}'",
                        """
                        Option 'fields.b.expression', character 10: the table has no column 'zip'. Columns: name, b.
                          #{column.zip}
                                   ^"""),
                mistake(
                        "column that may be each of several",
                        "First_Name STRING, FIRSTNAME STRING, b STRING",
                        "'fields.b.expression'='#{column.firstName}'",
                        """
                        Option 'fields.b.expression', character 10: 'firstName' matches several columns: First_Name, FIRSTNAME. Write one of these names exactly.
                          #{column.firstName}
                                   ^"""),
                mistake(
                        "column that is a row, beside another of that name in another case",
                        "home ROW<city STRING>, Home STRING, b STRING",
                        "'fields.b.expression'='#{column.home}'",
                        """
                        Option 'fields.b.expression', character 10: column 'home' is a ROW. Use one of its fields: home.city.
                          #{column.home}
                                   ^"""),
                mistake(
                        "column where there is none",
                        "tags ARRAY<STRING>",
                        "'fields.tags.expression'='#{column.a}'",
                        """
                        Option 'fields.tags.expression', character 10: the table has no column 'a'.
                          #{column.a}
                                   ^"""),
                mistake(
                        "column of itself",
                        "a STRING",
                        "'fields.a.expression'='#{column.a}'",
                        """
                        Option 'fields.a.expression', character 10: the column depends on itself: a -> a.
                          #{column.a}
                                   ^"""),
                mistake(
                        "columns of each other",
                        "a STRING, b STRING, c STRING",
                        "'fields.a.expression'='#{column.b}', 'fields.b.expression'='<#{column.a}>', 'fields.c.expression'='#{column.b}'",
                        """
                        Option 'fields.a.expression', character 10: the column depends on itself: a -> b -> a.
                          #{column.b}
                                   ^"""),
                mistake(
                        "three columns of each other",
                        "c STRING, a STRING, b STRING, d STRING",
                        "'fields.c.expression'='#{column.a}', 'fields.b.expression'='#{column.d}', 'fields.a.expression'='x #{column.b}', 'fields.d.expression'='#{column.a}'",
                        """
                        Option 'fields.a.expression', character 12: the column depends on itself: a -> b -> d -> a.
                          x #{column.b}
                                     ^"""),
                mistake(
                        "fields of each other",
                        "r ROW<a STRING, b STRING>",
                        "'fields.r.a.expression'='#{column.r.b}', 'fields.r.b.expression'='#{column.r.a}'",
                        """
                        Option 'fields.r.a.expression', character 10: the column depends on itself: r.a -> r.b -> r.a.
                          #{column.r.b}
                                   ^"""),
                mistake(
                        "column whose expression is wrong",
                        "a STRING, b STRING",
                        "'fields.a.expression'='#{column.b}', 'fields.b.expression'='#{Name.fistName}'",
                        """
                        Option 'fields.b.expression', character 8: provider 'Name' has no method 'fistName'. Did you mean 'firstName'?
                          #{Name.fistName}
                                 ^"""),
                mistake(
                        "column whose values are wrong",
                        "a STRING, b INT",
                        "'fields.a.expression'='#{column.b}', 'fields.b.expression'='x'",
                        """
                        Option 'fields.b.expression' doesn't fit column 'b' of type INT: 'x' isn't of type INT. Use a whole number.
                          x"""),
                mistake(
                        "column without an expression",
                        "a STRING, b INT",
                        "'infer'='false', 'fields.a.expression'='#{column.b}'",
                        "Column 'b' has no expression. Add one, for example 'fields.b.expression' = '#{number.numberBetween ''0'',''100''}', or infer all missing expressions with 'infer' = 'true'."),
                mistake(
                        "column whose option is wrong",
                        "a STRING, b INT",
                        "'fields.a.expression'='#{column.b}', 'fields.b.expression'='5', 'fields.b.unique'='true', 'number-of-rows'='3'",
                        """
                        Option 'fields.b.expression' can't be used for column 'b': each row needs a different value, but the expression has only 1, and the table has 3 rows. Use fewer rows or an expression with more values.
                          5"""),
                mistake(
                        "column of a type without values",
                        "a STRING, v VARIANT",
                        "'fields.a.expression'='#{column.v}', 'fields.v.expression'='1'",
                        "No values can be generated for column 'v' of type VARIANT: use STRING and PARSE_JSON(...) in a view or computed column."),
                mistake(
                        "column that is an array",
                        "a STRING, tags ARRAY<STRING>",
                        "'fields.a.expression'='#{column.tags}', 'fields.tags.expression'='x'",
                        """
                        Option 'fields.a.expression', character 10: column 'tags' is of type ARRAY<STRING>, but only single values can be used.
                          #{column.tags}
                                   ^"""),
                mistake(
                        "column that is a map",
                        "a STRING, m MAP<STRING, INT>",
                        "'fields.a.expression'='#{column.m}', 'fields.m.key.expression'='x', 'fields.m.value.expression'='1'",
                        """
                        Option 'fields.a.expression', character 10: column 'm' is of type MAP<STRING, INT>, but only single values can be used.
                          #{column.m}
                                   ^"""),
                mistake(
                        "column that is a row",
                        "a STRING, home ROW<city STRING, zip STRING>",
                        "'fields.a.expression'='#{column.home}', 'fields.home.city.expression'='x', 'fields.home.zip.expression'='x'",
                        """
                        Option 'fields.a.expression', character 10: column 'home' is a ROW. Use one of its fields: home.city, home.zip.
                          #{column.home}
                                   ^"""),
                mistake(
                        "field that is an array",
                        "a STRING, home ROW<tags ARRAY<STRING>>",
                        "'fields.a.expression'='#{column.home.tags}', 'fields.home.tags.expression'='x'",
                        """
                        Option 'fields.a.expression', character 10: column 'home.tags' is of type ARRAY<STRING>, but only single values can be used.
                          #{column.home.tags}
                                   ^"""),
                mistake(
                        "element of an array",
                        "a STRING, tags ARRAY<STRING>",
                        "'fields.a.expression'='#{column.tags.element}', 'fields.tags.expression'='x'",
                        """
                        Option 'fields.a.expression', character 10: the table has no column 'tags.element'. Columns: a.
                          #{column.tags.element}
                                   ^"""),
                mistake(
                        "arguments of a column",
                        "a STRING, b STRING",
                        "'fields.a.expression'='#{column.b ''1''}', 'fields.b.expression'='x'",
                        """
                        Option 'fields.a.expression', character 3: 'column.b' takes no arguments, found 1 argument.
                          #{column.b '1'}
                            ^"""),
                mistake(
                        "column in a list",
                        "a STRING, b STRING",
                        "'fields.a.expression'='#{list.l}', 'fields.b.expression'='x', 'lists.l.values'='#{column.b};y'",
                        """
                        Option 'fields.a.expression', character 8: list 'l' holds '#{column.b}', which is wrong at character 3: values of lists may not use columns.
                          #{list.l}
                                 ^"""),
                mistake(
                        "column whose values do not fit another one",
                        "a INT, b STRING",
                        "'fields.a.expression'='#{column.b}', 'fields.b.expression'='x'",
                        """
                        Option 'fields.a.expression' doesn't fit column 'a' of type INT: 'x' isn't of type INT. Use a whole number.
                          #{column.b}"""),
                mistake(
                        "not null column of a nullable one",
                        "a STRING NOT NULL, b STRING",
                        "'fields.a.expression'='#{column.b}', 'fields.b.expression'='x', 'fields.b.null-rate'='0.5'",
                        "Option 'fields.a.expression' uses column 'b', which is NULL at a rate of 0.5, but column 'a' is NOT NULL. Remove 'fields.b.null-rate' or make the column nullable."),
                mistake(
                        "not null field of a nullable column",
                        "r ROW<a STRING NOT NULL>, b STRING",
                        "'fields.r.a.expression'='#{column.b}', 'fields.b.expression'='x', 'fields.b.null-rate'='0.5'",
                        "Option 'fields.r.a.expression' uses column 'b', which is NULL at a rate of 0.5, but field 'r.a' is NOT NULL. Remove 'fields.b.null-rate' or make the field nullable."),
                mistake(
                        "not null column of a field of a nullable row",
                        "a STRING NOT NULL, r ROW<b STRING>",
                        "'fields.a.expression'='#{column.r.b}', 'fields.r.b.expression'='x', 'fields.r.null-rate'='0.5'",
                        "Option 'fields.a.expression' uses column 'r', which is NULL at a rate of 0.5, but column 'a' is NOT NULL. Remove 'fields.r.null-rate' or make the column nullable."),
                mistake(
                        "event time of a nullable column",
                        "ts TIMESTAMP(3), b TIMESTAMP(3), WATERMARK FOR ts AS ts",
                        "'fields.ts.expression'='#{column.b}', 'fields.b.expression'='#{date.past ''1'',''DAYS''}', 'fields.b.null-rate'='0.5'",
                        "Option 'fields.ts.expression' uses column 'b', which is NULL at a rate of 0.5, but column 'ts' is the event time of the table, and a row without one stops the job. Remove 'fields.b.null-rate'."),
                mistake(
                        "no records",
                        "c STRING",
                        "'fields.c.expression'='#{record.place.city}'",
                        """
                        Option 'fields.c.expression', character 10: the table has no records. Define some, for example 'records.place.values' = 'city,zip;Berlin,10115;Paris,75001' for #{record.place.city}.
                          #{record.place.city}
                                   ^"""),
                mistake(
                        "records that are not there",
                        "c STRING",
                        "'fields.c.expression'='#{record.plac.city}', 'records.place.values'='city,zip;Berlin,10115'",
                        """
                        Option 'fields.c.expression', character 10: the table has no records 'plac'. Did you mean 'place'? Records: place.
                          #{record.plac.city}
                                   ^"""),
                mistake(
                        "field of records that is not there",
                        "c STRING",
                        "'fields.c.expression'='#{record.place.citty}', 'records.place.values'='city,zip;Berlin,10115'",
                        """
                        Option 'fields.c.expression', character 10: the records 'place' have no field 'citty'. Did you mean 'city'? Fields: city, zip.
                          #{record.place.citty}
                                   ^"""),
                mistake(
                        "records without a field",
                        "c STRING",
                        "'fields.c.expression'='#{record.place}', 'records.place.values'='city,zip;Berlin,10115'",
                        """
                        Option 'fields.c.expression', character 10: 'place' is a list of records. Add one of their fields: city, zip.
                          #{record.place}
                                   ^"""),
                mistake(
                        "records with a dot but without a field",
                        "c STRING",
                        "'fields.c.expression'='#{record.my.place}', 'records.my.place.values'='city,zip;Berlin,10115'",
                        """
                        Option 'fields.c.expression', character 10: 'my.place' is a list of records. Add one of their fields: city, zip.
                          #{record.my.place}
                                   ^"""),
                mistake(
                        "arguments of a record",
                        "c STRING",
                        "'fields.c.expression'='#{record.place.city ''1''}', 'records.place.values'='city,zip;Berlin,10115'",
                        """
                        Option 'fields.c.expression', character 3: 'record.place.city' takes no arguments, found 1 argument.
                          #{record.place.city '1'}
                            ^"""),
                mistake(
                        "record with too few values",
                        "c INT",
                        "'fields.c.expression'='#{record.place.zip}', 'records.place.values'='city,zip;Berlin,10115;Paris'",
                        "Records 'place' have the fields city, zip, but record 2 has 1 value and not 2: Paris"),
                mistake(
                        "record with too many values",
                        "c INT",
                        "'fields.c.expression'='#{record.place.zip}', 'records.place.values'='city,zip;Berlin,10115,DE'",
                        "Records 'place' have the fields city, zip, but record 1 has 3 values and not 2: Berlin,10115,DE"),
                mistake(
                        "two fields of one name",
                        "c INT",
                        "'fields.c.expression'='#{record.place.zip}', 'records.place.values'='city,City;Berlin,10115'",
                        "Records 'place' begin with 'city,City', but the first line must give each field a different name, as in 'city,zip;Berlin,10115;Paris,75001'. Names that differ only in case and underscores are the same."),
                mistake(
                        "field without a name",
                        "c INT",
                        "'fields.c.expression'='#{record.place.zip}', 'records.place.values'='city,;Berlin,10115'",
                        "Records 'place' begin with 'city,', but the first line must give each field a different name, as in 'city,zip;Berlin,10115;Paris,75001'. Names that differ only in case and underscores are the same."),
                mistake(
                        "names of fields without a record",
                        "c INT",
                        "'fields.c.expression'='#{record.place.zip}', 'records.place.values'='city,zip'",
                        "Records 'place' are only 'city,zip', but at least one record must follow the first line, which names the fields, as in 'city,zip;Berlin,10115;Paris,75001'."),
                mistake(
                        "records without anything",
                        "c INT",
                        "'fields.c.expression'='#{record.place.zip}', 'records.place.values'=''",
                        "Option 'records.place.values' is '', which has no value. A list of records needs at least one."),
                mistake(
                        "records that are no CSV",
                        "c INT",
                        "'fields.c.expression'='#{record.place.zip}', 'records.place.values'='city,zip;\"Berlin,10115'",
                        "Records 'place' are not CSV: Missing closing quote for value. If a value contains a semicolon, put each record on its own line."),
                mistake(
                        "file of records that is not there",
                        "c INT",
                        "'fields.c.expression'='#{record.place.zip}', 'records.place.path'='target/no-such-file.csv'",
                        "Option 'records.place.path' is 'target/no-such-file.csv', but the file doesn't exist where the query is planned. It must be the path of a CSV file whose first line names the fields."),
                mistake(
                        "option of records",
                        "c INT",
                        "'fields.c.expression'='1', 'records.place.fields'='a;b'",
                        "Unknown option 'records.place.fields'. A list of records is defined by records.<name>.values or records.<name>.path."),
                mistake(
                        "records without a name",
                        "c INT",
                        "'fields.c.expression'='1', 'records.values'='a;b'",
                        "Unknown option 'records.values'. A list of records is defined by records.<name>.values or records.<name>.path."),
                mistake(
                        "records defined twice",
                        "c STRING",
                        "'fields.c.expression'='#{record.place.zip}', 'records.place.values'='zip;1', 'records.place.path'='../LICENSE'",
                        "List of records 'place' is defined by both 'records.place.values' and 'records.place.path'. Remove one of them."),
                mistake(
                        "records of one name",
                        "c STRING",
                        "'fields.c.expression'='#{record.place.zip}', 'records.place.values'='zip;1', 'records.PLACE.values'='zip;2'",
                        "Lists of records 'PLACE' and 'place' have the same name, because case and underscores don't count. Rename one of them."),
                mistake(
                        "value of a record that does not fit",
                        "c INT",
                        "'fields.c.expression'='#{record.place.city}', 'records.place.values'='city,zip;Berlin,10115'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type INT: 'Berlin' isn't of type INT. Use a whole number.
                          #{record.place.city}"""),
                mistake(
                        "list without values for a number",
                        "c INT",
                        "'fields.c.expression'='#{list.l}', 'lists.l.values'=''",
                        "Option 'lists.l.values' is '', which has no value. A list needs at least one."));
    }

    static Stream<Arguments> noMistakes() {
        return Stream.of(
                Arguments.of(
                        "text that has room for microseconds",
                        "c VARCHAR(26)",
                        "'fields.c.expression'='#{date.between ''2026-01-01 00:00:00.0001'',''2026-01-01 00:00:00.0001''}'"),
                Arguments.of(
                        "unique sequence",
                        "id INT",
                        "'fields.id.expression'='#{sequence.next}', 'fields.id.unique'='true'"),
                Arguments.of(
                        "unique values that never end",
                        "id STRING",
                        "'fields.id.expression'='#{Internet.uuid}', 'fields.id.unique'='true'"),
                Arguments.of(
                        "as many rows as unique values",
                        "id INT",
                        "'fields.id.expression'='#{uniform.between ''1'',''100''}', 'fields.id.unique'='true', 'number-of-rows'='100'"),
                Arguments.of(
                        "unique doubles",
                        "d DOUBLE",
                        "'fields.d.expression'='#{number.randomDouble ''2'',''0'',''50000''}', 'fields.d.unique'='true', 'number-of-rows'='20'"),
                Arguments.of(
                        "unique texts of one length",
                        "c CHAR(5)",
                        "'fields.c.expression'='#{regexify ''[a-z]{5}''}', 'fields.c.unique'='true', 'number-of-rows'='20'"),
                Arguments.of(
                        "unique names in room enough",
                        "c CHAR(50)",
                        "'fields.c.expression'='#{Name.firstName}', 'fields.c.unique'='true', 'number-of-rows'='20'"),
                Arguments.of(
                        "unique digits as a number",
                        "c INT",
                        "'fields.c.expression'='#{numerify ''########''}', 'fields.c.unique'='true', 'number-of-rows'='2'"),
                Arguments.of(
                        "key without end in a text as long as advised",
                        "id VARCHAR(17), PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='acc-#{sequence.next}'"),
                Arguments.of(
                        "key in a short text with as many rows as advised",
                        "id VARCHAR(8), PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='acc-#{sequence.next}', 'number-of-rows'='9999'"),
                Arguments.of(
                        "unique values in short bytes with as many rows as advised",
                        "id VARBINARY(5)",
                        "'fields.id.expression'='#{sequence.next ''-10'',''-1''}', 'fields.id.unique'='true', 'number-of-rows'='9990'"),
                Arguments.of(
                        "key of a small number with as many rows as advised",
                        "id SMALLINT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'number-of-rows'='32767'"),
                Arguments.of(
                        "key without end of an INT",
                        "id INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}'"),
                Arguments.of(
                        "sequence without end that is no key",
                        "id VARCHAR(8)",
                        "'fields.id.expression'='acc-#{sequence.next}'"),
                Arguments.of(
                        "sequence of one row that would outgrow its type",
                        "id TINYINT",
                        "'fields.id.expression'='#{sequence.next ''127''}', 'number-of-rows'='1'"),
                Arguments.of(
                        "names that may be cut",
                        "name VARCHAR(5), title VARCHAR(9)",
                        "'fields.name.expression'='#{Name.firstName}', 'fields.title.expression'='Dr. #{Name.lastName}'"),
                Arguments.of(
                        "orphans among elements",
                        "a ARRAY<INT>",
                        "'fields.a.expression'='#{uniform.between ''1'',''10''}', 'fields.a.element.orphan-rate'='0.1'"),
                Arguments.of(
                        "orphans of a text",
                        "id VARCHAR(9)",
                        "'fields.id.expression'='cust-#{uniform.between ''1'',''1000''}', 'fields.id.orphan-rate'='0.1'"),
                Arguments.of(
                        "orphans of a sequence with an end",
                        "id CHAR(3)",
                        "'fields.id.expression'='#{sequence.next}', 'fields.id.orphan-rate'='0.1', 'number-of-rows'='10'"),
                Arguments.of(
                        "records with a dot",
                        "c INT",
                        "'fields.c.expression'='#{record.my.place.zip}', 'records.my.place.values'='city,zip;Berlin,10115'"),
                Arguments.of(
                        "thirteen columns of one another",
                        "a STRING, b STRING, c STRING, d STRING, e STRING, f STRING, g STRING, h STRING, i STRING, j STRING, k STRING, l STRING, m STRING, n STRING",
                        "'fields.a.expression'='#{column.b}', 'fields.b.expression'='#{column.c}', 'fields.c.expression'='#{column.d}', 'fields.d.expression'='#{column.e}', 'fields.e.expression'='#{column.f}', 'fields.f.expression'='#{column.g}', 'fields.g.expression'='#{column.h}', 'fields.h.expression'='#{column.i}', 'fields.i.expression'='#{column.j}', 'fields.j.expression'='#{column.k}', 'fields.k.expression'='#{column.l}', 'fields.l.expression'='#{column.m}', 'fields.m.expression'='#{column.n}', 'fields.n.expression'='x'"));
    }

    private static String uniqueValuesThatAreNotNumbered(String column, String expression) {
        return """
                Option 'fields.%s.expression' can't be used for column '%s': the connector numbers unique values, but can't number the values of this expression. Use a pattern, a range of whole numbers or a list, such as #{regexify '[A-Z]{3}-[0-9]{6}'}, or #{sequence.next}.
                  %s"""
                .formatted(column, column, expression);
    }

    private static String orphansOfNoWholeNumber(String expression) {
        return """
                Option 'fields.id.expression' can't be used for column 'id': orphans lie above the range of a whole number, but this expression isn't one whole number, alone or with constant text around it. Use an expression such as #{uniform.between '1','1000'}, cust-#{uniform.between '1','1000'} or, in a bounded table, #{sequence.next}.
                  %s"""
                .formatted(expression);
    }
}
