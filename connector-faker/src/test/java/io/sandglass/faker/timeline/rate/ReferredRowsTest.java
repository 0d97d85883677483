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

import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.RateSpec;
import io.sandglass.faker.spec.RateSpec.Period;
import io.sandglass.faker.spec.RateSpec.Point;
import io.sandglass.faker.spec.RateSpec.Shape;
import io.sandglass.faker.spec.ReferenceSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.testing.TestRun;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rows of another table at a time, against a list of the times of all rows. */
@Tag("locale")
class ReferredRowsTest {
    private static final long START = Instant.parse("2026-03-28T22:00:00Z").toEpochMilli();
    private static final int ROWS = 3_000;

    @Test
    void countsAreThoseOfAListOfTimes() {
        SplittableRandom random = new SplittableRandom(TestRun.seed("referred-rows"));
        for (int clocks = TestRun.size("referred-rows.clocks", 60, 2_000); clocks > 0; clocks--) {
            EventTimeSpec clock = clock(random);
            PlaceTimes places = new PlaceTimes(clock);
            if (!places.reaches(ROWS - 1)) {
                // Long pauses after short times take thousands of years.
                continue;
            }
            long[] times = LongStream.range(0, ROWS).map(places::millis).toArray();
            long rows = random.nextInt(4) == 0 ? random.nextInt(ROWS) : StreamSpec.UNBOUNDED;
            ReferredRows referred = referred(rows, clock);
            String what = clock + " of " + rows;

            assertThat(referred.firstMillis()).as(what).isEqualTo(rows == 0 ? Long.MAX_VALUE : times[0]);
            for (int i = 0; i < 300; i++) {
                long at = times[random.nextInt(ROWS - 1)];
                long millis =
                        switch (random.nextInt(4)) {
                            case 0 -> at - 1;
                            case 1 -> at + 1;
                            case 2 -> START - 10 + random.nextLong(times[ROWS - 1] - START + 10);
                            default -> at;
                        };
                if (millis < times[ROWS - 1]) {
                    assertThat(referred.countUntil(millis))
                            .as("%s at %d", what, millis)
                            .isEqualTo(Math.min(
                                    rows,
                                    LongStream.of(times)
                                            .filter(time -> time <= millis)
                                            .count()));
                }
            }
        }
    }

    @Test
    void aRowExistsFromItsMillisecondOn() {
        ReferredRows rows = referred(5, EventTimeSpec.inOrder(START, 10_000_000));

        assertThat(rows.firstMillis()).isEqualTo(START);
        assertThat(LongStream.of(-1, 0, 9, 10, 11, 39, 40, 1_000_000).map(millis -> rows.countUntil(START + millis)))
                .containsExactly(0L, 1L, 1L, 2L, 2L, 4L, 5L, 5L);
    }

    /** Two in a millisecond, and the third only in the next. */
    @Test
    void allRowsOfAMillisecondCount() {
        ReferredRows rows = referred(StreamSpec.UNBOUNDED, EventTimeSpec.inOrder(START, 500_000));

        assertThat(LongStream.of(0, 1, 2).map(millis -> rows.countUntil(START + millis)))
                .containsExactly(2L, 4L, 6L);
    }

    @Test
    void theEndOfTheClockIsTheLastRow() {
        long end = PlaceTimes.END.toEpochMilli();
        ReferredRows rows = referred(StreamSpec.UNBOUNDED, EventTimeSpec.inOrder(end - 2_000, 1_000_000_000));

        assertThat(LongStream.of(end - 1, end).map(rows::countUntil)).containsExactly(2L, 3L);
    }

    /** 64 bits of nanoseconds end in the year 2318. */
    @Test
    void moreRowsThan64BitsCountAreCounted() {
        ReferredRows rows = referred(StreamSpec.UNBOUNDED, EventTimeSpec.inOrder(START, 1));
        long fiveHundredYears = Duration.ofDays(365 * 500).toMillis();

        assertThat(rows.countUntil(START)).isEqualTo(1_000_000);
        assertThat(rows.countUntil(START + fiveHundredYears)).isEqualTo(Long.MAX_VALUE);
        assertThat(referred(7, EventTimeSpec.inOrder(START, 1)).countUntil(START + fiveHundredYears))
                .isEqualTo(7);
    }

    @Test
    void aTableWithoutRowsHasNoFirstOne() {
        ReferredRows rows = referred(0, EventTimeSpec.inOrder(START, 1));

        assertThat(rows.firstMillis()).isEqualTo(Long.MAX_VALUE);
        assertThat(rows.countUntil(START)).isZero();
    }

    private static ReferredRows referred(long rows, EventTimeSpec clock) {
        return new ReferredRows(
                new ReferenceSpec(1, 1, rows, new ReferenceSpec.Clock(null, null, null, null, 0, null, null)), clock);
    }

    private static EventTimeSpec clock(SplittableRandom random) {
        boolean hasPauses = random.nextBoolean();
        return new EventTimeSpec(
                        START,
                        // From a nanosecond to hours.
                        1 + (long) Math.exp(random.nextDouble() * 30),
                        0,
                        0,
                        0,
                        hasPauses ? 1 + (long) Math.exp(random.nextDouble() * 16) : 0,
                        hasPauses ? random.nextLong(100_000) : 0,
                        false)
                .with(
                        random.nextBoolean() ? rate(random) : null,
                        random.nextBoolean() ? (Long) random.nextLong() : null);
    }

    private static @Nullable RateSpec rate(SplittableRandom random) {
        return new RateSpec(
                random.nextBoolean() ? Period.DAILY : Period.WEEKLY,
                ZoneId.of("Europe/Berlin"),
                random.nextBoolean() ? Shape.RAMP : Shape.HOLD,
                List.of(
                        new Point(Duration.ofHours(1).toNanos(), random.nextInt(50)),
                        new Point(Duration.ofHours(6).toNanos(), random.nextInt(3)),
                        new Point(Duration.ofHours(19).toNanos(), 1 + random.nextInt(100))),
                Duration.ofMinutes(random.nextBoolean() ? 1 : 60).toNanos());
    }
}
