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

/** What a user can get wrong about rates, schedules and the end of the event clock, and the whole of what he reads then. */
@Tag("locale")
class RateErrorsTest implements ErrorTable {
    private static final String ID = "'fields.id.expression'='1', ";
    private static final String CLOCK = ID + "'event-time.start'='2026-01-01 00:00:00', ";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                rate(
                        "empty",
                        "",
                        """
                        Option 'event-time.rate', character 1: expected a number of rows, 'daily' or 'weekly', but the text ends here. Write a rate such as '20 per second' or 'daily ramp 06:00 2, 20:00 120 per second'.
                        \s\s
                          ^"""),
                rate(
                        "word",
                        "soon",
                        """
                        Option 'event-time.rate', character 1: expected a number of rows, 'daily' or 'weekly', found 'soon'. Write a rate such as '20 per second' or 'daily ramp 06:00 2, 20:00 120 per second'.
                          soon
                          ^"""),
                rate(
                        "misspelled",
                        "dayly ramp 06:00 2 per second",
                        """
                        Option 'event-time.rate', character 1: expected a number of rows, 'daily' or 'weekly', found 'dayly'. Did you mean 'daily'? Write a rate such as '20 per second' or 'daily ramp 06:00 2, 20:00 120 per second'.
                          dayly ramp 06:00 2 per second
                          ^"""),
                rate(
                        "negative",
                        "-5 per second",
                        """
                        Option 'event-time.rate', character 1: expected a number of rows from 0 to 86400000000000, found '-5'. Example: '20 per second'.
                          -5 per second
                          ^"""),
                rate(
                        "not a number",
                        "NaN per second",
                        """
                        Option 'event-time.rate', character 1: expected a number of rows, 'daily' or 'weekly', found 'NaN'. Write a rate such as '20 per second' or 'daily ramp 06:00 2, 20:00 120 per second'.
                          NaN per second
                          ^"""),
                rate(
                        "infinite",
                        "1e400 per second",
                        """
                        Option 'event-time.rate', character 1: expected a number of rows from 0 to 86400000000000, found '1e400'. Example: '20 per second'.
                          1e400 per second
                          ^"""),
                rate(
                        "huge",
                        "1000000001 per second",
                        """
                        Option 'event-time.rate', character 1: more than a row per nanosecond. Use at most 1000000000 per second.
                          1000000001 per second
                          ^"""),
                rate(
                        "zero",
                        "0 per hour",
                        """
                        Option 'event-time.rate', character 1: the rate is always 0, so no row ever happens. Use a number above 0.
                          0 per hour
                          ^"""),
                rate(
                        "tiny",
                        "1e-9 per day",
                        """
                        Option 'event-time.rate', character 1: less than a row in 106751 days. Use a larger number, or a shorter unit.
                          1e-9 per day
                          ^"""),
                rate(
                        "no unit",
                        "20",
                        """
                        Option 'event-time.rate', character 3: expected 'per', but the text ends here. Example: '20 per second'.
                          20
                            ^"""),
                rate(
                        "no unit after per",
                        "20 per",
                        """
                        Option 'event-time.rate', character 7: expected 'second', 'minute', 'hour' or 'day', but the text ends here. Example: '20 per second'.
                          20 per
                                ^"""),
                rate(
                        "unknown unit",
                        "20 per secund",
                        """
                        Option 'event-time.rate', character 8: expected 'second', 'minute', 'hour' or 'day', found 'secund'. Did you mean 'second'? Example: '20 per second'.
                          20 per secund
                                 ^"""),
                rate(
                        "more after the unit",
                        "20 per second or so",
                        """
                        Option 'event-time.rate', character 15: expected the end of the rate, found 'or'. Remove what follows the unit.
                          20 per second or so
                                        ^"""),
                rate(
                        "unknown zone",
                        "daily Europe/Berln ramp 00:00 5 per second",
                        """
                        Option 'event-time.rate', character 7: expected a time zone, 'ramp' or 'hold', found 'Europe/Berln'. Did you mean 'Europe/Berlin'? Write 'daily ramp 06:00 2, 20:00 120 per second', or name a zone such as 'Europe/Berlin' before the shape.
                          daily Europe/Berln ramp 00:00 5 per second
                                ^"""),
                rate(
                        "unknown shape",
                        "daily Europe/Berlin rump 00:00 5 per second",
                        """
                        Option 'event-time.rate', character 21: expected 'ramp' or 'hold', found 'rump'. Did you mean 'ramp'? Example: 'daily ramp 06:00 2, 20:00 120 per second'.
                          daily Europe/Berlin rump 00:00 5 per second
                                              ^"""),
                rate(
                        "no points",
                        "daily ramp",
                        """
                        Option 'event-time.rate', character 11: expected a time from 00:00 to 23:59:59, but the text ends here. Write hours and minutes with two digits, as in 'daily ramp 06:00 2, 20:00 120 per second'.
                          daily ramp
                                    ^"""),
                rate(
                        "no points before the unit",
                        "daily ramp per second",
                        """
                        Option 'event-time.rate', character 12: expected a time from 00:00 to 23:59:59, found 'per'. Write hours and minutes with two digits, as in 'daily ramp 06:00 2, 20:00 120 per second'.
                          daily ramp per second
                                     ^"""),
                rate(
                        "time of one digit",
                        "daily ramp 9:00 5 per second",
                        """
                        Option 'event-time.rate', character 12: expected a time from 00:00 to 23:59:59, found '9:00'. Write hours and minutes with two digits, as in 'daily ramp 06:00 2, 20:00 120 per second'.
                          daily ramp 9:00 5 per second
                                     ^"""),
                rate(
                        "end of the day",
                        "daily ramp 00:00 5, 24:00 7 per second",
                        """
                        Option 'event-time.rate', character 21: expected a time from 00:00 to 23:59:59, found '24:00'. Write hours and minutes with two digits, as in 'daily ramp 06:00 2, 20:00 120 per second'.
                          daily ramp 00:00 5, 24:00 7 per second
                                              ^"""),
                rate(
                        "no comma",
                        "daily ramp 00:00 5 06:00 7 per second",
                        """
                        Option 'event-time.rate', character 20: expected a comma or 'per', found '06:00'. Separate times by commas, and end with a unit, as in 'daily ramp 06:00 2, 20:00 120 per second'.
                          daily ramp 00:00 5 06:00 7 per second
                                             ^"""),
                rate(
                        "out of order",
                        "daily hold\n  06:00 5,\n  12:00 80,\n  09:00 7 per second",
                        """
                        Option 'event-time.rate', line 4, character 3: this time is earlier than the one before it. List the times in order, from 00:00 of the day or of Monday.
                            09:00 7 per second
                            ^"""),
                rate(
                        "twice",
                        "daily hold 06:00 5, 06:00 80 per second",
                        """
                        Option 'event-time.rate', character 21: this time is listed twice. Remove one of its rates.
                          daily hold 06:00 5, 06:00 80 per second
                                              ^"""),
                rate(
                        "always zero",
                        "daily hold 06:00 0, 18:00 0 per second",
                        """
                        Option 'event-time.rate', character 18: the rate is always 0, so no row ever happens. Use a number above 0 at one of the times at least.
                          daily hold 06:00 0, 18:00 0 per second
                                           ^"""),
                rate(
                        "day missing",
                        "weekly hold 09:00 100 per second",
                        """
                        Option 'event-time.rate', character 13: expected a day of the week, found '09:00'. Write days as in 'weekly hold Mon 09:00 100, Fri 18:00 10 per second'.
                          weekly hold 09:00 100 per second
                                      ^"""),
                rate(
                        "unknown day",
                        "weekly hold Mon 09:00 100, Thur 10:00 3 per second",
                        """
                        Option 'event-time.rate', character 28: expected a day of the week, found 'Thur'. Did you mean 'Thursday'? Write days as in 'weekly hold Mon 09:00 100, Fri 18:00 10 per second'.
                          weekly hold Mon 09:00 100, Thur 10:00 3 per second
                                                     ^"""),
                rate(
                        "comma at the end",
                        "weekly hold Mon 09:00 100, per second",
                        """
                        Option 'event-time.rate', character 28: expected a day of the week, found 'per'. Write days as in 'weekly hold Mon 09:00 100, Fri 18:00 10 per second'.
                          weekly hold Mon 09:00 100, per second
                                                     ^"""),
                mistake(
                        "two rates",
                        "id INT",
                        CLOCK + "'event-time.rate'='1 per second', 'event-time.step'='1 s'",
                        "Options 'event-time.rate' and 'event-time.step' both set the rate of the event clock. Remove one of them."),
                mistake(
                        "rate of a live table",
                        "id INT",
                        CLOCK + "'event-time.live'='true', 'event-time.rate'='1 per second', 'rows-per-second'='5'",
                        "Options 'event-time.rate' and 'rows-per-second' both set the rate of the table, because 'event-time.live' is 'true'. Remove one of them."),
                mistake(
                        "all but a start",
                        "id INT",
                        ID
                                + "'event-time.rate'='1 per second', 'event-time.arrivals'='poisson', 'event-time.end'='now'",
                        """
                        Option 'event-time.rate' needs 'event-time.start', which starts the event clock. Add it, for example 'event-time.start' = 'now - 1 d'.
                        Option 'event-time.arrivals' needs 'event-time.start', which starts the event clock. Add it, for example 'event-time.start' = 'now - 1 d'.
                        Option 'event-time.end' needs 'event-time.start', which starts the event clock. Add it, for example 'event-time.start' = 'now - 1 d'."""),
                mistake(
                        "unknown arrivals",
                        "id INT",
                        CLOCK + "'event-time.arrivals'='random'",
                        "Option 'event-time.arrivals' is 'random', but must be 'even' or 'poisson'."),
                mistake(
                        "end before the start",
                        "id INT",
                        CLOCK + "'event-time.end'='2025-01-01 00:00:00'",
                        "Option 'event-time.end' is '2025-01-01 00:00:00', but must be after 'event-time.start', which is '2026-01-01 00:00:00'. Use a later end, or an earlier start."),
                mistake(
                        "end that is no time",
                        "id INT",
                        CLOCK + "'event-time.end'='later'",
                        "Option 'event-time.end' is 'later', but must be a point in time from 0000-01-02 00:00:00 to 9999-12-31 00:00:00 UTC, such as '2026-01-01 00:00:00', '2026-01-01T00:00:00Z', 'now' or 'now + 1 h'."),
                mistake(
                        "rate past the year 9999",
                        "id INT",
                        CLOCK + "'event-time.rate'='daily ramp 00:00 1, 12:00 0 per day', 'number-of-rows'='3000000'",
                        "Row 2999999 would have a time after the year 9999. Use an earlier 'event-time.start', a higher 'event-time.rate', or a smaller 'number-of-rows'."),
                mistake(
                        "sessions",
                        "id INT",
                        CLOCK
                                + "'event-time.rate'='7 per second', 'event-time.arrivals'='poisson', 'sessions.keys'='10000'",
                        """
                        Option 'event-time.arrivals' is 'poisson', but with 'sessions.keys' sessions start at random and set the times of rows. Remove it."""),
                schedule(
                        "unknown stage",
                        "rmp to 5",
                        """
                        Option 'rows-per-second', character 1: expected 'start', 'ramp', 'hold', 'jump' or 'repeat', found 'rmp'. Did you mean 'ramp'? Example: 'ramp to 5000 in 5 min; hold 10 min; ramp to 100 in 1 min; repeat'.
                          rmp to 5
                          ^"""),
                schedule(
                        "no stage",
                        "start at 5",
                        """
                        Option 'rows-per-second', character 11: the schedule has no stage. Write a number such as '100', or 'ramp to 5000 in 5 min; hold 10 min; ramp to 100 in 1 min; repeat'.
                          start at 5
                                    ^"""),
                schedule(
                        "only separators",
                        ";;",
                        """
                        Option 'rows-per-second', character 1: expected 'start', 'ramp', 'hold', 'jump' or 'repeat', found ';'. Example: 'ramp to 5000 in 5 min; hold 10 min; ramp to 100 in 1 min; repeat'.
                          ;;
                          ^"""),
                schedule(
                        "empty stage",
                        "ramp to 5 in 1 min;; repeat",
                        """
                        Option 'rows-per-second', character 20: expected 'start', 'ramp', 'hold', 'jump' or 'repeat', found ';'. Example: 'ramp to 5000 in 5 min; hold 10 min; ramp to 100 in 1 min; repeat'.
                          ramp to 5 in 1 min;; repeat
                                             ^"""),
                schedule(
                        "no duration",
                        "ramp to 5",
                        """
                        Option 'rows-per-second', character 10: expected 'in', but the text ends here. Example: 'ramp to 5000 in 5 min'.
                          ramp to 5
                                   ^"""),
                schedule(
                        "wrong duration",
                        "ramp to 5 in 1 parsec",
                        """
                        Option 'rows-per-second', character 14: expected a duration from 0 s to 106751 d, found '1 parsec'. Example: 'ramp to 5000 in 5 min'.
                          ramp to 5 in 1 parsec
                                       ^"""),
                schedule(
                        "no target",
                        "ramp to in 1 min",
                        """
                        Option 'rows-per-second', character 9: expected a number of rows from 0 to 1000000000, found 'in'. Example: 'ramp to 5000 in 5 min'.
                          ramp to in 1 min
                                  ^"""),
                schedule(
                        "negative target",
                        "ramp to -5 in 1 min",
                        """
                        Option 'rows-per-second', character 9: expected a number of rows from 0 to 1000000000, found '-5'. Example: 'ramp to 5000 in 5 min'.
                          ramp to -5 in 1 min
                                  ^"""),
                schedule(
                        "huge target",
                        "jump to 1e10",
                        """
                        Option 'rows-per-second', character 9: expected a number of rows from 0 to 1000000000, found '1e10'. Example: 'jump to 5000'.
                          jump to 1e10
                                  ^"""),
                schedule(
                        "hold without a rate",
                        "hold 10 min; repeat",
                        """
                        Option 'rows-per-second', character 1: there is no rate to hold yet. Begin with a rate such as 'start at 100; hold 10 min'.
                          hold 10 min; repeat
                          ^"""),
                schedule(
                        "hold for no time",
                        "start at 5; hold 0 s",
                        """
                        Option 'rows-per-second', character 18: expected a duration from 1 ns to 106751 d, found '0 s'. Example: 'hold 10 min'.
                          start at 5; hold 0 s
                                           ^"""),
                schedule(
                        "start in the middle",
                        "ramp to 5 in 1 min; start at 3",
                        """
                        Option 'rows-per-second', character 21: only the first stage sets the rate at the start. Use 'jump to' for a later change.
                          ramp to 5 in 1 min; start at 3
                                              ^"""),
                schedule(
                        "repeat in the middle",
                        "ramp to 5 in 1 min; repeat; hold 1 min",
                        """
                        Option 'rows-per-second', character 29: expected the end of the schedule after 'repeat', found 'hold'. Move 'repeat' to the end.
                          ramp to 5 in 1 min; repeat; hold 1 min
                                                      ^"""),
                schedule(
                        "no separator",
                        "ramp to 5 in 1 min\nhold 1 min",
                        """
                        Option 'rows-per-second', line 2, character 1: expected a semicolon, found 'hold'. Separate stages as in 'ramp to 5000 in 5 min; hold 10 min; ramp to 100 in 1 min; repeat'.
                          hold 1 min
                          ^"""),
                schedule(
                        "repeats nothing",
                        "jump to 5; repeat",
                        """
                        Option 'rows-per-second', character 18: the schedule repeats, but takes no time. Add a stage such as 'hold 10 min'.
                          jump to 5; repeat
                                           ^"""),
                schedule(
                        "ends at zero",
                        "ramp to 5 in 1 min;\nramp to 0 in 1 min",
                        """
                        Option 'rows-per-second', line 2, character 19: the rate is 0 from here on for ever, so no more rows come. End with a rate above 0, such as 'jump to 10', or with 'repeat'.
                          ramp to 0 in 1 min
                                            ^"""),
                schedule(
                        "always zero",
                        "start at 0; hold 1 min; repeat",
                        """
                        Option 'rows-per-second', character 31: the rate is 0 from here on for ever, so no more rows come. End with a rate above 0, such as 'jump to 10'.
                          start at 0; hold 1 min; repeat
                                                        ^"""),
                mistake(
                        "schedule as a step",
                        "id INT",
                        CLOCK + "'rows-per-second'='jump to 5; hold 1 min'",
                        "Option 'rows-per-second' is a schedule, which gives the event clock no step. Add 'event-time.step', for example '100 ms', or 'event-time.rate', for example '20 per second'."),
                mistake(
                        "schedule of a live table",
                        "id INT",
                        CLOCK + "'event-time.live'='true', 'rows-per-second'='jump to 5; hold 1 min'",
                        "Option 'rows-per-second' is a schedule, which gives the event clock no step. With 'event-time.live' = 'true', replace it by 'event-time.rate', for example '20 per second'."));
    }

    static Stream<Arguments> noMistakes() {
        return Stream.of(
                right("rate per hour", CLOCK + "'event-time.rate'='2 per hour'"),
                right("rate of a fraction", CLOCK + "'event-time.rate'='0.5 PER Minute'"),
                right("slowest rate", CLOCK + "'event-time.rate'='0.00001 per day'"),
                right("highest rate", CLOCK + "'event-time.rate'='86400000000000 per day'"),
                right(
                        "daily curve",
                        CLOCK
                                + "'event-time.rate'='daily Europe/Berlin ramp 00:00 5, 06:00 2, 12:00 80, 20:00 120 per second'"),
                right(
                        "weekly curve",
                        CLOCK + "'event-time.rate'='weekly hold Mon 09:00 100, Friday 18:00 10 per second'"),
                right("lines", CLOCK + "'event-time.rate'='\n daily\n ramp\n 06:00 5,\n 07:30:15.5 0\n per hour\n'"),
                right("end", CLOCK + "'event-time.end'='now + 1 h', 'event-time.arrivals'='POISSON'"),
                right("end and rows", CLOCK + "'event-time.end'='2026-01-02 00:00:00', 'number-of-rows'='5'"),
                right(
                        "schedule",
                        ID + "'rows-per-second'='ramp to 5000 in 5 min; hold 10 min; ramp to 100 in 1 min; repeat'"),
                right("schedule with a start", ID + "'rows-per-second'='START at 100; hold 1 min; jump to 0.5;'"),
                right(
                        "schedule beside a clock",
                        CLOCK + "'rows-per-second'='jump to 5; hold 1 min', 'event-time.rate'='20 per second'"));
    }

    private static Arguments rate(String what, String rate, String message) {
        return mistake(what, "id INT", CLOCK + "'event-time.rate'='" + rate + "'", message);
    }

    private static Arguments schedule(String what, String schedule, String message) {
        return mistake("schedule: " + what, "id INT", ID + "'rows-per-second'='" + schedule + "'", message);
    }

    private static Arguments right(String what, String options) {
        return Arguments.of(what, "id INT", options);
    }
}
