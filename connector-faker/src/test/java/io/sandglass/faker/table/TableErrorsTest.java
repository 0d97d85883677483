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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user can get wrong in a table, and the whole of what he reads then. */
@Tag("locale")
class TableErrorsTest {

    private static final String TABLE_OPTIONS =
            "changelog.delete-rate, changelog.keys, changelog.mode, changelog.update-rate, children.count, children.parents, connector, duplicates.max-distance, duplicates.rate, entities.seed, event-time.arrivals, event-time.disorder, event-time.end, event-time.late-rate, event-time.live, event-time.max-lateness, event-time.pause-every, event-time.pause-length, event-time.rate, event-time.start, event-time.step, infer, locale, lookup.async, lookup.cache, lookup.partial-cache.cache-missing-key, lookup.partial-cache.expire-after-access, lookup.partial-cache.expire-after-write, lookup.partial-cache.max-rows, number-of-rows, property-version, rows-per-second, scan.parallelism, scan.restore.accept-changed-values, scan.watermark.alignment.group, scan.watermark.alignment.max-drift, scan.watermark.alignment.update-interval, scan.watermark.emit.strategy, scan.watermark.idle-timeout, seed, sessions.gap, sessions.idle, sessions.initial, sessions.keys, sessions.max-duration, sessions.max-size, sessions.size, sessions.skew, sessions.states, and fields.<column>.expression and other options of columns.";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "no expression",
                        "name STRING, age INT",
                        "'infer'='false', 'fields.age.expression'='1'",
                        "Column 'name' has no expression. Add one, for example 'fields.name.expression' = '#{bothify ''??##''}', or infer all missing expressions with 'infer' = 'true'."),
                mistake(
                        "no expression in a row",
                        "r ROW<a INT, b ROW<c DATE>>",
                        "'infer'='false', 'fields.r.a.expression'='1'",
                        "Field 'r.b.c' has no expression. Add one, for example 'fields.r.b.c.expression' = '#{date.past ''1'',''HOURS''}', or infer all missing expressions with 'infer' = 'true'."),
                mistake(
                        "no expression for values",
                        "m MAP<STRING, DOUBLE>",
                        "'infer'='false', 'fields.m.key.expression'='k'",
                        "Field 'm.value' has no expression. Add one, for example 'fields.m.value.expression' = '#{number.randomDouble ''2'',''0'',''10''}', or infer all missing expressions with 'infer' = 'true'."),
                mistake(
                        "no expression for elements",
                        "a ARRAY<TIME>",
                        "'infer'='false'",
                        "Field 'a.element' has no expression. Add one, for example 'fields.a.element.expression' = '#{time.past ''1'',''HOURS''}', or infer all missing expressions with 'infer' = 'true'."),
                mistake(
                        "unknown column",
                        "name STRING, age INT, score INT",
                        "'fields.name.expression'='x', 'fields.age.expression'='1', 'fields.score.expression'='1', 'fields.nmae.expression'='x'",
                        "Unknown option 'fields.nmae.expression': the table has no column 'nmae'. Did you mean 'name'? Columns: name, age, score."),
                mistake(
                        "unknown column like none",
                        "name STRING",
                        "'fields.name.expression'='x', 'fields.zip.expression'='x'",
                        "Unknown option 'fields.zip.expression': the table has no column 'zip'. Columns: name."),
                mistake(
                        "null rate of an unknown column",
                        "id INT",
                        "'fields.name.null-rate'='0.1'",
                        "Unknown option 'fields.name.null-rate': the table has no column 'name'. Columns: id."),
                mistake(
                        "null rate of a column that was misspelled",
                        "id INT, full_name STRING",
                        "'fields.ful_name.null-rate'='0.1'",
                        "Unknown option 'fields.ful_name.null-rate': the table has no column 'ful_name'. Did you mean 'full_name'? Columns: id, full_name."),
                mistake(
                        "null rate of a column in another case",
                        "id INT, full_name STRING",
                        "'fields.FULL_NAME.null-rate'='0.1'",
                        "Unknown option 'fields.FULL_NAME.null-rate': the table has no column 'FULL_NAME'. Did you mean 'full_name'? Columns: id, full_name."),
                mistake(
                        "unknown option",
                        "id INT",
                        "'fields.id.expression'='1', 'row-per-second'='5'",
                        "Unknown option 'row-per-second'. Did you mean 'rows-per-second'? Options: changelog.delete-rate, changelog.keys, changelog.mode, changelog.update-rate, children.count, children.parents, connector, duplicates.max-distance, duplicates.rate, entities.seed, event-time.arrivals, event-time.disorder, event-time.end, event-time.late-rate, event-time.live, event-time.max-lateness, event-time.pause-every, event-time.pause-length, event-time.rate, event-time.start, event-time.step, infer, locale, lookup.async, lookup.cache, lookup.partial-cache.cache-missing-key, lookup.partial-cache.expire-after-access, lookup.partial-cache.expire-after-write, lookup.partial-cache.max-rows, number-of-rows, property-version, rows-per-second, scan.parallelism, scan.restore.accept-changed-values, scan.watermark.alignment.group, scan.watermark.alignment.max-drift, scan.watermark.alignment.update-interval, scan.watermark.emit.strategy, scan.watermark.idle-timeout, seed, sessions.gap, sessions.idle, sessions.initial, sessions.keys, sessions.max-duration, sessions.max-size, sessions.size, sessions.skew, sessions.states, and fields.<column>.expression and other options of columns."),
                mistake(
                        "options of another connector",
                        "id INT",
                        "'path'='/data', 'format'='json'",
                        """
                        Unknown option 'format'. Options: %1$s
                        Unknown option 'path'. Options: %1$s
                        LIKE also copies the options of the other table. LIKE … (EXCLUDING OPTIONS) doesn't."""
                                .formatted(TABLE_OPTIONS)),
                mistake(
                        "inference neither on nor off",
                        "id INT, name STRING",
                        "'infer'='yes'",
                        "Option 'infer' is 'yes', but must be 'true' or 'false'."),
                mistake(
                        "inference without a value",
                        "id INT",
                        "'infer'=''",
                        "Option 'infer' is '', but must be 'true' or 'false'."),
                mistake(
                        "inference that is off",
                        "id INT",
                        "'infer'='false'",
                        "Column 'id' has no expression. Add one, for example 'fields.id.expression' = '#{number.numberBetween ''0'',''100''}', or infer all missing expressions with 'infer' = 'true'."),
                mistake(
                        "explicit expression beside inferred ones",
                        "id INT, name STRING",
                        "'fields.name.expression'='#{Name.fistName}'",
                        """
                        Option 'fields.name.expression', character 8: provider 'Name' has no method 'fistName'. Did you mean 'firstName'?
                          #{Name.fistName}
                                 ^"""),
                mistake(
                        "null rate of an inferred event time",
                        "ts TIMESTAMP(3), WATERMARK FOR ts AS ts",
                        "'fields.ts.null-rate'='0.1'",
                        "Option 'fields.ts.null-rate' is '0.1', but column 'ts' is the event time of the table, and a row without one stops the job. Remove the option."),
                mistake(
                        "inference of a type without values",
                        "a VARIANT, r ROW<b VARIANT>",
                        "",
                        """
                        No values can be generated for column 'a' of type VARIANT: use STRING and PARSE_JSON(...) in a view or computed column.
                        No values can be generated for field 'r.b' of type VARIANT: use STRING and PARSE_JSON(...) in a view or computed column."""),
                mistake(
                        "unknown option of a column",
                        "id INT",
                        "'fields.id.expression'='1', 'fields.id.nullrate'='0.5'",
                        "Unknown option 'fields.id.nullrate'. Did you mean 'fields.id.null-rate'? Options of column 'id': fields.id.expression, fields.id.locale, fields.id.null-rate, fields.id.orphan-rate, fields.id.unique, fields.id.per, fields.id.every, fields.id.change-rate, fields.id.only-if."),
                mistake(
                        "option of another connector",
                        "id INT",
                        "'fields.id.expression'='1', 'fields.id.kind'='random'",
                        "Unknown option 'fields.id.kind'. Options of column 'id': fields.id.expression, fields.id.locale, fields.id.null-rate, fields.id.orphan-rate, fields.id.unique, fields.id.per, fields.id.every, fields.id.change-rate, fields.id.only-if."),
                mistake(
                        "locale of a column",
                        "name STRING",
                        "'fields.name.expression'='#{Name.firstName}', 'fields.name.locale'='dee'",
                        "Option 'fields.name.locale' is 'dee', but there is no data for it. Did you mean 'de'? Locales: ar, be, bg, by, ca, ca-CAT, cs, cs-CZ, da-DK, de, de-AT, de-CH, el-GR, en, en-AU, en-BORK, en-CA, en-GB, en-IE, en-IN, en-MD, en-MS, en-NEP, en-NG, en-NZ, en-PAK, en-PH, en-PK, en-SG, en-UG, en-US, en-ZA, es, es-AR, es-MX, es-PY, et, fa, fi-FI, fr, fr-CA, fr-CH, he, hr, hu, hy, id, id-ID, it, ja, ka, ko, lv, mk, nb-NO, nl, nl-BE, no-NO, pl, pt, pt-BR, ro-MD, ru, ru-MD, sk, sq, sv, sv-SE, ta, ta-IN, th, tr, uk, uz, vi, zh-CN, zh-TW."),
                mistake(
                        "list that is not there",
                        "c STRING",
                        "'fields.c.expression'='#{list.colors}'",
                        """
                        Option 'fields.c.expression', character 8: the table has no list 'colors'. Define it, for example 'lists.colors.values' = 'red;green;blue' for #{list.colors}.
                          #{list.colors}
                                 ^"""),
                mistake(
                        "list by another name",
                        "c STRING",
                        "'fields.c.expression'='#{list.colours}', 'lists.colors.values'='red', 'lists.sizes.values'='S;M'",
                        """
                        Option 'fields.c.expression', character 8: the table has no list 'colours'. Did you mean 'colors'? Lists: colors, sizes.
                          #{list.colours}
                                 ^"""),
                mistake(
                        "arguments of a list",
                        "c STRING",
                        "'fields.c.expression'='#{list.colors ''1''}', 'lists.colors.values'='red'",
                        """
                        Option 'fields.c.expression', character 3: 'list.colors' takes no arguments, found 1 argument.
                          #{list.colors '1'}
                            ^"""),
                mistake(
                        "list without values",
                        "c STRING",
                        "'fields.c.expression'='#{list.colors}', 'lists.colors.values'=''",
                        "Option 'lists.colors.values' is '', which has no value. A list needs at least one."),
                mistake(
                        "list of expressions",
                        "c STRING",
                        "'fields.c.expression'='#{list.names}', 'lists.names.values'='#{Name.fistName};x'",
                        """
                        Option 'fields.c.expression', character 8: list 'names' holds '#{Name.fistName}', which is wrong at character 8: provider 'Name' has no method 'fistName'. Did you mean 'firstName'?
                          #{list.names}
                                 ^"""),
                mistake(
                        "list of lists",
                        "c STRING",
                        "'fields.c.expression'='#{list.a}', 'lists.a.values'='#{ list.b}', 'lists.b.values'='x'",
                        """
                        Option 'fields.c.expression', character 8: list 'a' holds '#{ list.b}', which is wrong at character 4: values of lists may not pick from lists.
                          #{list.a}
                                 ^"""),
                mistake(
                        "value of a list that does not fit",
                        "c INT",
                        "'fields.c.expression'='#{list.n}', 'lists.n.values'='1;2;three'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type INT: 'three' isn't of type INT. Use a whole number.
                          #{list.n}"""),
                mistake(
                        "option of lists",
                        "c STRING",
                        "'fields.c.expression'='#{list.a}', 'lists.a.values'='x', 'lists.a.vlaues'='x'",
                        "Unknown option 'lists.a.vlaues'. Did you mean 'lists.a.values'? A list is defined by lists.<name>.values or lists.<name>.path."),
                mistake(
                        "list without a name",
                        "c STRING",
                        "'fields.c.expression'='x', 'lists.values'='x'",
                        "Unknown option 'lists.values'. A list is defined by lists.<name>.values or lists.<name>.path."),
                mistake(
                        "quotes in a list",
                        "c STRING",
                        "'fields.c.expression'='#{list.a}', 'lists.a.values'='\"x;y'",
                        "Option 'lists.a.values' is '\"x;y', but must be values separated by semicolons, such as 'red;green;\"blue;ish\"'."),
                mistake(
                        "file that is not there",
                        "c STRING",
                        "'fields.c.expression'='#{list.a}', 'lists.a.path'='target/no-such-file.txt'",
                        "Option 'lists.a.path' is 'target/no-such-file.txt', but the file doesn't exist where the query is planned. It must be the path of a text file with one value a line."),
                mistake(
                        "file that is a directory",
                        "c STRING",
                        "'fields.c.expression'='#{list.a}', 'lists.a.path'='target'",
                        "Option 'lists.a.path' is 'target', but it is a folder. It must be the path of a text file with one value a line."),
                mistake(
                        "file that is not text",
                        "c STRING",
                        "'fields.c.expression'='#{list.a}', 'lists.a.path'='target/test-classes/io/sandglass/faker/table/TableErrorsTest.class'",
                        "Option 'lists.a.path' is 'target/test-classes/io/sandglass/faker/table/TableErrorsTest.class', but the file is not text in UTF-8. It must be the path of a text file with one value a line."),
                mistake(
                        "lists of one name",
                        "c STRING",
                        "'fields.c.expression'='#{list.aB}', 'lists.a_b.values'='x', 'lists.AB.values'='y'",
                        "Lists 'AB' and 'a_b' have the same name, because case and underscores don't count. Rename one of them."),
                mistake(
                        "list defined twice",
                        "c STRING",
                        "'fields.c.expression'='#{list.a}', 'lists.a.path'='../LICENSE', 'lists.a.values'='x'",
                        "List 'a' is defined by both 'lists.a.values' and 'lists.a.path'. Remove one of them."),
                mistake(
                        "unknown provider",
                        "name STRING",
                        "'fields.name.expression'='#{Nmae.firstName}'",
                        """
                        Option 'fields.name.expression', character 3: there is no provider 'Nmae'. Did you mean 'Name'?
                          #{Nmae.firstName}
                            ^"""),
                mistake(
                        "unknown method",
                        "name STRING",
                        "'fields.name.expression'='#{Name.fistName}'",
                        """
                        Option 'fields.name.expression', character 8: provider 'Name' has no method 'fistName'. Did you mean 'firstName'?
                          #{Name.fistName}
                                 ^"""),
                mistake(
                        "unknown method in an argument",
                        "name STRING",
                        "'fields.name.expression'='#{options.option ''a'',''#{Name.fistName}''}'",
                        """
                        Option 'fields.name.expression', character 30: provider 'Name' has no method 'fistName'. Did you mean 'firstName'?
                          #{options.option 'a','#{Name.fistName}'}
                                                       ^"""),
                mistake(
                        "wrong argument count",
                        "id INT",
                        "'fields.id.expression'='#{number.numberBetween ''1''}'",
                        """
                        Option 'fields.id.expression', character 3: 'number.numberBetween' takes (int, int) or (long, long) or (double, double), found 1 argument.
                          #{number.numberBetween '1'}
                            ^"""),
                mistake(
                        "wrong argument type",
                        "id INT",
                        "'fields.id.expression'='#{number.numberBetween ''1'',''x''}'",
                        """
                        Option 'fields.id.expression', character 29: argument 2 of 'number.numberBetween' is 'x', allowed is a number.
                          #{number.numberBetween '1','x'}
                                                      ^"""),
                mistake(
                        "unclosed expression",
                        "id INT",
                        "'fields.id.expression'='#{number.numberBetween ''1'',''2'''",
                        """
                        Option 'fields.id.expression', character 1: this '#{' is never closed by a '}'.
                          #{number.numberBetween '1','2'
                          ^"""),
                mistake(
                        "impossible pattern",
                        "id STRING",
                        "'fields.id.expression'='#{regexify ''[z-a]''}'",
                        """
                        Option 'fields.id.expression', character 16: argument 1 of 'regexify' is '[z-a]', allowed is a regular expression (Illegal character range).
                          #{regexify '[z-a]'}
                                         ^"""),
                mistake(
                        "pattern too narrow for some times",
                        "s STRING",
                        "'fields.s.expression'='#{date.past ''1'',''DAYS'',''pH''}'",
                        """
                        Option 'fields.s.expression': the pattern fails: Cannot print as output of 2 characters exceeds pad width of 1.
                          #{date.past '1','DAYS','pH'}"""),
                mistake(
                        "null rate above one",
                        "id INT",
                        "'fields.id.expression'='1', 'fields.id.null-rate'='1.5'",
                        "Option 'fields.id.null-rate' is '1.5', but must be a number from 0 to 1, such as '0.1'."),
                mistake(
                        "null rate below zero",
                        "id INT",
                        "'fields.id.expression'='1', 'fields.id.null-rate'='-0.1'",
                        "Option 'fields.id.null-rate' is '-0.1', but must be a number from 0 to 1, such as '0.1'."),
                mistake(
                        "null rate that is no number",
                        "id INT",
                        "'fields.id.expression'='1', 'fields.id.null-rate'='some'",
                        "Option 'fields.id.null-rate' is 'some', but must be a number from 0 to 1, such as '0.1'."),
                mistake(
                        "null rate of a not null column",
                        "id INT NOT NULL",
                        "'fields.id.expression'='1', 'fields.id.null-rate'='0.1'",
                        "Option 'fields.id.null-rate' is '0.1', but column 'id' is NOT NULL. Remove the option or make the column nullable."),
                mistake(
                        "null rate of a not null field",
                        "r ROW<id INT NOT NULL>",
                        "'fields.r.id.expression'='1', 'fields.r.id.null-rate'='0.1'",
                        "Option 'fields.r.id.null-rate' is '0.1', but field 'r.id' is NOT NULL. Remove the option or make the field nullable."),
                mistake(
                        "null rate of a primary key",
                        "id INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='1', 'fields.id.null-rate'='0.1'",
                        "Option 'fields.id.null-rate' is '0.1', but column 'id' is NOT NULL. Remove the option or make the column nullable."),
                mistake(
                        "null rate of an event time",
                        "ts TIMESTAMP(3), WATERMARK FOR ts AS ts",
                        "'fields.ts.expression'='#{date.past ''1'',''DAYS''}', 'fields.ts.null-rate'='0.1'",
                        "Option 'fields.ts.null-rate' is '0.1', but column 'ts' is the event time of the table, and a row without one stops the job. Remove the option."),
                mistake(
                        "negative number of rows",
                        "id INT",
                        "'fields.id.expression'='1', 'number-of-rows'='-2'",
                        "Option 'number-of-rows' is '-2', but must be a whole number from 0, such as '1000'."),
                mistake(
                        "huge number of rows",
                        "id INT",
                        "'fields.id.expression'='1', 'number-of-rows'='9223372036854775808'",
                        "Option 'number-of-rows' is '9223372036854775808', but must be a whole number from 0, such as '1000'."),
                mistake(
                        "rate of zero",
                        "id INT",
                        "'fields.id.expression'='1', 'rows-per-second'='0'",
                        "Option 'rows-per-second' is '0', but must be a number greater than 0, such as '5' or '0.5'."),
                mistake(
                        "rate without end",
                        "id INT",
                        "'fields.id.expression'='1', 'rows-per-second'='Infinity'",
                        "Option 'rows-per-second' is 'Infinity', but must be a number greater than 0, such as '5' or '0.5'."),
                mistake(
                        "parallelism of zero",
                        "id INT",
                        "'fields.id.expression'='1', 'scan.parallelism'='0'",
                        "Option 'scan.parallelism' is '0', but must be a whole number from 1, such as '2'."),
                mistake(
                        "seed that is no number",
                        "id INT",
                        "'fields.id.expression'='1', 'seed'='abc'",
                        "Option 'seed' is 'abc', but must be a whole number, such as '42'."),
                mistake(
                        "spaces around a number",
                        "id INT",
                        "'fields.id.expression'='1', 'number-of-rows'=' 5 '",
                        "Option 'number-of-rows' is ' 5 ', but must be a whole number from 0, such as '1000'."),
                mistake(
                        "unknown locale",
                        "id INT",
                        "'fields.id.expression'='1', 'locale'='dee'",
                        "Option 'locale' is 'dee', but there is no data for it. Did you mean 'de'? Locales: ar, be, bg, by, ca, ca-CAT, cs, cs-CZ, da-DK, de, de-AT, de-CH, el-GR, en, en-AU, en-BORK, en-CA, en-GB, en-IE, en-IN, en-MD, en-MS, en-NEP, en-NG, en-NZ, en-PAK, en-PH, en-PK, en-SG, en-UG, en-US, en-ZA, es, es-AR, es-MX, es-PY, et, fa, fi-FI, fr, fr-CA, fr-CH, he, hr, hu, hy, id, id-ID, it, ja, ka, ko, lv, mk, nb-NO, nl, nl-BE, no-NO, pl, pt, pt-BR, ro-MD, ru, ru-MD, sk, sq, sv, sv-SE, ta, ta-IN, th, tr, uk, uz, vi, zh-CN, zh-TW."),
                mistake(
                        "unknown changelog mode",
                        "id INT",
                        "'fields.id.expression'='1', 'changelog.mode'='all'",
                        "Option 'changelog.mode' is 'all', but must be 'append', 'upsert' or 'retract'."),
                mistake(
                        "length of a single value",
                        "id INT",
                        "'fields.id.expression'='1', 'fields.id.length'='2'",
                        "Option 'fields.id.length' is '2', but column 'id' is of type INT, and only ARRAY, MAP and MULTISET have a length. Remove the option."),
                mistake(
                        "length that runs backwards",
                        "a ARRAY<INT>",
                        "'fields.a.expression'='1', 'fields.a.length'='5..1'",
                        "Option 'fields.a.length' is '5..1', but must be a whole number from 0 to 1000000, such as '3', a range of them, such as '1..5', or an expression."),
                mistake(
                        "length above a million",
                        "a ARRAY<INT>",
                        "'fields.a.expression'='1', 'fields.a.length'='1000001'",
                        "Option 'fields.a.length' is '1000001', but must be a whole number from 0 to 1000000, such as '3', a range of them, such as '1..5', or an expression."),
                mistake(
                        "lengths above a million together",
                        "a ARRAY<ROW<m MAP<INT, ARRAY<INT>>, b INT>>",
                        "'fields.a.length'='1000', 'fields.a.element.b.expression'='1', 'fields.a.element.m.key.expression'='1', 'fields.a.element.m.length'='100', 'fields.a.element.m.value.expression'='1', 'fields.a.element.m.value.length'='0..100'",
                        "Column 'a' may have 10101000 values in one row, but only 1000000 are allowed. Shorten its lengths."),
                mistake(
                        "negative length",
                        "a ARRAY<INT>",
                        "'fields.a.expression'='1', 'fields.a.length'='-1'",
                        "Option 'fields.a.length' is '-1', but must be a whole number from 0 to 1000000, such as '3', a range of them, such as '1..5', or an expression."),
                mistake(
                        "expression of a row",
                        "r ROW<a INT, b INT>",
                        "'fields.r.expression'='1', 'fields.r.a.expression'='1', 'fields.r.b.expression'='1'",
                        "Option 'fields.r.expression' can't fill column 'r', which is of type ROW<`a` INT, `b` INT>. Use 'fields.r.a.expression', 'fields.r.b.expression'."),
                mistake(
                        "expression of a map",
                        "m MAP<STRING, INT>",
                        "'fields.m.expression'='1', 'fields.m.key.expression'='1', 'fields.m.value.expression'='1'",
                        "Option 'fields.m.expression' can't fill column 'm', which is of type MAP<STRING, INT>. Use 'fields.m.key.expression', 'fields.m.value.expression'."),
                mistake(
                        "expression of elements that are rows",
                        "a ARRAY<ROW<b INT>>",
                        "'fields.a.expression'='1', 'fields.a.element.b.expression'='1'",
                        "Option 'fields.a.expression' can't fill field 'a.element', which is of type ROW<`b` INT>. Use 'fields.a.element.b.expression'."),
                mistake(
                        "two spellings of one expression",
                        "a ARRAY<INT>",
                        "'fields.a.expression'='1', 'fields.a.element.expression'='1'",
                        "Options 'fields.a.expression' and 'fields.a.element.expression' set the same expression. Remove one of them."),
                mistake(
                        "text for a number",
                        "c INT",
                        "'fields.c.expression'='#{options.option ''a''}'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type INT: 'a' isn't of type INT. Use a whole number.
                          #{options.option 'a'}"""),
                mistake(
                        "fraction for a whole number",
                        "c BIGINT",
                        "'fields.c.expression'='1.5'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type BIGINT: '1.5' isn't of type BIGINT. Use a whole number.
                          1.5"""),
                mistake(
                        "number out of range",
                        "c TINYINT",
                        "'fields.c.expression'='128'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type TINYINT: '128' is out of the range of TINYINT, -128 to 127.
                          128"""),
                mistake(
                        "number sometimes out of range",
                        "c SMALLINT",
                        "'fields.c.expression'='#{options.option ''32767'',''-32769''}'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type SMALLINT: '-32769' is out of the range of SMALLINT, -32768 to 32767.
                          #{options.option '32767','-32769'}"""),
                mistake(
                        "point in time for an int",
                        "c INT",
                        "'fields.c.expression'='#{date.between ''2020-01-01'',''2020-01-01''}'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type INT: '2020-01-01 00:00:00.000' isn't of type INT. Use a whole number.
                          #{date.between '2020-01-01','2020-01-01'}"""),
                mistake(
                        "number with too many digits",
                        "c DECIMAL(4, 2)",
                        "'fields.c.expression'='123.4'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type DECIMAL(4, 2): '123.4' is out of the range of DECIMAL(4, 2), which has room for 2 digits before the point.
                          123.4"""),
                mistake(
                        "text for a decimal",
                        "c DECIMAL(4, 2)",
                        "'fields.c.expression'='x'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type DECIMAL(4, 2): 'x' isn't of type DECIMAL(4, 2). Use a number.
                          x"""),
                mistake(
                        "text for a double",
                        "c DOUBLE",
                        "'fields.c.expression'='1,5'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type DOUBLE: '1,5' isn't of type DOUBLE. Use a number such as 1.5, 1e3 or NaN.
                          1,5"""),
                mistake(
                        "huge float",
                        "c FLOAT",
                        "'fields.c.expression'='1e39'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type FLOAT: '1e39' is out of the range of FLOAT, -3.4028235E38 to 3.4028235E38.
                          1e39"""),
                mistake(
                        "yes for a boolean",
                        "c BOOLEAN",
                        "'fields.c.expression'='yes'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type BOOLEAN: 'yes' isn't of type BOOLEAN. Use true or false in upper or lower case.
                          yes"""),
                mistake(
                        "day that does not exist",
                        "c DATE",
                        "'fields.c.expression'='2023-02-29'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type DATE: '2023-02-29' isn't of type DATE. Use a text such as yyyy-MM-dd.
                          2023-02-29"""),
                mistake(
                        "text for a timestamp",
                        "c TIMESTAMP(3)",
                        "'fields.c.expression'='soon'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type TIMESTAMP(3): 'soon' isn't of type TIMESTAMP. Use a text such as yyyy-MM-dd HH:mm:ss.
                          soon"""),
                mistake(
                        "text for a local timestamp",
                        "c TIMESTAMP_LTZ(3)",
                        "'fields.c.expression'='soon'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type TIMESTAMP_LTZ(3): 'soon' isn't of type TIMESTAMP_LTZ. Use a text such as yyyy-MM-dd HH:mm:ss.
                          soon"""),
                mistake(
                        "nanosecond of the next day",
                        "c TIME",
                        "'fields.c.expression'='86400000000000'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type TIME(0): '86400000000000' isn't of type TIME. Use HH:mm:ss or the nanosecond of the day, 0 to 86399999999999.
                          86400000000000"""),
                mistake(
                        "option too long",
                        "c VARCHAR(3)",
                        "'fields.c.expression'='#{options.option ''abc'',''abcd''}'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type VARCHAR(3): 'abcd' has 4 characters. Make the column longer or the values shorter.
                          #{options.option 'abc','abcd'}"""),
                mistake(
                        "literal too long",
                        "c CHAR(2)",
                        "'fields.c.expression'='abc'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type CHAR(2): 'abc' has 3 characters. Make the column longer or the values shorter.
                          abc"""),
                mistake(
                        "char longer than memory",
                        "c CHAR(2147483647)",
                        "'fields.c.expression'='abc'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type CHAR(2147483647): all of its values would have 2147483647 characters, but only 16777216 are allowed in one value. Make the column shorter.
                          abc"""),
                mistake(
                        "value longer than anyone needs",
                        "c STRING",
                        "'fields.c.expression'='#{number.digits ''2147483647''}'",
                        """
                        Option 'fields.c.expression', character 18: argument 1 of 'number.digits' is '2147483647', allowed is a whole number up to 10000.
                          #{number.digits '2147483647'}
                                           ^"""),
                mistake(
                        "bytes too long",
                        "c VARBINARY(5)",
                        "'fields.c.expression'='äöü'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type VARBINARY(5): 'äöü' has 6 bytes. Make the column longer or the values shorter.
                          äöü"""),
                mistake(
                        "free text that never fits",
                        "c VARCHAR(1)",
                        "'fields.c.expression'='#{Lorem.characters ''2''}'",
                        """
                        Option 'fields.c.expression' doesn't fit column 'c' of type VARCHAR(1): 'cr' has 2 characters. Make the column longer or the values shorter.
                          #{Lorem.characters '2'}"""));
    }

    private static Arguments mistake(String what, String columns, String options, String message) {
        return Arguments.of(what, columns, options, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isReportedWithTheWholeText(String what, String columns, String options, String message) {
        assertThat(errorOf(columns, options))
                .isEqualTo("Table default_catalog.default_database.t can't be read:\n" + message);
    }

    @Test
    void timeZoneOfTheSessionThatDoesNotExistIsReportedToo() {
        SqlSession session = SqlSession.streaming()
                .set("table.local-time-zone", "Europe/Berlim")
                .run("CREATE TABLE t (id INT) WITH ('connector'='faker', 'fields.id.expression'='1')");

        assertThat(PlanningErrors.of(session))
                .isEqualTo(
                        """
                        Table default_catalog.default_database.t can't be read:
                        The session's 'table.local-time-zone' is 'Europe/Berlim', but must be a time zone such as 'Europe/Berlin', 'UTC' or 'GMT+08:00'.""");
    }

    @Test
    void acceptsTheSuggestedColumnName() {
        assertThat(errorOf("id INT, full_name STRING", "'fields.full_name.null-rate'='0.1'"))
                .isEqualTo("no error");
    }

    @Test
    void areReportedAllAtOnce() {
        assertThat(
                        errorOf(
                                "a INT, b INT, c INT",
                                "'infer'='false', 'fields.a.expression'='x', 'fields.c.expression'='1', 'fields.d.expression'='1', 'seed'='', 'number-of-rows'='1e3'"))
                .isEqualTo(
                        """
                        Table default_catalog.default_database.t can't be read:
                        Option 'number-of-rows' is '1e3', but must be a whole number from 0, such as '1000'.
                        Column 'b' has no expression. Add one, for example 'fields.b.expression' = '#{number.numberBetween ''0'',''100''}', or infer all missing expressions with 'infer' = 'true'.
                        Option 'seed' is '', but must be a whole number, such as '42'.
                        Option 'fields.a.expression' doesn't fit column 'a' of type INT: 'x' isn't of type INT. Use a whole number.
                          x
                        Unknown option 'fields.d.expression': the table has no column 'd'. Columns: a, b, c.""");
    }

    private static String errorOf(String columns, String options) {
        return PlanningErrors.of(PlanningErrors.session(columns, options));
    }
}
