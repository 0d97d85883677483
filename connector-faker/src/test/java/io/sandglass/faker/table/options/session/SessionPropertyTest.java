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
package io.sandglass.faker.table.options.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.RateSpec;
import io.sandglass.faker.spec.RateSpec.Period;
import io.sandglass.faker.spec.RateSpec.Point;
import io.sandglass.faker.spec.RateSpec.Shape;
import io.sandglass.faker.table.options.session.SessionTable.Seen;
import io.sandglass.faker.timeline.Timeline;
import io.sandglass.testing.TestRun;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random tables with sessions: each is refused with advice that works, or its rows are as they should be. */
class SessionPropertyTest {
    private static final int TABLES = TestRun.size("sessions.tables", 60, 200);
    private static final int ROWS = 6_000;

    @Test
    void rowsAreSessionsOfTheirKeysInAnyOrderOfSeeks() {
        Random random = new Random(TestRun.seed("sessions.seed"));
        int working = 0;
        int grouped = 0;
        for (int i = 0; i < TABLES; i++) {
            EventTimeSpec clock = clock(random);
            Map<String, String> options = options(random);
            SessionTable table = SessionTable.of(clock, options);
            if (table.problem() != null) {
                assertThat(table.problem()).as("%s %s", clock, options).contains("'sessions.");
                continue;
            }
            working++;
            grouped += table.sessions().layout().groups() > 1 ? 1 : 0;
            check(table, random);
        }
        System.out.println(working + " of " + TABLES + " tables work, " + grouped + " with groups of keys");
        assertThat(working).isGreaterThan(TABLES / 3);
    }

    /** Where the clock is dense and keys are idle for long, each window has some of the keys. */
    @Test
    void groupsOfKeysTakeTurns() {
        EventTimeSpec clock = new EventTimeSpec(SessionTable.START, 1_000_000, 5_000, 0.05, 20_000, 0, 0, false);
        SessionTable table = SessionTable.of(
                clock, Map.of("sessions.keys", "300000", "sessions.idle", "20 min", "sessions.gap", "2000"));

        assertThat(table.problem()).isNull();
        assertThat(table.sessions().layout().groups()).isGreaterThan(1);
        SessionChecks.check(table, table.rows(5, 100_000));
        check(table, new Random(5));
    }

    /** Sessions that a pause would cut are more than the keys of a group have room for. */
    @Test
    void pausesLeaveRoomForAllSessions() {
        EventTimeSpec clock = new EventTimeSpec(SessionTable.START, 1_078_849, 0, 0, 0, 1_938, 316_168, false);
        SessionTable table = SessionTable.of(
                clock,
                Map.of(
                        "sessions.keys",
                        "31820",
                        "sessions.size",
                        "25",
                        "sessions.gap",
                        "#{exponential.between '0','37746','7550'}",
                        "sessions.idle",
                        "37747 ms"));

        if (table.problem() == null) {
            check(table, new Random(5));
        } else {
            assertThat(table.problem()).contains("'sessions.keys'");
        }
    }

    private static void check(SessionTable table, Random random) {
        long seed = random.nextLong();
        List<Seen> rows = table.rows(seed, ROWS);
        try {
            SessionChecks.check(table, rows);
        } catch (AssertionError e) {
            throw new AssertionError(table.eventTime() + " " + table.sessions() + ": " + e.getMessage(), e);
        }
        Timeline timeline = table.timeline(seed);
        for (int seek = 0; seek < 20; seek++) {
            int index = random.nextInt(ROWS);
            assertThat(SessionTable.see(timeline, index)).as("%s", table).isEqualTo(rows.get(index));
        }
    }

    private static EventTimeSpec clock(Random random) {
        long stepNanos = (long) Math.pow(10, 3 + random.nextDouble() * 9);
        boolean hasDelays = random.nextInt(3) == 0;
        boolean hasPauses = random.nextInt(4) == 0;
        EventTimeSpec equalSteps = new EventTimeSpec(
                SessionTable.START,
                stepNanos,
                hasDelays ? random.nextInt(60_000) : 0,
                hasDelays ? 0.1 : 0,
                hasDelays ? 1 + random.nextInt(600_000) : 0,
                hasPauses ? 1 + (long) (stepNanos / 1e6 * random.nextInt(5_000)) : 0,
                hasPauses ? 1 + random.nextInt(1_000_000) : 0,
                false);
        return random.nextInt(4) == 0 ? equalSteps.with(curve(random, stepNanos), null) : equalSteps;
    }

    /** Returns a curve of the day, with a rate of at most one row per step. */
    private static RateSpec curve(Random random, long stepNanos) {
        Shape shape = random.nextBoolean() ? Shape.RAMP : Shape.HOLD;
        List<Point> points = new ArrayList<>();
        for (int hour = random.nextInt(6); hour < 24; hour += 1 + random.nextInt(12)) {
            boolean isSilent = shape == Shape.HOLD && hour > 12 && random.nextBoolean();
            points.add(new Point(Duration.ofHours(hour).toNanos(), isSilent ? 0 : 0.1 + 0.9 * random.nextDouble()));
        }
        return new RateSpec(Period.DAILY, ZoneId.of("Europe/Berlin"), shape, points, stepNanos);
    }

    private static Map<String, String> options(Random random) {
        Map<String, String> options = new HashMap<>();
        int digits = random.nextInt(9);
        options.put("sessions.keys", String.valueOf(1 + random.nextInt((int) Math.pow(10, digits))));
        long idle = 1 + (long) Math.pow(10, random.nextDouble() * 7);
        options.put("sessions.idle", idle + " ms");
        options.put("sessions.gap", "#{exponential.between '0','" + (idle - 1) + "','" + (idle / 5 + 1) + "'}");
        if (random.nextInt(3) == 0) {
            options.put("sessions.skew", String.valueOf(random.nextInt(150) / 100.0));
        }
        if (random.nextInt(4) == 0) {
            options.put("sessions.max-size", String.valueOf(1 + random.nextInt(50)));
        }
        if (random.nextInt(4) == 0) {
            options.put("sessions.max-duration", (1 + random.nextInt(1_000_000)) + " ms");
        }
        switch (random.nextInt(3)) {
            case 0 -> options.put("sessions.size", String.valueOf(1 + random.nextInt(30)));
            case 1 -> options.put("sessions.size", "#{lognormal.between '1','300','8','1'}");
            default -> {
                options.put(
                        "sessions.states",
                        "a -> b 2, c, end 0.5; b -> a after 0 ms.." + idle / 2 + " ms, c 3\n c -> b 0.1, end");
                if (random.nextBoolean()) {
                    options.put("sessions.initial", "a, c 2");
                }
            }
        }
        return options;
    }
}
