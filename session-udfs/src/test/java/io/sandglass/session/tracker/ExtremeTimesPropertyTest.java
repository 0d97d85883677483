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
import static org.assertj.core.api.Assertions.fail;

import io.sandglass.session.tracker.NaiveSessions.Session;
import io.sandglass.session.tracker.SessionCase.ClockAt;
import io.sandglass.session.tracker.SessionCase.Event;
import io.sandglass.session.tracker.SessionCase.RowComes;
import io.sandglass.session.tracker.SingleTimerCaller.ClosesAt;
import io.sandglass.session.tracker.SingleTimerCaller.EmptyStates;
import io.sandglass.testing.TestRun;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * As {@link SessionTrackerPropertyTest}, with times, timeouts, maximum durations and origins at and near the ends of what there
 * is: of {@code long}, of SQL's timestamps, around the epoch, all of them in one line. {@code -Dextremes.count=10000000
 * -Dextremes.seed=7} tries more, and others.
 */
class ExtremeTimesPropertyTest {
    private static final int COUNT = TestRun.size("extremes.count", 20_000, 50_000);
    private static final long SEED = TestRun.seed("extremes.seed");

    private static final long YEAR_9999_ENDS = 253_402_300_799_999L;
    /** The most that an INTERVAL DAY TO SECOND can be. */
    private static final long LONGEST_INTERVAL = 999_999 * 86_400_000L + 86_399_999;

    private static final long[] PLACES = {
        Long.MIN_VALUE,
        Long.MIN_VALUE / 2,
        SessionRule.ASA_ORIGIN_MILLIS - 366 * 86_400_000L,
        SessionRule.ASA_ORIGIN_MILLIS,
        0,
        1_700_000_000_000L,
        YEAR_9999_ENDS,
        Long.MAX_VALUE / 2,
        Long.MAX_VALUE
    };
    private static final long[] LENGTHS = {
        1, 2, 5, 1_000, LONGEST_INTERVAL, Long.MAX_VALUE / 2, Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE - 1
    };

    private int timeouts;
    private int cuts;
    private int continuations;
    private int atTheEndOfTime;

    @Test
    void emitsSessionsOfTheModel() {
        for (long number = SEED; number < SEED + COUNT; number++) {
            Random random = new Random(number * 0x9E3779B97F4A7C15L);
            NaiveSessions model = model(random);
            List<RowComes> rows = rows(model, random);
            SessionCase sessionCase = new SessionCase(
                    model,
                    arrivals(rows, random),
                    one(random, ClosesAt.values()),
                    one(random, EmptyStates.values()),
                    random.nextBoolean() ? 0 : 1 + random.nextInt(3));
            if (sessionCase.failure() != null) {
                SessionCase shrunk = sessionCase.shrunk();
                fail("Case %d, shrunk to:%n%s%s", number, shrunk, shrunk.failure());
            }
            count(model, rows);
        }
        System.out.printf(
                "%d extreme cases from seed %d: %d sessions timed out, %d were cut, %d continuations, %d ended with time%n",
                COUNT, SEED, timeouts, cuts, continuations, atTheEndOfTime);
        if (COUNT >= 10_000) {
            assertThat(List.of(timeouts, cuts, continuations, atTheEndOfTime)).allMatch(seen -> seen > COUNT / 40);
        }
    }

    private static NaiveSessions model(Random random) {
        long timeout = length(random);
        long max = Math.max(timeout, length(random));
        return new NaiveSessions(
                timeout,
                random.nextInt(4) == 0 ? null : Long.valueOf(max),
                near(one(random, PLACES), random),
                one(random, Alignment.ALIGNED, Alignment.EXACT),
                one(random, Boundary.values()));
    }

    private static long length(Random random) {
        long length = one(random, LENGTHS);
        return random.nextBoolean()
                ? length
                : Math.max(1, Math.min(length - 2, Long.MAX_VALUE - 6) + random.nextInt(5));
    }

    /** In the order of time, numbered in it. */
    private static List<RowComes> rows(NaiveSessions model, Random random) {
        List<RowComes> rows = new ArrayList<>();
        long time = near(one(random, PLACES), random);
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            // Before Long.MIN_VALUE there is no clock that has not passed it.
            rows.add(new RowComes(random.nextInt(2), Math.max(Long.MIN_VALUE + 1, time), 0));
            long max = model.maxMillis() == null ? model.timeoutMillis() : model.maxMillis();
            time = switch (random.nextInt(6)) {
                case 0 -> near(one(random, PLACES), random);
                case 1 -> near(sum(time, max), random);
                case 2 -> near(untilInstant(time, model.originMillis(), max), random);
                case 3 -> near(time, random);
                default -> near(sum(time, model.timeoutMillis()), random);
            };
        }
        Collections.shuffle(rows, random);
        rows.sort(Comparator.comparingLong(RowComes::time));
        List<RowComes> numbered = new ArrayList<>();
        for (RowComes row : rows) {
            numbered.add(new RowComes(row.key(), row.time(), numbered.size()));
        }
        return numbered;
    }

    /** The rows in any order, and steps of the clock that make none of them late. */
    private static List<Event> arrivals(List<RowComes> rowsInOrder, Random random) {
        List<RowComes> rows = new ArrayList<>(rowsInOrder);
        if (random.nextBoolean()) {
            Collections.shuffle(rows, random);
        }
        List<Event> events = new ArrayList<>();
        long clock = Long.MIN_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            long earliest = rows.subList(i, rows.size()).stream()
                    .mapToLong(RowComes::time)
                    .min()
                    .orElseThrow();
            long to = random.nextBoolean() ? earliest - 1 : near(one(random, PLACES), random);
            if (random.nextBoolean() && to > clock && to < earliest) {
                clock = to;
                events.add(new ClockAt(clock));
            }
            events.add(rows.get(i));
        }
        return events;
    }

    private static long near(long time, Random random) {
        return sum(time, random.nextInt(7) - 3);
    }

    /** The check instant at or after a time. */
    private static long untilInstant(long time, long origin, long max) {
        BigInteger length = BigInteger.valueOf(max);
        BigInteger until =
                BigInteger.valueOf(origin).subtract(BigInteger.valueOf(time)).mod(length);
        return sum(time, until.longValueExact());
    }

    private static long sum(long time, long millis) {
        return BigInteger.valueOf(time)
                .add(BigInteger.valueOf(millis))
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .max(BigInteger.valueOf(Long.MIN_VALUE))
                .longValueExact();
    }

    private void count(NaiveSessions model, List<RowComes> rowsOfAllKeys) {
        for (int key = 0; key < 2; key++) {
            int wanted = key;
            for (Session session : model.of(rowsOfAllKeys.stream()
                    .filter(row -> row.key() == wanted)
                    .map(row -> new NaiveSessions.Row(row.time(), row.id()))
                    .toList())) {
                cuts += session.closedBy() == ClosedBy.MAX_DURATION ? 1 : 0;
                timeouts += session.closedBy() == ClosedBy.TIMEOUT ? 1 : 0;
                continuations += session.part() > 0 ? 1 : 0;
                atTheEndOfTime += session.windowEnd() == Long.MAX_VALUE ? 1 : 0;
            }
        }
    }

    private static long one(Random random, long[] values) {
        return values[random.nextInt(values.length)];
    }

    @SafeVarargs
    private static <T> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
