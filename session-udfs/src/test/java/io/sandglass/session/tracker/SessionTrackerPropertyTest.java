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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever the rule, the rows, their order and the steps of the clock: the tracker gives the sessions of the model, and
 * {@link SingleTimerCaller}'s checks hold.
 *
 * <p>{@code -Dsessions.count=10000000 -Dsessions.seed=7} tries more, and others. A case depends on its own number only: that
 * of a failed one, as seed with a count of 1, repeats it.
 */
class SessionTrackerPropertyTest {
    private static final int COUNT = TestRun.size("sessions.count", 20_000, 50_000);
    private static final long SEED = TestRun.seed("sessions.seed");

    /** What some of the cases must contain, lest the test passes because nothing happens. */
    private static final int COUNTED_EVERY = 20;

    private int counted;
    private int timeouts;
    private int cuts;
    private int continuations;
    private int freshAfterCut;
    private int longest;

    @Test
    void emitsSessionsOfTheModel() {
        long start = System.nanoTime();
        for (long number = SEED; number < SEED + COUNT; number++) {
            Random random = new Random(number * 0x9E3779B97F4A7C15L);
            NaiveSessions model = RandomStreams.model(random);
            List<RowComes> rowsInOrder = RandomStreams.rows(model, random);
            // Two orders of the same rows: the model knows no order, so both must give the same.
            for (int order = 0; order < 2; order++) {
                SessionCase sessionCase = new SessionCase(
                        model,
                        arrivals(rowsInOrder, random),
                        RandomStreams.one(random, ClosesAt.values()),
                        RandomStreams.one(random, EmptyStates.values()),
                        random.nextBoolean() ? 0 : 1 + random.nextInt(3));
                if (sessionCase.failure() != null) {
                    SessionCase shrunk = sessionCase.shrunk();
                    fail(
                            "Case %d, shrunk from %d events to %d:%n%s%s",
                            number, sessionCase.events().size(), shrunk.events().size(), shrunk, shrunk.failure());
                }
            }
            if (number % COUNTED_EVERY == 0) {
                count(model, rowsInOrder);
            }
        }
        System.out.printf(
                "%d cases from seed %d in %d ms; in %d of them %d sessions timed out, %d were cut, %d continuations, %d fresh"
                        + " ones after a cut, the longest of %d parts%n",
                COUNT,
                SEED,
                (System.nanoTime() - start) / 1_000_000,
                counted,
                timeouts,
                cuts,
                continuations,
                freshAfterCut,
                longest);
        if (counted >= 1_000) {
            assertThat(List.of(timeouts, cuts, continuations, freshAfterCut)).allMatch(seen -> seen > counted / 4);
            assertThat(longest).isGreaterThan(10);
        }
    }

    /** Rows in some order, and steps of the clock that make none of them late. */
    private static List<Event> arrivals(List<RowComes> rowsInOrder, Random random) {
        List<RowComes> rows = RandomStreams.inSomeOrder(rowsInOrder, random);
        // Up to where the clock may go before each row: anything that trails behind by a bounded disorder is below.
        long[] ahead = new long[rows.size()];
        long earliest = Long.MAX_VALUE;
        for (int i = rows.size() - 1; i >= 0; i--) {
            earliest = Math.min(earliest, rows.get(i).time());
            ahead[i] = earliest - 1;
        }
        int stepsInTen = RandomStreams.one(random, 0, 2, 10);
        boolean everyMillisecond = random.nextInt(4) == 0;
        List<Event> events = new ArrayList<>();
        long clock = rowsInOrder.get(0).time() - 3;
        for (int i = 0; i < ahead.length; i++) {
            if (random.nextInt(10) < stepsInTen && ahead[i] > clock) {
                long to =
                        switch (random.nextInt(3)) {
                            case 0 -> clock + 1;
                            case 1 -> ahead[i];
                            default -> clock + random.nextLong(ahead[i] - clock + 1);
                        };
                // Not in leaps of a whole gap between runs, which would take far too many steps.
                if (everyMillisecond && to - clock < 100) {
                    for (long at = clock + 1; at < to; at++) {
                        events.add(new ClockAt(at));
                    }
                }
                clock = to;
                events.add(new ClockAt(clock));
            }
            events.add(rows.get(i));
        }
        return events;
    }

    private void count(NaiveSessions model, List<RowComes> rowsOfAllKeys) {
        counted++;
        for (int key = 0; key < 3; key++) {
            int wanted = key;
            @Nullable Session before = null;
            for (Session session : model.of(rowsOfAllKeys.stream()
                    .filter(row -> row.key() == wanted)
                    .map(row -> new NaiveSessions.Row(row.time(), row.id()))
                    .toList())) {
                boolean cut = session.closedBy() == ClosedBy.MAX_DURATION;
                cuts += cut ? 1 : 0;
                timeouts += cut ? 0 : 1;
                continuations += session.part() > 0 ? 1 : 0;
                longest = Math.max(longest, session.part() + 1);
                boolean afterCut = before != null && before.closedBy() == ClosedBy.MAX_DURATION;
                freshAfterCut += afterCut && session.part() == 0 ? 1 : 0;
                before = session;
            }
        }
    }
}
