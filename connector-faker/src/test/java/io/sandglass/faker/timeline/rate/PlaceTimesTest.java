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
package io.sandglass.faker.timeline.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.RateSpec;
import io.sandglass.faker.spec.RateSpec.Period;
import io.sandglass.faker.spec.RateSpec.Point;
import io.sandglass.faker.spec.RateSpec.Shape;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class PlaceTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final int ROWS = 1_000_000;

    private static final RateSpec RAMP = daily(Shape.RAMP, SECOND, 0, 5, 6, 2, 12, 80, 20, 120);
    private static final RateSpec NIGHTS_OFF = daily(Shape.HOLD, HOUR, 2, 400, 3, 0, 5, 100, 18, 0);
    private static final RateSpec WEEKLY = new RateSpec(
            Period.WEEKLY,
            BERLIN,
            Shape.HOLD,
            List.of(
                    new Point(at(DayOfWeek.MONDAY, "09:00"), 100),
                    new Point(at(DayOfWeek.FRIDAY, "18:00"), 10),
                    new Point(at(DayOfWeek.SUNDAY, "02:30"), 0)),
            MINUTE);
    private static final RateSpec WEEKLY_RAMP = new RateSpec(
            Period.WEEKLY,
            BERLIN,
            Shape.RAMP,
            List.of(new Point(at(DayOfWeek.TUESDAY, "07:00"), 0), new Point(at(DayOfWeek.SATURDAY, "20:00"), 50)),
            MINUTE);

    static Stream<Arguments> curves() {
        return Stream.of(
                Arguments.of("ramp into summer time", RAMP, "2026-03-28T21:17:00Z", HOUR),
                Arguments.of("ramp out of summer time", RAMP, "2026-10-24T20:00:00.123Z", HOUR),
                Arguments.of("hold with nights off", NIGHTS_OFF, "2026-03-20T03:00:00Z", 24 * HOUR),
                Arguments.of("weekly hold", WEEKLY, "2026-03-23T00:00:00Z", 24 * HOUR),
                Arguments.of("weekly ramp", WEEKLY_RAMP, "2026-10-19T00:00:00Z", 24 * HOUR),
                Arguments.of("constant", RateSpec.constant(3, SECOND), "2026-10-24T20:00:00Z", HOUR));
    }

    /** The model adds up the rate of each minute, by the wall clock of that minute. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("curves")
    void countsFollowTheCurve(String name, RateSpec rate, String start, long intervalNanos) {
        long interval = intervalNanos / 1_000_000;
        long from = Instant.parse(start).toEpochMilli();
        PlaceTimes places = places(rate, start, null);
        long[] counts = new long[(int) ((places.millis(ROWS) - from) / interval)];
        for (int i = 0; i < ROWS; i++) {
            int at = (int) ((places.millis(i) - from) / interval);
            if (at < counts.length) {
                counts[at]++;
            }
        }

        assertThat(counts.length).isGreaterThan(2);
        for (int i = 0; i < counts.length; i++) {
            double expected = integral(rate, from + i * interval, from + (i + 1) * interval);
            assertThat((double) counts[i]).as("interval %d", i).isCloseTo(expected, within(expected / 100 + 1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("curves")
    void aSeekGivesTheSameTimesInAnyOrder(String name, RateSpec rate, String start, long intervalNanos) {
        PlaceTimes ascending = places(rate, start, 4L);
        long[] times = LongStream.range(0, 5_000).map(ascending::millis).toArray();
        SplittableRandom random = new SplittableRandom(1);
        PlaceTimes places = places(rate, start, 4L);

        for (int i = 0; i < 2_000; i++) {
            int index = random.nextInt(times.length);
            assertThat(places.millis(index)).isEqualTo(times[index]);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("curves")
    void timesNeverGoBackAndFirstIndexIsTheirInverse(String name, RateSpec rate, String start, long intervalNanos) {
        for (Long seed : Arrays.asList(null, 7L)) {
            PlaceTimes places = places(rate, start, seed);
            for (long first : List.of(-100_000L, -2_000L, 123_456_789L, 1_000_000_000L)) {
                long before = Long.MIN_VALUE;
                int nanosBefore = 0;
                for (long index = first; index < first + 4_000; index++) {
                    long millis = places.millis(index);
                    int nanos = places.nanoOfMilli();
                    assertThat(millis > before || millis == before && nanos >= nanosBefore)
                            .as("row %d", index)
                            .isTrue();
                    if (millis > before && index > first && index % 16 == 0) {
                        assertThat(places.firstIndexFrom(millis)).isEqualTo(index);
                        assertThat(places.firstIndexFrom(before + 1)).isEqualTo(index);
                    }
                    before = millis;
                    nanosBefore = nanos;
                }
            }
        }
    }

    @Test
    void aRateThatDividesASecondGivesExactTimesAtAnyRow() {
        PlaceTimes places = places(RateSpec.constant(100, SECOND), "2026-01-01T00:00:00Z", null);

        for (long index : List.of(0L, 1L, 99L, 123_456_789L, 1_000_000_000_000L, -1L, -123_456_789L)) {
            assertThat(places.millis(index))
                    .isEqualTo(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli() + index * 10);
            assertThat(places.nanoOfMilli()).isZero();
        }
    }

    /** A day of the ramp has as many rows as its trapezoids. So row n * 10^8 of a zone without clock changes is n days later. */
    @Test
    void theTrillionthRowIsExact() {
        RateSpec rate = new RateSpec(
                Period.DAILY,
                ZoneOffset.UTC,
                Shape.RAMP,
                List.of(new Point(0, 0), new Point(12 * HOUR, 5_000)),
                SECOND);
        long rowsPerDay = 5_000 * 86_400 / 2;
        PlaceTimes places = places(rate, "2026-01-01T00:00:00Z", null);
        long days = 1_000_000_000_000L / rowsPerDay;

        assertThat(places.millis(days * rowsPerDay))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z")
                        .plus(Duration.ofDays(days))
                        .toEpochMilli());
        assertThat(places.millis(days * rowsPerDay + rowsPerDay / 2))
                .isEqualTo(Instant.parse("2026-01-01T12:00:00Z")
                        .plus(Duration.ofDays(days))
                        .toEpochMilli());
    }

    @Test
    void noRowHappensWhileTheRateIsZero() {
        PlaceTimes places = places(NIGHTS_OFF, "2026-03-20T20:00:00Z", 3L);

        for (int i = 0; i < 100_000; i++) {
            LocalTime time =
                    Instant.ofEpochMilli(places.millis(i)).atZone(BERLIN).toLocalTime();
            boolean isOff = !time.isBefore(LocalTime.of(18, 0))
                    || time.isBefore(LocalTime.of(2, 0))
                    || (time.getHour() >= 3 && time.getHour() < 5);
            assertThat(isOff).as("row %d at %s", i, time).isFalse();
        }
    }

    /** The pauses stop the curve: after a pause, the rate goes on from where it was. */
    @Test
    void pausesDelayTheRowsBehindThem() {
        long start = Instant.parse("2026-03-28T10:00:00Z").toEpochMilli();
        PlaceTimes without = new PlaceTimes(EventTimeSpec.inOrder(start, 1).with(RAMP, 5L));
        PlaceTimes with = new PlaceTimes(new EventTimeSpec(start, 1, 0, 0, 0, 60_000, 5_000, false).with(RAMP, 5L));

        for (long index = 0; index < 100_000; index += 17) {
            long elapsed = without.millis(index) - start;
            long expected = start + elapsed + elapsed / 60_000 * 5_000;
            assertThat(with.millis(index)).isEqualTo(expected);
            assertThat(with.firstIndexFrom(expected + 1)).isGreaterThan(index);
            assertThat(with.firstIndexFrom(expected)).isLessThanOrEqualTo(index);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gapsOfPoissonArrivalsAreExponential(long seed) {
        PlaceTimes places = places(RAMP, "2026-03-28T21:17:00Z", seed);
        PlaceTimes even = places(RAMP, "2026-03-28T21:17:00Z", null);
        int gaps = 20_000;
        double[] sorted = new double[gaps];
        double before = rowsAt(even, places, 0);
        for (int i = 0; i < gaps; i++) {
            double now = rowsAt(even, places, i + 1);
            sorted[i] = now - before;
            before = now;
        }
        Arrays.sort(sorted);

        double distance = 0;
        for (int i = 0; i < gaps; i++) {
            double expected = -Math.expm1(-sorted[i]);
            distance = Math.max(distance, Math.max(expected - (double) i / gaps, (i + 1.0) / gaps - expected));
        }
        // The critical distance at 1 %.
        assertThat(distance).isLessThan(1.63 / Math.sqrt(gaps));
    }

    /** Blocks must not show: neither the gaps between two blocks nor the number of rows near them. */
    @Test
    void gapsBetweenBlocksAreExponentialToo() {
        PoissonArrivals arrivals = new PoissonArrivals(9);
        int blocks = 20_000;
        double[] sorted = new double[blocks];
        for (int i = 0; i < blocks; i++) {
            long first = (i + 1L) << PoissonArrivals.BLOCK_BITS;
            arrivals.moveTo(first - 1);
            double last = arrivals.rows() - first + arrivals.fraction();
            arrivals.moveTo(first);
            sorted[i] = arrivals.rows() - first + arrivals.fraction() - last;
        }
        Arrays.sort(sorted);

        double sum = Arrays.stream(sorted).sum();
        // A gap has a part of each block: the sum of two exponential parts.
        assertThat(sum / blocks).isCloseTo(2, within(0.05));
    }

    @Test
    void poissonArrivalsOfStepsHaveTheMeanOfTheSteps() {
        PlaceTimes places = new PlaceTimes(EventTimeSpec.inOrder(0, 10_000_000).with(null, 8L));

        assertThat((double) places.millis(ROWS)).isCloseTo(ROWS * 10.0, within(10.0 * 1_024));
        assertThat(LongStream.range(0, 10_000)
                        .map(places::millis)
                        .filter(millis -> millis % 10 == 0)
                        .count())
                .isLessThan(2_000);
    }

    @Test
    void endsWithTheYear9999() {
        PlaceTimes places = places(RAMP, "9999-12-30T00:00:00Z", null);
        long rows = places.firstIndexFrom(PlaceTimes.END.toEpochMilli() + 1);

        assertThat(places.millis(rows - 1)).isLessThanOrEqualTo(PlaceTimes.END.toEpochMilli());
        assertThat(places.reaches(rows)).isFalse();
        assertThat(places.reaches(Long.MAX_VALUE)).isFalse();
        assertThatThrownBy(() -> places.millis(rows)).isInstanceOf(EvaluationException.class);
        assertThat(places.firstIndexFrom(Long.MAX_VALUE)).isGreaterThanOrEqualTo(rows);
    }

    @Test
    void theHighestRateLastsUntilTheLastIndex() {
        PlaceTimes places = places(RateSpec.constant(1e9, SECOND), "2026-01-01T00:00:00Z", null);
        long start = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

        assertThat(places.millis(Long.MAX_VALUE - 1)).isEqualTo(start + (Long.MAX_VALUE - 1) / 1_000_000);
        assertThat(places.firstIndexFrom(start + 1)).isEqualTo(1_000_000);
        assertThat(places.firstIndexFrom(PlaceTimes.END.toEpochMilli())).isEqualTo(Long.MAX_VALUE);
        assertThat(new PlaceTimes(EventTimeSpec.inOrder(start, 1)).firstIndexFrom(PlaceTimes.END.toEpochMilli()))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(places.firstIndexFrom(Long.MIN_VALUE / 2)).isLessThan(-Long.MAX_VALUE / 2);
    }

    @Test
    void knowsThePeakAndTheMean() {
        PlaceTimes ramp = places(RAMP, "2026-01-01T00:00:00Z", null);

        assertThat(ramp.peakPerMilli()).isEqualTo(0.12, within(1e-12));
        // Trapezoids of 6, 6, 8 and 4 hours.
        assertThat(ramp.meanPerMilli()).isCloseTo((3.5 * 6 + 41 * 6 + 100 * 8 + 62.5 * 4) / 24 / 1000, within(1e-9));
        PlaceTimes steps = new PlaceTimes(EventTimeSpec.inOrder(0, 20_000_000));
        assertThat(steps.peakPerMilli()).isEqualTo(0.05);
        assertThat(steps.firstIndexFrom(1)).isEqualTo(1);
        assertThat(steps.firstIndexFrom(-19)).isZero();
        assertThat(steps.firstIndexFrom(-20)).isEqualTo(-1);
        assertThat(steps.firstIndexFrom(20)).isEqualTo(1);
    }

    private static double rowsAt(PlaceTimes even, PlaceTimes places, long index) {
        long millis = places.millis(index);
        double nanos = places.nanoOfMilli();
        // Between two rows of the even clock, the rate hardly changes.
        long next = even.firstIndexFrom(millis + 1);
        double after = even.millis(next) - millis + even.nanoOfMilli() / 1e6 - nanos / 1e6;
        double before = even.millis(next - 1) - millis + even.nanoOfMilli() / 1e6 - nanos / 1e6;
        return next - after / (after - before);
    }

    private static PlaceTimes places(RateSpec rate, String start, @Nullable Long seed) {
        return new PlaceTimes(
                EventTimeSpec.inOrder(Instant.parse(start).toEpochMilli(), 1).with(rate, seed));
    }

    /** @param hoursAndRates pairs of an hour and its rate */
    private static RateSpec daily(Shape shape, long unit, int... hoursAndRates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < hoursAndRates.length; i += 2) {
            points.add(new Point(hoursAndRates[i] * HOUR, hoursAndRates[i + 1]));
        }
        return new RateSpec(Period.DAILY, BERLIN, shape, points, unit);
    }

    private static long at(DayOfWeek day, String time) {
        return (day.getValue() - 1) * 24 * HOUR + LocalTime.parse(time).toNanoOfDay();
    }

    private static double integral(RateSpec rate, long fromMillis, long toMillis) {
        double sum = 0;
        for (long millis = fromMillis; millis < toMillis; millis += 60_000) {
            sum += rateAt(rate, millis + 30_000);
        }
        return sum * MINUTE / rate.unitNanos();
    }

    private static double rateAt(RateSpec rate, long millis) {
        var local = Instant.ofEpochMilli(millis).atZone(rate.zone());
        long time = local.toLocalTime().toNanoOfDay()
                + (rate.period() == Period.WEEKLY ? (local.getDayOfWeek().getValue() - 1) * 24 * HOUR : 0);
        List<Point> points = rate.points();
        Point from = points.get(points.size() - 1);
        Point to = points.get(0);
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).nanos() <= time) {
                from = points.get(i);
                to = points.get((i + 1) % points.size());
            }
        }
        if (rate.shape() == Shape.HOLD) {
            return from.rows();
        }
        long period = rate.period().nanos();
        double length = to.nanos() > from.nanos() ? to.nanos() - from.nanos() : to.nanos() - from.nanos() + period;
        double done = time >= from.nanos() ? time - from.nanos() : time - from.nanos() + period;
        return from.rows() + (to.rows() - from.rows()) * done / length;
    }
}
