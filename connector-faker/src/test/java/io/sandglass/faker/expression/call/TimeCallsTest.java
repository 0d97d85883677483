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
package io.sandglass.faker.expression.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.plan.CompiledExpression;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the values of dates and times begin and end, by the lowest and the highest of all draws. */
@Tag("locale")
class TimeCallsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    /** Half past five in the morning of the next day in Kolkata, one o'clock in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00.123456789Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The nearer bound is inclusive, the farther one exclusive, with a grain of milliseconds.
                "date.past '10','SECONDS'        | 2026-11-20T00:00:00.123Z | 2026-11-19T23:59:50.124Z",
                "date.past '10','4','SECONDS'    | 2026-11-19T23:59:56.123Z | 2026-11-19T23:59:50.124Z",
                "date.past '10','0','SECONDS'    | 2026-11-20T00:00:00.123Z | 2026-11-19T23:59:50.124Z",
                "date.future '10','SECONDS'      | 2026-11-20T00:00:00.123Z | 2026-11-20T00:00:10.122Z",
                "date.future '10','4','SECONDS'  | 2026-11-20T00:00:04.123Z | 2026-11-20T00:00:10.122Z",
                // Equal bounds are a constant.
                "date.past '5','5','MINUTES'     | 2026-11-19T23:55:00.123Z | 2026-11-19T23:55:00.123Z",
                "date.future '0','DAYS'          | 2026-11-20T00:00:00.123Z | 2026-11-20T00:00:00.123Z",
                // All units, in any case, in singular and with their type's name.
                "date.past '1','DAYS'            | 2026-11-20T00:00:00.123Z | 2026-11-19T00:00:00.124Z",
                "date.past '1','day'             | 2026-11-20T00:00:00.123Z | 2026-11-19T00:00:00.124Z",
                "date.past '1','TimeUnit.Days'   | 2026-11-20T00:00:00.123Z | 2026-11-19T00:00:00.124Z",
                "date.past '2','Hours'           | 2026-11-20T00:00:00.123Z | 2026-11-19T22:00:00.124Z",
                "date.past '2','minutes'         | 2026-11-20T00:00:00.123Z | 2026-11-19T23:58:00.124Z",
                "date.past '2','milliseconds'    | 2026-11-20T00:00:00.123Z | 2026-11-20T00:00:00.122Z",
                "date.past '2','MILLIS'          | 2026-11-20T00:00:00.123Z | 2026-11-20T00:00:00.122Z",
                // Below a millisecond the draw decides alone, to the nanosecond.
                "date.past '2','MICROSECONDS'    | 2026-11-20T00:00:00.123Z | 2026-11-20T00:00:00.122998001Z",
                "date.future '2','nanos'         | 2026-11-20T00:00:00.123Z | 2026-11-20T00:00:00.123000001Z",
                "date.past '1' 'DAYS'            | 2026-11-20T00:00:00.123Z | 2026-11-19T00:00:00.124Z",
                "DATE.PAST ' 1 ',' DAYS '        | 2026-11-20T00:00:00.123Z | 2026-11-19T00:00:00.124Z",
            })
    void dateFromNowStaysInItsBounds(String call, Instant nearest, Instant farthest) {
        assertThat(lowest(call, BERLIN)).isEqualTo(nearest);
        assertThat(highest(call, BERLIN)).isEqualTo(farthest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date.past '1','DAYS','yyyy-MM-dd HH:mm'        | 2026-11-20 01:00 | 2026-11-20 05:30",
                "date.past '2','1','DAYS','yyyy-MM-dd HH:mm'    | 2026-11-19 01:00 | 2026-11-19 05:30",
                "date.future '1','DAYS','HH:mm:ss.SSS XXX'      | 01:00:00.123 +01:00 | 05:30:00.123 +05:30",
                "date.future '2','1','DAYS','yyyy-MM-dd HH:mm'  | 2026-11-21 01:00 | 2026-11-21 05:30",
                "date.between '2024-07-01','2024-08-01','d. MMMM yyyy HH:mm' | 1. July 2024 00:00 | 1. July 2024 00:00",
                "date.birthday 'yyyy-MM-dd'                     | 1961-11-20 | 1961-11-20",
                "date.birthday '20','30','yyyy-MM-dd HH:mm'     | 1996-11-20 00:00 | 1996-11-20 00:00",
                "time.past '1','HOURS','HH:mm'                  | 01:00 | 05:30",
                "time.past '2','1','HOURS','HH:mm'              | 00:00 | 04:30",
                "time.future '1','HOURS','HH:mm'                | 01:00 | 05:30",
                "time.future '2','1','HOURS','HH:mm'            | 02:00 | 06:30",
                "time.between '10:00','11:00','h a'             | 10 AM | 10 AM",
            })
    void patternIsWrittenInTheZone(String call, String inBerlin, String inKolkata) {
        assertThat(lowest(call, BERLIN)).isEqualTo(inBerlin);
        assertThat(lowest(call, KOLKATA)).isEqualTo(inKolkata);
    }

    @Test
    void patternNamesMonthsAndDaysInTheLocale() {
        String call = "#{date.between '2024-07-01','2024-07-01','EEEE, d. MMMM'}";
        ExpressionCompiler compiler = TestCompilers.create(Locale.FRENCH, new SplittableRandom(0));
        assertThat(compiler.compile(call).evaluate()).isEqualTo("lundi, 1. juillet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date.between '2024-01-01','2024-01-02'                   | 2023-12-31T23:00:00Z | 2024-01-01T22:59:59.999Z",
                "date.between '2024-01-01 12:30','2024-01-01 12:31'       | 2024-01-01T11:30:00Z | 2024-01-01T11:30:59.999Z",
                "date.between '2024-01-01T12:30:15.5','2024-01-01 12:30:16' | 2024-01-01T11:30:15.500Z | 2024-01-01T11:30:15.999Z",
                "date.between '2024-01-01','2024-01-01'                   | 2023-12-31T23:00:00Z | 2023-12-31T23:00:00Z",
                "date.between '2024/01/01','2024/01/02 00:00:01'          | 2023-12-31T23:00:00Z | 2024-01-01T23:00:00.999Z",
                "date.future '2','1','DAYS','2024/01/01 12:00'            | 2024-01-02T11:00:00Z | 2024-01-03T10:59:59.999Z",
                "date.past '2','DAYS','2024-01-03'                        | 2024-01-02T23:00:00Z | 2023-12-31T23:00:00.001Z",
                // The day on which the clocks go back has 25 hours.
                "date.between '2026-10-25','2026-10-26'                   | 2026-10-24T22:00:00Z | 2026-10-25T22:59:59.999Z",
            })
    void dateBetweenReadsTheZonesWallClock(String call, Instant first, Instant last) {
        assertThat(lowest(call, BERLIN)).isEqualTo(first);
        assertThat(highest(call, BERLIN)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date.between 'Sun Mar 22 01:59:02 PDT 2026','Sun Mar 22 02:59:02 PDT 2026' | 2026-03-22T08:59:02Z | 2026-03-22T09:59:01.999Z",
                "date.between '2026-01-01T00:00:00Z','2026-01-01 02:00:00 +01:00' | 2026-01-01T00:00:00Z | 2026-01-01T00:59:59.999Z",
                "date.between '2026-01-01T00:00:00Z','2026-01-01 02:00:00' | 2026-01-01T00:00:00Z | 2026-01-01T00:59:59.999Z",
                "date.past '1','HOURS','Thu Jan 01 00:00:00 UTC 2026' | 2026-01-01T00:00:00Z | 2025-12-31T23:00:00.001Z",
                "date.future '1','HOURS','2026-01-01T00:00:00Z' | 2026-01-01T00:00:00Z | 2026-01-01T00:59:59.999Z",
            })
    void boundsMayNameTheirZone(String call, Instant first, Instant last) {
        assertThat(lowest(call, BERLIN)).isEqualTo(first);
        assertThat(highest(call, BERLIN)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Whole milliseconds keep the grain that they had.
                "date.between '2026-01-01T00:00:00.001Z','2026-01-01T00:00:00.003000Z' | 2026-01-01T00:00:00.001Z | 2026-01-01T00:00:00.002Z | 2026-01-01 01:00:00.001",
                "date.between '2026-01-01 00:00:00.000100Z','2026-01-01 00:00:00.000900Z' | 2026-01-01T00:00:00.000100Z | 2026-01-01T00:00:00.000899Z | 2026-01-01 01:00:00.000100",
                "date.between '2026-01-01T00:00:00Z','2026-01-01T00:00:01.000001Z' | 2026-01-01T00:00:00Z | 2026-01-01T00:00:01Z | 2026-01-01 01:00:00.000000",
                "date.between '2026-01-01T00:00:00.9999Z','2026-01-01T00:00:01Z' | 2026-01-01T00:00:00.9999Z | 2026-01-01T00:00:00.999999Z | 2026-01-01 01:00:00.999900",
                "date.between '2026-01-01T00:00:00.000000001Z','2026-01-01T00:00:00.000001Z' | 2026-01-01T00:00:00.000000001Z | 2026-01-01T00:00:00.000000999Z | 2026-01-01 01:00:00.000000001",
                // Nanoseconds of more than 292 years have no room in a long, and microseconds do.
                "date.between '0001-01-01T00:00:00.000000001Z','9999-01-01T00:00:00Z' | 0001-01-01T00:00:00.000000001Z | 9998-12-31T23:59:59.999998001Z | 0001-01-01 00:53:28.000000",
                "date.past '2','MILLIS','2026-01-01T00:00:00.000500Z' | 2026-01-01T00:00:00.000500Z | 2025-12-31T23:59:59.998501Z | 2026-01-01 01:00:00.000500",
                "date.future '2','NANOS','2026-01-01T00:00:00.000999999Z' | 2026-01-01T00:00:00.000999999Z | 2026-01-01T00:00:00.001Z | 2026-01-01 01:00:00.000999999",
                "date.past '5','MICROSECONDS' | 2026-11-20T00:00:00.123Z | 2026-11-20T00:00:00.122995001Z | 2026-11-20 01:00:00.123000000",
            })
    void valuesAreAsFineAsTheBoundsAndUnits(String call, Instant first, Instant last, String text) {
        assertThat(lowest(call, BERLIN)).isEqualTo(first);
        assertThat(highest(call, BERLIN)).isEqualTo(last);
        assertThat(evaluate("#{" + call + "}|", BERLIN, Extreme.LOWEST)).isEqualTo(text + "|");
    }

    @Test
    void boundsOfMicrosecondsGiveAllThatLiesBetween() {
        CompiledExpression expression = TestCompilers.create(0)
                .compile("#{date.between '2026-01-01 00:00:00.000100','2026-01-01 00:00:00.000110'}");
        assertThat(new HashSet<>(TestCompilers.values(expression, 500))).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date.birthday           | 1961-11-19T23:00:00Z | 2008-11-19T22:59:59.999999999Z",
                "date.birthday '20','30' | 1996-11-19T23:00:00Z | 2006-11-19T22:59:59.999999999Z",
                "date.birthday '30','30' | 1996-11-19T23:00:00Z | 1996-11-20T22:59:59.999999999Z",
                "date.birthday '0','1'   | 2025-11-19T23:00:00Z | 2026-11-19T22:59:59.999999999Z",
                "date.birthday '0','1000' | 1026-11-19T23:06:32Z | 2026-11-19T22:59:59.999999999Z",
            })
    void birthdayIsOfSomebodyOfTheAges(String call, Instant oldest, Instant youngest) {
        assertThat(lowest(call, BERLIN)).isEqualTo(oldest);
        assertThat(highest(call, BERLIN)).isEqualTo(youngest);
    }

    @Test
    void birthdayKnowsWhichDayItIsInTheZone() {
        InstantSource lateInBerlin = InstantSource.fixed(Instant.parse("2026-11-20T22:00:00Z"));
        String call = "#{date.birthday '20','20','yyyy-MM-dd'}";
        RandomGenerator random = new SplittableRandom(0);
        assertThat(new ExpressionCompiler(Locale.ENGLISH, BERLIN, random, lateInBerlin)
                        .compile(call)
                        .evaluate())
                .isEqualTo("2006-11-20");
        assertThat(new ExpressionCompiler(Locale.ENGLISH, KOLKATA, random, lateInBerlin)
                        .compile(call)
                        .evaluate())
                .isEqualTo("2006-11-21");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time.past '10','SECONDS'        | 01:00:00.123 | 00:59:50.124",
                "time.past '10','4','SECONDS'    | 00:59:56.123 | 00:59:50.124",
                "time.future '10','SECONDS'      | 01:00:00.123 | 01:00:10.122",
                "time.future '10','4','seconds'  | 01:00:04.123 | 01:00:10.122",
                "time.future '2','NANOS'         | 01:00:00.123 | 01:00:00.123000001",
                // Around midnight, also more than once.
                "time.past '2','HOURS'           | 01:00:00.123 | 23:00:00.124",
                "time.past '3','2','HOURS'       | 23:00:00.123 | 22:00:00.124",
                "time.future '24','23','HOURS'   | 00:00:00.123 | 01:00:00.122",
                "time.past '2','2','DAYS'        | 01:00:00.123 | 01:00:00.123",
                "time.between '10:00','11:00'    | 10:00 | 10:59:59.999999999",
                "time.between '10:00:30.5','10:00:30.500000002' | 10:00:30.5 | 10:00:30.500000001",
                "time.between '00:00','23:59:59' | 00:00 | 23:59:58.999999999",
                "time.between '12:00','12:00'    | 12:00 | 12:00",
            })
    void timeIsANanosecondOfTheDay(String call, LocalTime lowest, LocalTime highest) {
        assertThat(lowest(call, BERLIN)).isEqualTo(lowest.toNanoOfDay());
        assertThat(highest(call, BERLIN)).isEqualTo(highest.toNanoOfDay());
    }

    @Test
    void pointInTimeIsTextWhereItIsJoinedWithText() {
        String call = "at #{date.past '0','DAYS'}!";
        assertThat(evaluate(call, BERLIN, Extreme.LOWEST)).isEqualTo("at 2026-11-20 01:00:00.123!");
        assertThat(evaluate(call, KOLKATA, Extreme.LOWEST)).isEqualTo("at 2026-11-20 05:30:00.123!");
        assertThat(evaluate("#{json 'at','#{date.past ''0'',''DAYS''}'}", KOLKATA, Extreme.LOWEST))
                .isEqualTo("{\"at\": \"2026-11-20 05:30:00.123\"}");
    }

    @Test
    void pointInTimeStaysOneAsAnOption() {
        assertThat(evaluate("#{options.option '#{date.past ''0'',''DAYS''}'}", BERLIN, Extreme.LOWEST))
                .isEqualTo(Instant.parse("2026-11-20T00:00:00.123Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date.past '10','4','SECONDS'",
                "time.future '90','MINUTES'",
                "date.birthday",
                "date.between '2024-01-01','2024-01-02'"
            })
    void allThatIsDrawnVaries(String call) {
        CompiledExpression expression = TestCompilers.create(0).compile("#{" + call + "}");
        assertThat(new HashSet<>(TestCompilers.values(expression, 50))).hasSizeGreaterThan(40);
    }

    @Test
    void valuesAreNoFreeText() {
        for (String call : List.of("date.past '1','DAYS'", "date.birthday 'yyyy'", "time.between '10:00','11:00'")) {
            assertThat(TestCompilers.create(0).compile("#{" + call + "}").isFreeText())
                    .isFalse();
        }
    }

    private static Object lowest(String call, ZoneId zone) {
        return evaluate("#{" + call + "}", zone, Extreme.LOWEST);
    }

    private static Object highest(String call, ZoneId zone) {
        return evaluate("#{" + call + "}", zone, Extreme.HIGHEST);
    }

    private static Object evaluate(String expression, ZoneId zone, RandomGenerator random) {
        return new ExpressionCompiler(Locale.ENGLISH, zone, random, InstantSource.fixed(NOW))
                .compile(expression)
                .evaluate();
    }

    /** Draws one of the bounds, as near as it may come. */
    private enum Extreme implements RandomGenerator {
        LOWEST,
        HIGHEST;

        @Override
        public long nextLong(long bound) {
            return nextLong(0, bound);
        }

        @Override
        public long nextLong(long origin, long bound) {
            return this == LOWEST ? origin : bound - 1;
        }

        @Override
        public int nextInt(int bound) {
            return this == LOWEST ? 0 : bound - 1;
        }

        @Override
        public long nextLong() {
            return this == LOWEST ? 0 : -1;
        }
    }
}
