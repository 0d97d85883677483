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
package io.sandglass.faker.row.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wall clocks show what java.time says, in every zone and around every change of the clocks. */
@Tag("locale")
class WallClockTest {
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
    private static final long END = Instant.parse("+10000-01-01T00:00:00Z").toEpochMilli();

    @Test
    void clocksOfAllZonesShowTheTimeAroundEachOfTheirTransitions() {
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            ZoneId zone = ZoneId.of(id);
            WallClock clock = new WallClock(zone);
            List<ZoneOffsetTransition> transitions = zone.getRules().getTransitions();
            for (ZoneOffsetTransition transition : transitions) {
                long at = transition.getInstant().toEpochMilli();
                for (long millis : new long[] {at - 1, at, at + 1}) {
                    assertShows(zone, clock, millis);
                }
                // The one before it, which the clock may have remembered, and back again.
                assertShows(zone, clock, at - 1);
            }
            Instant rule = Instant.parse("2026-01-01T00:00:00Z");
            for (int i = 0; i < 4; i++) {
                ZoneOffsetTransition next = zone.getRules().nextTransition(rule);
                if (next == null) {
                    break;
                }
                rule = next.getInstant();
                assertShows(zone, clock, rule.toEpochMilli());
                assertShows(zone, clock, rule.toEpochMilli() - 1);
            }
        }
    }

    @Test
    void clocksShowTheTimeInAnyOrder() {
        long seed = 11;
        SplittableRandom random = new SplittableRandom(seed);
        List<String> ids = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        for (int round = 0; round < 300; round++) {
            ZoneId zone = random.nextInt(4) == 0
                    ? ZoneOffset.ofTotalSeconds(random.nextInt(-64_800, 64_801))
                    : ZoneId.of(ids.get(random.nextInt(ids.size())));
            WallClock clock = new WallClock(zone);
            for (int i = 0; i < 100; i++) {
                long millis = random.nextInt(3) == 0
                        ? random.nextLong(FIRST, END)
                        : random.nextLong(4_000_000_000_000L) - 1_000_000_000_000L;
                assertShows(zone, clock, millis);
            }
            assertShows(zone, clock, FIRST);
            assertShows(zone, clock, END);
        }
    }

    /** At the end of summer time the clock shows an hour twice, before which nothing is the earliest for sure. */
    @Test
    void theEarliestTimeFromHereOnIsThatAfterTheClockIsPutBack() {
        WallClock clock = new WallClock(ZoneId.of("Europe/Berlin"));

        assertThat(earliestFrom(clock, "2026-10-24T23:30:00Z")).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(earliestFrom(clock, "2026-10-25T00:00:00Z")).isEqualTo("2026-10-25T02:00:00Z");
        assertThat(earliestFrom(clock, "2026-10-25T00:30:00Z")).isEqualTo("2026-10-25T02:00:00Z");
        assertThat(earliestFrom(clock, "2026-10-25T01:00:00Z")).isEqualTo("2026-10-25T02:00:00Z");
        assertThat(earliestFrom(clock, "2026-10-25T01:30:00Z")).isEqualTo("2026-10-25T02:30:00Z");
        assertThat(earliestFrom(clock, "2026-03-29T00:59:59Z")).isEqualTo("2026-03-29T01:59:59Z");
        assertThat(earliestFrom(clock, "2026-03-29T01:00:00Z")).isEqualTo("2026-03-29T03:00:00Z");
        assertThat(earliestFrom(new WallClock(ZoneOffset.UTC), "2026-03-29T01:00:00Z"))
                .isEqualTo("2026-03-29T01:00:00Z");
    }

    private static String earliestFrom(WallClock clock, String instant) {
        return Instant.ofEpochMilli(
                        clock.earliestMillisFrom(Instant.parse(instant).toEpochMilli()))
                .toString();
    }

    private static void assertShows(ZoneId zone, WallClock clock, long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        long expected =
                LocalDateTime.ofInstant(instant, zone).toInstant(ZoneOffset.UTC).toEpochMilli();
        if (clock.millis(millis) != expected) {
            assertThat(clock.millis(millis)).as("%s in %s", instant, zone).isEqualTo(expected);
        }
    }
}
