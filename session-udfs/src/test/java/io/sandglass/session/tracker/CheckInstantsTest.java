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
package io.sandglass.session.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.testing.TestRun;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CheckInstantsTest {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    @Test
    void dayOfNewYorkHas23HoursInSpring() {
        assertThat(after("America/New_York", 0, DAY, "2026-03-07T12:00:00Z", 3))
                .containsExactly("2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z", "2026-03-10T04:00:00Z");
    }

    @Test
    void dayOfNewYorkHas25HoursInAutumn() {
        assertThat(after("America/New_York", 0, DAY, "2026-10-31T12:00:00Z", 3))
                .containsExactly("2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z", "2026-11-03T05:00:00Z");
    }

    @Test
    void dayBeginsAtTheHalfHourInIndia() {
        assertThat(after("Asia/Kolkata", 0, DAY, "2026-01-01T00:00:00Z", 2))
                .containsExactly("2026-01-01T18:30:00Z", "2026-01-02T18:30:00Z");
    }

    @Test
    void clocksOfLordHoweChangeByHalfAnHour() {
        assertThat(after("Australia/Lord_Howe", 0, DAY, "2026-04-03T14:00:00Z", 3))
                .containsExactly("2026-04-04T13:00:00Z", "2026-04-05T13:30:00Z", "2026-04-06T13:30:00Z");
        assertThat(after("Australia/Lord_Howe", 0, DAY, "2026-10-02T14:00:00Z", 3))
                .containsExactly("2026-10-03T13:30:00Z", "2026-10-04T13:00:00Z", "2026-10-05T13:00:00Z");
        // The clocks show 01:30 to 02:00 twice, so the hour of 01:00 lasts 90 minutes. In October, 02:00 is 02:30.
        assertThat(after("Australia/Lord_Howe", 0, HOUR, "2026-04-04T13:30:00Z", 3))
                .containsExactly("2026-04-04T14:00:00Z", "2026-04-04T15:30:00Z", "2026-04-04T16:30:00Z");
        assertThat(after("Australia/Lord_Howe", 0, HOUR, "2026-10-03T14:00:00Z", 3))
                .containsExactly("2026-10-03T14:30:00Z", "2026-10-03T15:30:00Z", "2026-10-03T16:00:00Z");
    }

    @Test
    void dayBeginsWithTheChangeIfTheClocksSkipMidnight() {
        assertThat(after("America/Sao_Paulo", 0, DAY, "2018-11-03T12:00:00Z", 2))
                .containsExactly("2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z");
        assertThat(after("Asia/Beirut", 0, DAY, "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z");
    }

    @Test
    void dayDoesNotBeginAgainIfTheClocksGoBackAtMidnight() {
        assertThat(after("America/Sao_Paulo", 0, DAY, "2018-02-17T01:00:00Z", 3))
                .containsExactly("2018-02-17T02:00:00Z", "2018-02-18T03:00:00Z", "2018-02-19T03:00:00Z");
    }

    @Test
    void dayThatClocksSkipIsNoDay() {
        assertThat(after("Pacific/Apia", 0, DAY, "2011-12-29T00:00:00Z", 3))
                .containsExactly("2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z");
    }

    @Test
    void hourThatClocksRepeatIsOneHour() {
        assertThat(after("America/New_York", 0, HOUR, "2026-11-01T04:30:00Z", 3))
                .containsExactly("2026-11-01T05:00:00Z", "2026-11-01T07:00:00Z", "2026-11-01T08:00:00Z");
    }

    @Test
    void hourThatClocksSkipIsNoHour() {
        assertThat(after("America/New_York", 0, HOUR, "2026-03-08T05:30:00Z", 3))
                .containsExactly("2026-03-08T06:00:00Z", "2026-03-08T07:00:00Z", "2026-03-08T08:00:00Z");
    }

    @Test
    void periodOfSevenDaysBeginsOnTheWeekdayOfTheOrigin() {
        assertThat(after("America/New_York", SessionRule.ASA_ORIGIN_MILLIS, 7 * DAY, "2026-03-01T00:00:00Z", 3))
                .containsExactly("2026-03-02T05:00:00Z", "2026-03-09T04:00:00Z", "2026-03-16T04:00:00Z");
        assertThat(after("UTC", 0, 7 * DAY, "2026-01-01T00:00:00Z", 1)).containsExactly("2026-01-08T00:00:00Z");
    }

    @Test
    void dayBeginsAtTheTimeOfTheOrigin() {
        assertThat(after("Europe/Berlin", 4 * HOUR, DAY, "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-29T02:00:00Z", "2026-03-30T02:00:00Z");
    }

    @Test
    void instantIsAtOrBeforeItselfAndNotAfterItself() {
        CheckInstants days = new CheckInstants(ZoneId.of("America/New_York"), 0, DAY);
        long midnight = millis("2026-03-09T04:00:00Z");
        assertThat(days.atOrBefore(midnight)).isEqualTo(midnight);
        assertThat(days.atOrBefore(midnight - 1)).isEqualTo(millis("2026-03-08T05:00:00Z"));
        assertThat(days.after(midnight - 1)).isEqualTo(midnight);
        assertThat(days.after(midnight)).isEqualTo(millis("2026-03-10T04:00:00Z"));
    }

    @Test
    void timesFarFromTheEpochDoNotOverflow() {
        for (String zone : List.of("UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia")) {
            for (long period : List.of(1L, HOUR, DAY, 7 * DAY, 100_000 * DAY)) {
                for (long origin : List.of(0L, SessionRule.ASA_ORIGIN_MILLIS)) {
                    CheckInstants instants = new CheckInstants(ZoneId.of(zone), origin, period);
                    for (int shift = 0; shift < 64; shift++) {
                        for (long time : List.of(Long.MIN_VALUE >> shift, Long.MAX_VALUE >> shift)) {
                            long before = instants.atOrBefore(time);
                            long after = instants.after(time);
                            assertThat(before).as("%s at %d", instants, time).isLessThanOrEqualTo(time);
                            if (time < Long.MAX_VALUE) {
                                assertThat(after).as("%s at %d", instants, time).isGreaterThan(time);
                            }
                        }
                    }
                }
            }
        }
        CheckInstants days = new CheckInstants(ZoneId.of("America/New_York"), 0, DAY);
        assertThat(days.atOrBefore(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
        assertThat(days.after(Long.MIN_VALUE)).isLessThan(-Long.MAX_VALUE / 5);
        assertThat(days.atOrBefore(Long.MAX_VALUE)).isGreaterThan(Long.MAX_VALUE / 5);
        assertThat(days.after(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void agreesWithAWalkMinuteByMinute() {
        long seed = TestRun.seed("instants.seed");
        List<String> zones = List.of(
                "America/New_York",
                "Europe/Berlin",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "America/Sao_Paulo",
                "Asia/Beirut",
                "Pacific/Chatham",
                "Pacific/Apia",
                "Africa/Casablanca",
                "America/St_Johns");
        List<Long> periods = List.of(MINUTE, 20 * MINUTE, 45 * MINUTE, HOUR, 3 * HOUR, DAY, 2 * DAY, 7 * DAY);
        int walks = TestRun.size("instants.count", 50, 500);
        for (int i = 0; i < walks; i++) {
            Random random = new Random(seed + i);
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            long period = periods.get(random.nextInt(periods.size()));
            long origin = random.nextInt(-10_000, 10_000) * MINUTE;
            // From 1990 on, all clocks of these zones show whole minutes.
            Instant time = Instant.parse("1990-01-01T00:00:00Z").plusSeconds(random.nextLong(1_200_000_000L));
            ZoneOffsetTransition transition = zone.getRules().nextTransition(time);
            Instant center = transition == null ? time : transition.getInstant();
            CalendarWalk walk = CalendarWalk.around(zone, origin, period, center, period < DAY ? 3 : 30, MINUTE);
            CheckInstants instants = walk.checkInstants();
            for (int j = 0; j < 200; j++) {
                long distance = random.nextLong(period < DAY ? DAY : 9 * DAY);
                long at = center.toEpochMilli() + (random.nextBoolean() ? distance : -distance);
                if (random.nextBoolean()) {
                    at = walk.after(at) + random.nextInt(3) - 1;
                }
                assertThat(instants.after(at))
                        .as("seed %d: after %d, %s", seed + i, at, walk)
                        .isEqualTo(walk.after(at));
                assertThat(instants.atOrBefore(at))
                        .as("seed %d: at or before %d, %s", seed + i, at, walk)
                        .isEqualTo(walk.atOrBefore(at));
            }
        }
    }

    private static List<String> after(String zone, long originMillis, long periodMillis, String time, int count) {
        CheckInstants instants = new CheckInstants(ZoneId.of(zone), originMillis, periodMillis);
        List<String> found = new ArrayList<>();
        long at = millis(time);
        for (int i = 0; i < count; i++) {
            long next = instants.after(at);
            assertThat(instants.atOrBefore(next)).isEqualTo(next);
            assertThat(instants.atOrBefore(next - 1)).isLessThanOrEqualTo(at);
            found.add(text(next));
            at = next;
        }
        return found;
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private static String text(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
