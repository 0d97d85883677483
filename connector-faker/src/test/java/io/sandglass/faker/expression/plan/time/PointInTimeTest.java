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
package io.sandglass.faker.expression.plan.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.plan.TextBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Points in time lie between the extremes that their plans name, and reach them. */
@Tag("locale")
class PointInTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456789Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final PointInTimeFormat FORMAT = new PointInTimeFormat(ZoneOffset.UTC);

    private static PointInTime past(Duration min, Duration max, ChronoUnit step, RandomGenerator random) {
        return DistantTime.fromNow(CLOCK, new TimeDistance(min, max, step), -1, random, FORMAT);
    }

    private interface Plan {
        PointInTime drawingFrom(RandomGenerator random);
    }

    static Stream<Plan> plans() {
        ZoneId chatham = ZoneId.of("Pacific/Chatham");
        return Stream.of(
                random -> past(Duration.ZERO, Duration.ofNanos(1), ChronoUnit.NANOS, random),
                random -> past(Duration.ZERO, Duration.ofNanos(3_000_001), ChronoUnit.NANOS, random),
                random -> past(Duration.ofMillis(5), Duration.ofMillis(5), ChronoUnit.MILLIS, random),
                random -> past(Duration.ofMillis(5), Duration.ofMillis(6), ChronoUnit.MILLIS, random),
                random -> past(Duration.ZERO, Duration.ofNanos(Long.MAX_VALUE), ChronoUnit.NANOS, random),
                random -> past(Duration.ZERO, Duration.ofDays(365L * 4000), ChronoUnit.MILLIS, random),
                random -> DistantTime.fromNow(
                        CLOCK,
                        new TimeDistance(Duration.ofDays(1), Duration.ofDays(365L * 7000), ChronoUnit.MILLIS),
                        1,
                        random,
                        FORMAT),
                random -> DistantTime.from(
                        Instant.parse("1969-12-31T23:59:59.999999999Z"),
                        new TimeDistance(Duration.ZERO, Duration.ofMillis(2), ChronoUnit.MILLIS),
                        1,
                        random,
                        FORMAT),
                random -> DistantTime.from(
                        Instant.parse("0000-01-01T00:00:00Z"),
                        new TimeDistance(Duration.ZERO, Duration.ofDays(365L * 9990), ChronoUnit.MILLIS),
                        1,
                        random,
                        FORMAT),
                random -> new Birthday(0, 0, CLOCK, chatham, random, FORMAT),
                random -> new Birthday(18, 65, CLOCK, chatham, random, FORMAT),
                random -> new Birthday(0, 1900, CLOCK, ZoneOffset.UTC, random, FORMAT));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("plans")
    void allPointsLieBetweenTheExtremes(Plan plan) {
        PointInTime points = plan.drawingFrom(new SplittableRandom(8));
        List<Instant> extremes = points.extremes().stream().sorted().toList();
        TextBuffer buffer = new TextBuffer();
        for (int i = 0; i < 2000; i++) {
            Instant point = (Instant) points.evaluate();
            assertThat(point).isBetween(extremes.get(0), extremes.get(extremes.size() - 1));
            assertThat(points.nanoOfMilli()).isBetween(0, 999_999);
        }
        for (long first : new long[] {0, -1}) {
            PointInTime atEnd = plan.drawingFrom(startingWith(first));
            Instant point = (Instant) atEnd.evaluate();
            assertThat(point).isBetween(extremes.get(0), extremes.get(extremes.size() - 1));
            buffer.clear();
            plan.drawingFrom(startingWith(first)).appendTo(buffer);
            // Plans that are finer than milliseconds show more digits.
            assertThat(buffer.toString()).startsWith(FORMAT.text(point));
        }
    }

    /** Further draws for those who can't use the first one. */
    private static RandomGenerator startingWith(long first) {
        SplittableRandom further = new SplittableRandom(first);
        long[] next = {first};
        return () -> {
            long draw = next[0];
            next[0] = further.nextLong();
            return draw;
        };
    }

    @Test
    void nanosecondsBeforeNowAreCountedDown() {
        // A draw of 0 is now, without its microseconds, and one of 1 the nanosecond before.
        Duration max = Duration.ofNanos(2);
        assertThat(past(Duration.ZERO, max, ChronoUnit.NANOS, startingWith(0)).evaluate())
                .isEqualTo(Instant.parse("2026-11-20T12:00:00.123Z"));
        assertThat(past(Duration.ZERO, max, ChronoUnit.NANOS, startingWith(-1)).evaluate())
                .isEqualTo(Instant.parse("2026-11-20T12:00:00.122999999Z"));
    }

    @Test
    void oldestTurnTheirAgeTodayAndYoungestDidYesterday() {
        Instant earliest = (Instant) new Birthday(18, 19, CLOCK, ZoneOffset.UTC, startingWith(0), FORMAT).evaluate();
        Instant latest = (Instant) new Birthday(18, 19, CLOCK, ZoneOffset.UTC, startingWith(-1), FORMAT).evaluate();
        assertThat(earliest.truncatedTo(ChronoUnit.DAYS)).isEqualTo(Instant.parse("2007-11-20T00:00:00Z"));
        assertThat(latest.truncatedTo(ChronoUnit.DAYS)).isEqualTo(Instant.parse("2008-11-19T00:00:00Z"));
    }
}
