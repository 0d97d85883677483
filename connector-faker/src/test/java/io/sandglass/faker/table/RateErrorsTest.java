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
                rate("empty", "", "X"),
                rate("word", "soon", "X"),
                rate("misspelled", "dayly ramp 06:00 2 per second", "X"),
                rate("negative", "-5 per second", "X"),
                rate("not a number", "NaN per second", "X"),
                rate("infinite", "1e400 per second", "X"),
                rate("huge", "1000000001 per second", "X"),
                rate("zero", "0 per hour", "X"),
                rate("tiny", "1e-9 per day", "X"),
                rate("no unit", "20", "X"),
                rate("no unit after per", "20 per", "X"),
                rate("unknown unit", "20 per secund", "X"),
                rate("more after the unit", "20 per second or so", "X"),
                rate("unknown zone", "daily Europe/Berln ramp 00:00 5 per second", "X"),
                rate("unknown shape", "daily Europe/Berlin rump 00:00 5 per second", "X"),
                rate("no points", "daily ramp", "X"),
                rate("no points before the unit", "daily ramp per second", "X"),
                rate("time of one digit", "daily ramp 9:00 5 per second", "X"),
                rate("end of the day", "daily ramp 00:00 5, 24:00 7 per second", "X"),
                rate("no comma", "daily ramp 00:00 5 06:00 7 per second", "X"),
                rate("out of order", "daily hold\n  06:00 5,\n  12:00 80,\n  09:00 7 per second", "X"),
                rate("twice", "daily hold 06:00 5, 06:00 80 per second", "X"),
                rate("always zero", "daily hold 06:00 0, 18:00 0 per second", "X"),
                rate("day missing", "weekly hold 09:00 100 per second", "X"),
                rate("unknown day", "weekly hold Mon 09:00 100, Thur 10:00 3 per second", "X"),
                rate("comma at the end", "weekly hold Mon 09:00 100, per second", "X"),
                mistake(
                        "two rates",
                        "id INT",
                        CLOCK + "'event-time.rate'='1 per second', 'event-time.step'='1 s'",
                        "X"),
                mistake(
                        "rate of a live table",
                        "id INT",
                        CLOCK + "'event-time.live'='true', 'event-time.rate'='1 per second', 'rows-per-second'='5'",
                        "X"),
                mistake(
                        "all but a start",
                        "id INT",
                        ID
                                + "'event-time.rate'='1 per second', 'event-time.arrivals'='poisson', 'event-time.end'='now'",
                        "X"),
                mistake("unknown arrivals", "id INT", CLOCK + "'event-time.arrivals'='random'", "X"),
                mistake("end before the start", "id INT", CLOCK + "'event-time.end'='2025-01-01 00:00:00'", "X"),
                mistake("end that is no time", "id INT", CLOCK + "'event-time.end'='later'", "X"),
                mistake(
                        "rate past the year 9999",
                        "id INT",
                        CLOCK + "'event-time.rate'='daily ramp 00:00 1, 12:00 0 per day', 'number-of-rows'='3000000'",
                        "X"),
                mistake(
                        "sessions",
                        "id INT",
                        CLOCK
                                + "'event-time.rate'='7 per second', 'event-time.arrivals'='poisson', 'sessions.keys'='10000'",
                        "X"),
                schedule("unknown stage", "rmp to 5", "X"),
                schedule("no stage", "start at 5", "X"),
                schedule("only separators", ";;", "X"),
                schedule("empty stage", "ramp to 5 in 1 min;; repeat", "X"),
                schedule("no duration", "ramp to 5", "X"),
                schedule("wrong duration", "ramp to 5 in 1 parsec", "X"),
                schedule("no target", "ramp to in 1 min", "X"),
                schedule("negative target", "ramp to -5 in 1 min", "X"),
                schedule("huge target", "jump to 1e10", "X"),
                schedule("hold without a rate", "hold 10 min; repeat", "X"),
                schedule("hold for no time", "start at 5; hold 0 s", "X"),
                schedule("start in the middle", "ramp to 5 in 1 min; start at 3", "X"),
                schedule("repeat in the middle", "ramp to 5 in 1 min; repeat; hold 1 min", "X"),
                schedule("no separator", "ramp to 5 in 1 min\nhold 1 min", "X"),
                schedule("repeats nothing", "jump to 5; repeat", "X"),
                schedule("ends at zero", "ramp to 5 in 1 min;\nramp to 0 in 1 min", "X"),
                schedule("always zero", "start at 0; hold 1 min; repeat", "X"),
                mistake("schedule as a step", "id INT", CLOCK + "'rows-per-second'='jump to 5; hold 1 min'", "X"),
                mistake(
                        "schedule of a live table",
                        "id INT",
                        CLOCK + "'event-time.live'='true', 'rows-per-second'='jump to 5; hold 1 min'",
                        "X"));
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
