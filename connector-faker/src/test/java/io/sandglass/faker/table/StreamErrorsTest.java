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

/** What a user can get wrong about how rows follow one another, and the whole of what he reads then. */
@Tag("locale")
class StreamErrorsTest implements ErrorTable {

    private static final String NO_EVENT_CLOCK =
            """
            Option 'fields.ts.expression', character 3: the table has no event clock. Start it, for example by 'event-time.start' = 'now' and 'event-time.step' = '1 s'.
              #{event.time}
                ^""";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "start that is no time",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='soon'",
                        "Option 'event-time.start' is 'soon', but must be a point in time from 0000-01-02 00:00:00 to 9999-12-31 00:00:00 UTC, such as '2026-01-01 00:00:00', '2026-01-01T00:00:00Z', 'now' or 'now - 7 d'."),
                mistake(
                        "start after now",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now + 1 d'",
                        "Option 'event-time.start' is 'now + 1 d', but must be a point in time from 0000-01-02 00:00:00 to 9999-12-31 00:00:00 UTC, such as '2026-01-01 00:00:00', '2026-01-01T00:00:00Z', 'now' or 'now - 7 d'."),
                mistake(
                        "start before the year 0",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now - 9999999 d'",
                        "Option 'event-time.start' is 'now - 9999999 d', but must be a point in time from 0000-01-02 00:00:00 to 9999-12-31 00:00:00 UTC, such as '2026-01-01 00:00:00', '2026-01-01T00:00:00Z', 'now' or 'now - 7 d'."),
                mistake(
                        "start before all time",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now - 99999999999999 d'",
                        "Option 'event-time.start' is 'now - 99999999999999 d', but must be a point in time from 0000-01-02 00:00:00 to 9999-12-31 00:00:00 UTC, such as '2026-01-01 00:00:00', '2026-01-01T00:00:00Z', 'now' or 'now - 7 d'."),
                mistake(
                        "start on the last day",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='9999-12-31 12:00:00'",
                        "Option 'event-time.start' is '9999-12-31 12:00:00', but must be a point in time from 0000-01-02 00:00:00 to 9999-12-31 00:00:00 UTC, such as '2026-01-01 00:00:00', '2026-01-01T00:00:00Z', 'now' or 'now - 7 d'."),
                mistake(
                        "step without a start",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.step'='1 s'",
                        "Option 'event-time.step' needs 'event-time.start', which starts the event clock. Add it, for example 'event-time.start' = 'now - 1 d'."),
                mistake(
                        "all but a start",
                        "ts TIMESTAMP(3)",
                        "'event-time.disorder'='1 s', 'event-time.late-rate'='0.1', 'event-time.max-lateness'='1 s', 'event-time.pause-every'='1 h', 'event-time.pause-length'='1 min', 'event-time.live'='true', 'fields.ts.expression'='#{event.time}'",
                        """
                        Option 'event-time.disorder' needs 'event-time.start', which starts the event clock. Add it, for example 'event-time.start' = 'now - 1 d'.
                        Option 'event-time.late-rate' needs 'event-time.start', which starts the event clock. Add it, for example 'event-time.start' = 'now - 1 d'.
                        Option 'event-time.max-lateness' needs 'event-time.start', which starts the event clock. Add it, for example 'event-time.start' = 'now - 1 d'.
                        Option 'event-time.pause-every' needs 'event-time.start', which starts the event clock. Add it, for example 'event-time.start' = 'now - 1 d'.
                        Option 'event-time.pause-length' needs 'event-time.start', which starts the event clock. Add it, for example 'event-time.start' = 'now - 1 d'.
                        Option 'event-time.live' needs 'event-time.start', which starts the event clock. Add it, for example 'event-time.start' = 'now - 1 d'.
                        """
                                + NO_EVENT_CLOCK),
                mistake("no event clock", "ts TIMESTAMP(3)", "'fields.ts.expression'='#{event.time}'", NO_EVENT_CLOCK),
                mistake(
                        "arguments of the event time",
                        "ts TIMESTAMP(3)",
                        "'fields.ts.expression'='#{event.time ''1''}', 'event-time.start'='now'",
                        """
                        Option 'fields.ts.expression', character 3: 'event.time' takes no arguments, found 1 argument.
                          #{event.time '1'}
                            ^"""),
                mistake(
                        "step of zero",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now', 'event-time.step'='0 s'",
                        "Option 'event-time.step' is '0 s', but must be a duration from 1 ns to 106751 d, such as '100 ms'."),
                mistake(
                        "step backwards",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now', 'event-time.step'='-1 s'",
                        "Option 'event-time.step' is '-1 s', but must be a duration from 1 ns to 106751 d, such as '100 ms'."),
                mistake(
                        "step of ages",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now', 'event-time.step'='200000 d'",
                        "Option 'event-time.step' is '200000 d', but must be a duration from 1 ns to 106751 d, such as '100 ms'."),
                mistake(
                        "disorder that is no duration",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now', 'event-time.disorder'='much'",
                        "Option 'event-time.disorder' is 'much', but must be a duration from 0 s to 365000 d, such as '5 s'."),
                mistake(
                        "disorder of ages",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now', 'event-time.disorder'='365001 d'",
                        "Option 'event-time.disorder' is '365001 d', but must be a duration from 0 s to 365000 d, such as '5 s'."),
                mistake(
                        "late rate above one",
                        "ts TIMESTAMP(3)",
                        "'event-time.start'='now', 'event-time.late-rate'='2', 'event-time.max-lateness'='1 min', 'fields.ts.expression'='#{event.time}'",
                        "Option 'event-time.late-rate' is '2', but must be a number from 0 to 1, such as '0.1'."),
                mistake(
                        "lateness of zero",
                        "ts TIMESTAMP(3)",
                        "'event-time.start'='now', 'event-time.late-rate'='0.1', 'event-time.max-lateness'='0 s', 'fields.ts.expression'='#{event.time}'",
                        "Option 'event-time.max-lateness' is '0 s', but must be a duration from 1 ms to 365000 d, such as '1 min'."),
                mistake(
                        "late rate without a lateness",
                        "ts TIMESTAMP(3)",
                        "'event-time.start'='now', 'event-time.late-rate'='0.1', 'fields.ts.expression'='#{event.time}'",
                        "Option 'event-time.late-rate' has no effect without 'event-time.max-lateness'. Add it, for example 'event-time.max-lateness' = '1 min'."),
                mistake(
                        "lateness without a rate",
                        "ts TIMESTAMP(3)",
                        "'event-time.start'='now', 'event-time.max-lateness'='1 min', 'fields.ts.expression'='#{event.time}'",
                        "Option 'event-time.max-lateness' has no effect without 'event-time.late-rate'. Add it, for example 'event-time.late-rate' = '0.01'."),
                mistake(
                        "pauses without a length",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now', 'event-time.pause-every'='1 h'",
                        "Option 'event-time.pause-every' has no effect without 'event-time.pause-length'. Add it, for example 'event-time.pause-length' = '10 min'."),
                mistake(
                        "length of pauses that never are",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now', 'event-time.pause-length'='1 h'",
                        "Option 'event-time.pause-length' has no effect without 'event-time.pause-every'. Add it, for example 'event-time.pause-every' = '1 h'."),
                mistake(
                        "pauses that are no durations",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now', 'event-time.pause-length'='0', 'event-time.pause-every'='x'",
                        """
                        Option 'event-time.pause-every' is 'x', but must be a duration from 1 ms to 365000 d, such as '1 h'.
                        Option 'event-time.pause-length' is '0', but must be a duration from 1 ms to 365000 d, such as '10 min'."""),
                mistake(
                        "live that is neither true nor false",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now', 'event-time.live'='yes'",
                        "Option 'event-time.live' is 'yes', but must be 'true' or 'false'."),
                mistake(
                        "two paces of a live table",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now', 'event-time.live'='true', 'event-time.step'='1 s', 'rows-per-second'='5'",
                        "Options 'event-time.step' and 'rows-per-second' both set the rate of the table, because 'event-time.live' is 'true'. Remove one of them."),
                mistake(
                        "clock past the year 9999",
                        "ts TIMESTAMP(3)",
                        "'fields.ts.expression'='#{event.time}', 'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 d', 'number-of-rows'='3000000'",
                        "Row 2999999 would have a time after the year 9999. Use an earlier 'event-time.start', a shorter 'event-time.step', or a smaller 'number-of-rows'."),
                mistake(
                        "sessions past the year 9999",
                        "ts TIMESTAMP(3)",
                        "'fields.ts.expression'='#{event.time}', 'event-time.start'='9990-01-01 00:00:00', 'event-time.step'='365 d', 'sessions.keys'='1000', 'sessions.size'='1', 'number-of-rows'='3'",
                        "With 'sessions.keys' rows are generated in windows of 33 rows, and the windows around row 2 would end after the year 9999. Use an earlier 'event-time.start' or a shorter 'event-time.step'."),
                mistake(
                        "last sessions past the year 9999",
                        "ts TIMESTAMP(3)",
                        "'fields.ts.expression'='#{event.time}', 'event-time.start'='9990-01-01 00:00:00', 'event-time.step'='30 d', 'sessions.keys'='1000', 'sessions.size'='1', 'number-of-rows'='113'",
                        "With 'sessions.keys' rows are generated in windows of 405 rows, and the windows around row 112 would end after the year 9999. Use an earlier 'event-time.start' or a shorter 'event-time.step'."),
                mistake(
                        "sessions that are wrong and long steps",
                        "ts TIMESTAMP(3)",
                        "'fields.ts.expression'='#{event.time}', 'event-time.start'='9990-01-01 00:00:00', 'event-time.step'='365 d', 'sessions.keys'='0', 'number-of-rows'='3'",
                        "Option 'sessions.keys' is '0', but must be a whole number from 1, such as '1000'."),
                mistake(
                        "event time for an int",
                        "ts INT",
                        "'fields.ts.expression'='#{event.time}', 'event-time.start'='2026-01-01 00:00:00'",
                        """
                        Option 'fields.ts.expression' doesn't fit column 'ts' of type INT: '2026-01-01 00:00:00.000' isn't of type INT. Use a whole number.
                          #{event.time}"""),
                mistake(
                        "nearly nothing but duplicates",
                        "id INT",
                        "'fields.id.expression'='1', 'duplicates.rate'='0.95'",
                        "Option 'duplicates.rate' is '0.95', but must be a number from 0 to 0.9, such as '0.1'."),
                mistake(
                        "duplicates at no distance",
                        "id INT",
                        "'fields.id.expression'='1', 'duplicates.rate'='0.1', 'duplicates.max-distance'='0'",
                        "Option 'duplicates.max-distance' is '0', but must be a whole number from 1 to 2147483647, such as '100'."),
                mistake(
                        "duplicates too far away for sessions",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='2000000', 'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 ms', 'duplicates.rate'='0.9', 'duplicates.max-distance'='1000000'",
                        "Option 'duplicates.max-distance' is '1000000', but with 'sessions.keys' rows are generated in windows of 52765 rows, and with 'duplicates.rate' = '0.9' too many duplicates would repeat rows that are no longer in memory. Use a 'duplicates.max-distance' of at most 99266, or a 'number-of-rows' of at most 7387100."),
                mistake(
                        "duplicates too far away for small sessions",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='2000000', 'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 s', 'sessions.size'='1', 'sessions.gap'='1', 'duplicates.rate'='0.5', 'duplicates.max-distance'='2147483647'",
                        "Option 'duplicates.max-distance' is '2147483647', but with 'sessions.keys' rows are generated in windows of 721 rows, and with 'duplicates.rate' = '0.5' too many duplicates would repeat rows that are no longer in memory. Use a 'duplicates.max-distance' of at most 686925, or a 'number-of-rows' of at most 8203538."),
                mistake(
                        "distance of duplicates that never are",
                        "id INT",
                        "'fields.id.expression'='1', 'duplicates.max-distance'='5'",
                        "Option 'duplicates.max-distance' has no effect without 'duplicates.rate'. Add it, for example 'duplicates.rate' = '0.01'."),
                mistake(
                        "all but keys of sessions",
                        "id INT",
                        "'fields.id.expression'='1', 'sessions.size'='5', 'sessions.gap'='1', 'sessions.idle'='1 min'",
                        """
                        Option 'sessions.gap' needs 'sessions.keys', which groups rows into sessions. Add it, for example 'sessions.keys' = '1000'.
                        Option 'sessions.idle' needs 'sessions.keys', which groups rows into sessions. Add it, for example 'sessions.keys' = '1000'.
                        Option 'sessions.size' needs 'sessions.keys', which groups rows into sessions. Add it, for example 'sessions.keys' = '1000'."""),
                mistake(
                        "sessions without a clock",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000'",
                        "Option 'sessions.keys' needs 'event-time.start', because sessions need event times. Add it, for example 'event-time.start' = 'now - 1 d'."),
                mistake(
                        "sessions of no key",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='0', 'event-time.start'='now'",
                        "Option 'sessions.keys' is '0', but must be a whole number from 1, such as '1000'."),
                mistake(
                        "too few keys",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='100', 'event-time.start'='now', 'event-time.step'='100 ms'",
                        "Option 'sessions.keys' is '100', but with a row every 100 ms and sessions of about 25.3 rows in 121000 ms, the keys don't have room for all sessions, because each is idle for 5 min after a session. Use at least 176 'sessions.keys', or an 'event-time.step' of 175 ms."),
                mistake(
                        "sessions of centuries",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='100000000', 'event-time.start'='2000-01-01 00:00:00', 'event-time.step'='2 h', 'sessions.size'='200000'",
                        "Option 'sessions.keys' asks for sessions, but with a row every 7200000 ms and sessions of about 200000 rows in 1000000000 ms, a window would last more than a hundred years. Use a shorter 'event-time.step'."),
                mistake(
                        "too many rows for sessions",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='100000000', 'event-time.start'='now', 'event-time.step'='1 micro'",
                        "Option 'sessions.keys' asks for sessions, but with a row every 0.001 ms and sessions of about 25.3 rows in 121000 ms, too many rows occur during a session. Use smaller values of 'sessions.size' or 'sessions.gap', or a shorter 'sessions.max-duration', or an 'event-time.step' of 843 µs."),
                mistake(
                        "sessions of size 0",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.size'='#{uniform.between ''0'',''5''}'",
                        """
                        Option 'sessions.size' gives '0', but must give numbers from 1 to 2147483647.
                          #{uniform.between '0','5'}"""),
                mistake(
                        "size that is no number",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.size'='many'",
                        """
                        Option 'sessions.size' gives 'many', but must give numbers from 1 to 2147483647.
                          many"""),
                mistake(
                        "size that is no expression",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.size'='#{unifrom.between ''1'',''5''}'",
                        """
                        Option 'sessions.size', character 3: there is no provider 'unifrom'. Did you mean 'uniform'?
                          #{unifrom.between '1','5'}
                            ^"""),
                mistake(
                        "size that fails",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.size'='#{number.digits ''-3''}'",
                        """
                        Option 'sessions.size': 'number.digits' fails: NegativeArraySizeException: -3.
                          #{number.digits '-3'}"""),
                mistake(
                        "size of a column",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.size'='#{column.id}'",
                        """
                        Option 'sessions.size', character 3: 'column.id' reads the current row. It works only in expressions of a table's columns.
                          #{column.id}
                            ^"""),
                mistake(
                        "size of a list",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.size'='#{list.sizes}', 'lists.sizes.values'='1;2;x'",
                        """
                        Option 'sessions.size' gives 'x', but must give numbers from 1 to 2147483647.
                          #{list.sizes}"""),
                mistake(
                        "size of a list without values",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.size'='#{list.sizes}', 'lists.sizes.values'=''",
                        "Option 'lists.sizes.values' is '', which has no value. A list needs at least one."),
                mistake(
                        "gaps as long as the silence",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.idle'='30 s'",
                        """
                        Option 'sessions.gap' gives '60000', but must give numbers from 0 to 29999, less than 'sessions.idle', the idle time between two sessions.
                          #{exponential.between '0','60000','5000'}"""),
                mistake(
                        "gaps below zero",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.gap'='-1'",
                        """
                        Option 'sessions.gap' gives '-1', but must give numbers from 0 to 299999, less than 'sessions.idle', the idle time between two sessions.
                          -1"""),
                mistake(
                        "silence of zero",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.idle'='0 s'",
                        "Option 'sessions.idle' is '0 s', but must be a duration from 1 ms to 106751 d, such as '5 min'."),
                mistake(
                        "key of no session",
                        "id INT",
                        "'fields.id.expression'='#{session.key}'",
                        """
                        Option 'fields.id.expression', character 3: the table has no sessions. Ask for them, for example by 'sessions.keys' = '1000'.
                          #{session.key}
                            ^"""),
                mistake(
                        "arguments of a key of sessions",
                        "id INT",
                        "'fields.id.expression'='#{session.key ''1''}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s'",
                        """
                        Option 'fields.id.expression', character 3: 'session.key' takes no arguments, found 1 argument.
                          #{session.key '1'}
                            ^"""),
                mistake(
                        "more keys than the type has numbers",
                        "id TINYINT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type TINYINT: '999' is out of the range of TINYINT, -128 to 127.
                          #{session.key}"""),
                mistake(
                        "label of no session",
                        "id INT, s BIGINT METADATA FROM 'session-id' VIRTUAL",
                        "'fields.id.expression'='1'",
                        "Column 's' is the metadata 'session-id', but the table has no sessions. Ask for them, for example by 'sessions.keys' = '1000', or remove the column."),
                mistake(
                        "label of no session by its own name",
                        "id INT, `session-id` BIGINT METADATA VIRTUAL",
                        "'fields.id.expression'='1'",
                        "Column 'session-id' is the metadata 'session-id', but the table has no sessions. Ask for them, for example by 'sessions.keys' = '1000', or remove the column."),
                mistake(
                        "time of no event clock",
                        "id INT, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL",
                        "'fields.id.expression'='1'",
                        "Column 'ts' is the metadata 'timestamp', but the table has no event clock. Start it, for example by 'event-time.start' = 'now - 1 d', or remove the column."),
                mistake(
                        "watermark of the source at another time",
                        "ts TIMESTAMP(3), WATERMARK FOR ts AS SOURCE_WATERMARK()",
                        "'fields.ts.expression'='#{date.past ''1'',''DAYS''}', 'event-time.start'='now'",
                        "Column 'ts' has the watermark SOURCE_WATERMARK(), which follows the event clock, but the column shows another time. Let 'fields.ts.expression' be '#{event.time}'."),
                mistake(
                        "watermark of the source without an event clock",
                        "ts TIMESTAMP(3), WATERMARK FOR ts AS SOURCE_WATERMARK()",
                        "'fields.ts.expression'='#{date.past ''1'',''DAYS''}'",
                        "Column 'ts' has the watermark SOURCE_WATERMARK(), which follows the event clock, but the table has none. Start it, for example by 'event-time.start' = 'now - 1 d', and let 'fields.ts.expression' be '#{event.time}'."),
                mistake(
                        "watermark of the source at a time that is computed",
                        "epoch BIGINT, ts AS TO_TIMESTAMP_LTZ(epoch, 3), WATERMARK FOR ts AS SOURCE_WATERMARK()",
                        "'fields.epoch.expression'='#{event.time}', 'event-time.start'='now'",
                        "Column 'ts' has the watermark SOURCE_WATERMARK(), which follows the event clock, but the column shows another time. Let it be declared as ts TIMESTAMP(3) WITH LOCAL TIME ZONE METADATA FROM 'timestamp' VIRTUAL."),
                mistake(
                        "watermark of the source at a time that has none",
                        "ts TIMESTAMP(3), WATERMARK FOR ts AS SOURCE_WATERMARK()",
                        "'fields.ts.expression'='#{event.time}'",
                        NO_EVENT_CLOCK),
                mistake(
                        "rates of no changelog",
                        "id INT",
                        "'fields.id.expression'='1', 'changelog.update-rate'='0.1', 'changelog.delete-rate'='0.1', 'changelog.keys'='5'",
                        """
                        Option 'changelog.update-rate' has no effect while all rows are inserted. Remove it, or add 'changelog.mode' = 'append', which allows this option.
                        Option 'changelog.delete-rate' has no effect while all rows are inserted. Remove it, or add 'changelog.mode' = 'append', which allows this option.
                        Option 'changelog.keys' has no effect while all rows are inserted. Remove it, or add 'changelog.mode' = 'append', which allows this option."""),
                mistake(
                        "rate of no changelog, of rows that can change",
                        "id INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'changelog.update-rate'='0.1'",
                        "Option 'changelog.update-rate' has no effect while all rows are inserted. Add 'changelog.mode' = 'upsert' or 'retract'."),
                mistake(
                        "wrong rate of changes that are switched off",
                        "id INT",
                        "'fields.id.expression'='1', 'changelog.mode'='append', 'changelog.update-rate'='2', 'changelog.keys'='x'",
                        """
                        Option 'changelog.update-rate' is '2', but must be a number from 0 to 1, such as '0.1'.
                        Option 'changelog.keys' is 'x', but must be a whole number from 1 to 1000000000, such as '1000'."""),
                mistake(
                        "changelog without a primary key",
                        "id INT",
                        "'fields.id.expression'='1', 'changelog.mode'='upsert'",
                        "Option 'changelog.mode' is 'upsert', but the table has no primary key by which its rows could be changed. Add one, for example PRIMARY KEY (`id`) NOT ENFORCED."),
                mistake(
                        "changelog without a primary key, of columns of which one can be it",
                        "x INT, `order` INT",
                        "'fields.x.expression'='1', 'fields.order.expression'='#{sequence.next}', 'changelog.mode'='retract'",
                        "Option 'changelog.mode' is 'retract', but the table has no primary key by which its rows could be changed. Add one, for example PRIMARY KEY (`order`) NOT ENFORCED."),
                mistake(
                        "changelog without a primary key, of columns of which none can be it",
                        "x INT",
                        "'fields.x.expression'='1', 'changelog.mode'='retract'",
                        "Option 'changelog.mode' is 'retract', but the table has no primary key by which its rows could be changed. Add one that is a sequence, for example a column `key` BIGINT with 'fields.key.expression' = '#{sequence.next ''1''}', and PRIMARY KEY (`key`) NOT ENFORCED."),
                mistake(
                        "rates that are none",
                        "id INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'changelog.mode'='upsert', 'changelog.update-rate'='x', 'changelog.delete-rate'='-1', 'changelog.keys'='0'",
                        """
                        Option 'changelog.update-rate' is 'x', but must be a number from 0 to 1, such as '0.1'.
                        Option 'changelog.delete-rate' is '-1', but must be a number from 0 to 1, such as '0.1'.
                        Option 'changelog.keys' is '0', but must be a whole number from 1 to 1000000000, such as '1000'."""),
                mistake(
                        "more changes than inserts allow",
                        "id INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'changelog.mode'='retract', 'changelog.update-rate'='0.8'",
                        "Option 'changelog.update-rate' is 0.8 and 'changelog.delete-rate' is 0.1, but the first plus twice the second must be at most 0.999, because a row must be inserted before it changes."),
                mistake(
                        "primary key that is not unique",
                        "id INT, x INT, PRIMARY KEY (id, x) NOT ENFORCED",
                        "'fields.id.expression'='#{uniform.between ''1'',''10''}', 'fields.x.expression'='1', 'changelog.mode'='retract'",
                        "Option 'changelog.mode' is 'retract', but several rows may have the same primary key (id, x). Let one of its columns be a sequence, for example 'fields.id.expression' = '#{sequence.next ''1''}'. Or let 'changelog.mode' be 'upsert', so that each row upserts the key that it draws."),
                mistake(
                        "primary key that is not unique but could be",
                        "id INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{uniform.between ''1'',''10000''}', 'changelog.mode'='upsert', 'number-of-rows'='100', 'changelog.keys'='9', 'changelog.delete-rate'='0'",
                        "Option 'changelog.mode' is 'upsert', but several rows may have the same primary key (id). Let one of its columns be a sequence, for example 'fields.id.expression' = '#{sequence.next ''1''}', or be unique, by 'fields.id.unique' = 'true'. Or let 'changelog.mode' be 'upsert' without 'changelog.delete-rate' and 'changelog.keys', so that each row upserts the key that it draws."),
                mistake(
                        "primary key of texts that are the same number",
                        "id DECIMAL(9, 4), PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='0.#{sequence.next}', 'changelog.mode'='retract', 'number-of-rows'='100'",
                        "Option 'changelog.mode' is 'retract', but several rows may have the same primary key (id). Let one of its columns be a sequence, for example 'fields.id.expression' = '#{sequence.next ''1''}', or be unique, by 'fields.id.unique' = 'true'. Or let 'changelog.mode' be 'upsert', so that each row upserts the key that it draws."),
                mistake(
                        "primary key that has no room for a sequence",
                        "at_time TIMESTAMP(3), PRIMARY KEY (at_time) NOT ENFORCED",
                        "'fields.at_time.expression'='#{date.past ''1'',''DAYS'',''2026-01-01''}', 'changelog.mode'='retract'",
                        "Option 'changelog.mode' is 'retract', but several rows may have the same primary key (at_time). Let 'changelog.mode' be 'upsert', so that each row upserts the key that it draws."),
                mistake(
                        "unique key without end",
                        "id STRING, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{regexify ''[a-z]{3}''}', 'fields.id.unique'='true', 'changelog.mode'='retract'",
                        """
                        Option 'fields.id.expression' can't be used for column 'id': each row needs a different value, but the expression has only 17576, and the table has no end. Use #{sequence.next}, or remove 'fields.id.unique' and let 'changelog.mode' be 'upsert' without other options 'changelog.*', so that each row upserts the key that it draws.
                          #{regexify '[a-z]{3}'}"""),
                mistake(
                        "more keys than unique values",
                        "id STRING, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{regexify ''[a-z]{2}''}', 'fields.id.unique'='true', 'changelog.mode'='retract', 'number-of-rows'='100000'",
                        """
                        Option 'fields.id.expression' can't be used for column 'id': each row needs a different value, but the expression has only 676, and the table has 35840 keys. Use #{sequence.next}, or remove 'fields.id.unique' and let 'changelog.mode' be 'upsert' without other options 'changelog.*', so that each row upserts the key that it draws.
                          #{regexify '[a-z]{2}'}"""),
                mistake(
                        "key of a column that changes",
                        "id STRING, name STRING, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}-#{column.name}', 'fields.name.expression'='x', 'changelog.mode'='retract'",
                        """
                        Option 'fields.id.expression' can't be used for column 'id': a primary key must not change, but column 'name' changes. Use columns of the primary key only, or let 'changelog.mode' be 'upsert' without other options 'changelog.*', so that each row upserts the key that it draws.
                          #{sequence.next}-#{column.name}"""),
                mistake(
                        "key of the event time",
                        "id INT, ts TIMESTAMP(3), PRIMARY KEY (id, ts) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'fields.ts.expression'='#{event.time}', 'event-time.start'='now', 'changelog.mode'='retract'",
                        """
                        Option 'fields.ts.expression' can't be used for column 'ts': a primary key must not change, but each change has its own event time. Let 'changelog.mode' be 'upsert' without other options 'changelog.*', so that each row upserts the key that it draws.
                          #{event.time}"""),
                mistake(
                        "wall clock in a changelog",
                        "id INT, ts TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'fields.ts.expression'='#{date.past ''1'',''DAYS''}', 'changelog.mode'='retract'",
                        """
                        Option 'fields.ts.expression' can't be used for column 'ts': it reads the wall clock, but a change must repeat the earlier values of its row. Use the event clock, #{event.time}, started by 'event-time.start' = 'now - 1 d', or fixed times, such as those of #{date.between}.
                          #{date.past '1','DAYS'}"""),
                mistake(
                        "keys that outgrow their type",
                        "id TINYINT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'changelog.mode'='upsert', 'number-of-rows'='100'",
                        """
                        Option 'fields.id.expression' doesn't fit column 'id' of type TINYINT: '1280' is out of the range of TINYINT, -128 to 127.
                          #{sequence.next}"""),
                mistake(
                        "sessions of a changelog",
                        "id INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'changelog.mode'='upsert', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s'",
                        "Option 'sessions.keys' works only if all rows are inserted, but 'changelog.mode' is 'upsert'. Set 'changelog.mode' to 'append', or remove the options 'sessions.*'."),
                mistake(
                        "duplicates of a changelog",
                        "id INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'changelog.mode'='upsert', 'duplicates.rate'='0.1'",
                        "Option 'duplicates.rate' works only if all rows are inserted, but 'changelog.mode' is 'upsert'. Set 'changelog.mode' to 'append', or remove the options 'duplicates.*'."));
    }

    static Stream<Arguments> noMistakes() {
        return Stream.of(
                Arguments.of(
                        "start in the form of a java.util.Date",
                        "ts TIMESTAMP(3)",
                        "'fields.ts.expression'='#{event.time}', 'event-time.start'='Thu Jan 01 00:00:00 UTC 2026', 'event-time.step'='1 s'"),
                Arguments.of(
                        "start in a zone",
                        "ts TIMESTAMP(3)",
                        "'fields.ts.expression'='#{event.time}', 'event-time.start'='2026-01-01 00:00:00 Europe/Berlin', 'event-time.step'='1 s'"),
                Arguments.of(
                        "text with a sequence as a key",
                        "id STRING, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='u-#{sequence.next}', 'changelog.mode'='retract'"),
                Arguments.of(
                        "changes that are switched off",
                        "id INT",
                        "'fields.id.expression'='1', 'changelog.mode'='append', 'changelog.update-rate'='0.1', 'changelog.delete-rate'='0.1', 'changelog.keys'='5'"),
                Arguments.of(
                        "unique key",
                        "id STRING, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{regexify ''[a-z]{5}''}', 'fields.id.unique'='true', 'changelog.mode'='upsert', 'number-of-rows'='100000'"),
                Arguments.of(
                        "fixed times in a changelog",
                        "id INT, ts TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'fields.ts.expression'='#{date.past ''1'',''DAYS'',''2026-01-01''}', 'changelog.mode'='retract'"),
                Arguments.of(
                        "rates that just leave room for inserts",
                        "id INT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'changelog.mode'='retract', 'changelog.update-rate'='0.799', 'changelog.delete-rate'='0.1'"),
                Arguments.of(
                        "duplicates a window of sessions away",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='2000000', 'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 ms', 'duplicates.rate'='0.05', 'duplicates.max-distance'='1000000'"),
                Arguments.of(
                        "duplicates as far away as their message allows",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='2000000', 'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 ms', 'duplicates.rate'='0.9', 'duplicates.max-distance'='99266'"),
                Arguments.of(
                        "duplicates in as many rows as their message allows",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='2000000', 'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 ms', 'duplicates.rate'='0.9', 'duplicates.max-distance'='1000000', 'number-of-rows'='7387100'"),
                Arguments.of(
                        "sizes with fractions",
                        "id INT",
                        "'fields.id.expression'='#{session.key}', 'sessions.keys'='1000', 'event-time.start'='now', 'event-time.step'='1 s', 'sessions.size'='#{options.option ''1.5'',''3''}'"));
    }
}
