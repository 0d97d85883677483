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

/** What a user can get wrong about values that drift, and the whole of what he reads then. */
@Tag("locale")
class DriftErrorsTest implements ErrorTable {
    private static final String CLOCK = ", 'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 s'";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "no event clock",
                        "d DOUBLE",
                        "'fields.d.expression'='#{drift.between ''0'',''1'',''1 h''}'",
                        """
                        Option 'fields.d.expression', character 3: a drifting value is a function of event time, but the table has no event clock. Start it, for example by 'event-time.start' = 'now' and 'event-time.step' = '1 s'.
                          #{drift.between '0','1','1 h'}
                            ^"""),
                mistake(
                        "no memory",
                        "d DOUBLE",
                        "'fields.d.expression'='#{drift.between ''0'',''1''}'" + CLOCK,
                        """
                        Option 'fields.d.expression', character 3: 'drift.between' takes two bounds and a memory, such as '15.0','25.0','6 h', found 2 arguments.
                          #{drift.between '0','1'}
                            ^"""),
                mistake(
                        "memory without a unit",
                        "d DOUBLE",
                        "'fields.d.expression'='#{drift.between ''0'',''1'',''60''}'" + CLOCK,
                        """
                        Option 'fields.d.expression', character 26: argument 3 of 'drift.between' is '60', allowed is a duration from 1 ms to 365000 d, such as '10 min' or '6 h'.
                          #{drift.between '0','1','60'}
                                                   ^"""),
                mistake(
                        "memory of nothing",
                        "d DOUBLE",
                        "'fields.d.expression'='#{drift.between ''0'',''1'',''0 s''}'" + CLOCK,
                        """
                        Option 'fields.d.expression', character 26: argument 3 of 'drift.between' is '0 s', allowed is a duration from 1 ms to 365000 d, such as '10 min' or '6 h'.
                          #{drift.between '0','1','0 s'}
                                                   ^"""),
                mistake(
                        "memory of less than a millisecond",
                        "d DOUBLE",
                        "'fields.d.expression'='#{drift.between ''0'',''1'',''1 us''}'" + CLOCK,
                        """
                        Option 'fields.d.expression', character 26: argument 3 of 'drift.between' is '1 us', allowed is a duration from 1 ms to 365000 d, such as '10 min' or '6 h'.
                          #{drift.between '0','1','1 us'}
                                                   ^"""),
                mistake(
                        "memory of ages",
                        "d DOUBLE",
                        "'fields.d.expression'='#{drift.between ''0'',''1'',''365001 d''}'" + CLOCK,
                        """
                        Option 'fields.d.expression', character 26: argument 3 of 'drift.between' is '365001 d', allowed is a duration from 1 ms to 365000 d, such as '10 min' or '6 h'.
                          #{drift.between '0','1','365001 d'}
                                                   ^"""),
                mistake(
                        "bounds in the wrong order",
                        "d DOUBLE",
                        "'fields.d.expression'='#{drift.between ''5'',''1'',''1 h''}'" + CLOCK,
                        """
                        Option 'fields.d.expression', character 22: argument 2 of 'drift.between' is '1', allowed is a number of at least the first one.
                          #{drift.between '5','1','1 h'}
                                               ^"""),
                mistake(
                        "bounds beyond the column",
                        "d TINYINT",
                        "'fields.d.expression'='#{drift.between ''0'',''128'',''1 h''}'" + CLOCK,
                        """
                        Option 'fields.d.expression' doesn't fit column 'd' of type TINYINT: '128' is out of the range of TINYINT, -128 to 127.
                          #{drift.between '0','128','1 h'}"""),
                mistake(
                        "another method",
                        "d DOUBLE",
                        "'fields.d.expression'='#{drift.from ''0'',''1'',''1 h''}'" + CLOCK,
                        """
                        Option 'fields.d.expression', character 9: provider 'drift' has no method 'from'. Its method: between.
                          #{drift.from '0','1','1 h'}
                                  ^"""),
                mistake(
                        "in a list",
                        "d DOUBLE",
                        "'fields.d.expression'='#{list.all}', 'lists.all.values'='1;#{drift.between ''0'',''1'',''1 h''}'"
                                + CLOCK,
                        """
                        Option 'fields.d.expression', character 8: list 'all' holds '#{drift.between '0','1','1 h'}', which is wrong at character 3: values of lists may not drift, because all columns share them.
                          #{list.all}
                                 ^"""),
                mistake(
                        "unique",
                        "d INT",
                        "'fields.d.expression'='#{drift.between ''0'',''1000000'',''1 h''}', 'fields.d.unique'='true', 'number-of-rows'='9'"
                                + CLOCK,
                        """
                        Option 'fields.d.expression' can't be used for column 'd': the connector numbers unique values, but can't number the values of this expression. Use a pattern, a range of whole numbers or a list, such as #{regexify '[A-Z]{3}-[0-9]{6}'}, or #{sequence.next}.
                          #{drift.between '0','1000000','1 h'}"""),
                mistake(
                        "key of a changelog",
                        "d INT NOT NULL, id INT, PRIMARY KEY (d, id) NOT ENFORCED",
                        "'fields.d.expression'='#{drift.between ''0'',''9'',''1 h''}', 'fields.id.expression'='#{sequence.next}', 'changelog.mode'='retract'"
                                + CLOCK,
                        """
                        Option 'fields.d.expression' can't be used for column 'd': a primary key must not change, but each change has its own event time. Let 'changelog.mode' be 'upsert' without other options 'changelog.*', so that each row upserts the key that it draws.
                          #{drift.between '0','9','1 h'}"""));
    }

    static Stream<Arguments> noMistakes() {
        return Stream.of(
                Arguments.of(
                        "shortest and longest memory",
                        "a DOUBLE, b DECIMAL(4, 2), c STRING",
                        "'fields.a.expression'='#{drift.between ''0'',''1'',''1 ms''}', 'fields.b.expression'='#{drift.between ''15.0'',''25.0'',''365000 d''}',"
                                + " 'fields.c.expression'='<#{drift.between ''-5'',''-5'',''1 h''}>'" + CLOCK),
                Arguments.of(
                        "bounds that doubles have",
                        "a BIGINT",
                        "'fields.a.expression'='#{drift.between ''-4503599627370496'',''4503599627370496'',''1 h''}'"
                                + CLOCK),
                Arguments.of(
                        "in a changelog",
                        "d INT, id INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.d.expression'='#{drift.between ''0'',''9'',''1 h''}', 'fields.id.expression'='#{sequence.next}', 'changelog.mode'='retract'"
                                + CLOCK));
    }
}
