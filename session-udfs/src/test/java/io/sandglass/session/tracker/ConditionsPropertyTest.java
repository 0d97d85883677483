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

import io.sandglass.session.tracker.ConditionsCase.ClockAt;
import io.sandglass.session.tracker.ConditionsCase.Event;
import io.sandglass.session.tracker.ConditionsCase.Outcome;
import io.sandglass.session.tracker.ConditionsCase.RowComes;
import io.sandglass.session.tracker.NaiveConditionsOfKey.Session;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A property test of all combinations of conditions. The tracker gives the sessions and the late rows of {@link NaiveConditionsOfKey}, and
 * emits each session at the right timer.
 *
 * <p>{@code -Dconditions.count=10000000 -Dconditions.seed=7} tries more cases, and other ones. A case depends on its own number only.
 */
class ConditionsPropertyTest {
    private static final int COUNT = TestRun.size("conditions.count", 5_000, 50_000);
    private static final long SEED = TestRun.seed("conditions.seed");

    private final Map<ClosedBy, Integer> closedBy = new EnumMap<>(ClosedBy.class);
    private final Map<Alignment, Integer> cuts = new EnumMap<>(Alignment.class);
    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void emitsSessionsAndLateRowsOfTheModel() {
        for (long number = SEED; number < SEED + COUNT; number++) {
            Random random = new Random(number * 0x9E3779B97F4A7C15L);
            NaiveConditions model = ConditionsStreams.model(random);
            List<RowComes> rows = ConditionsStreams.inSomeOrder(
                    ConditionsStreams.rows(model, random, ConditionsCase.KEYS), model, random);
            boolean isOnTime = random.nextInt(3) == 0;
            List<Event> events = isOnTime
                    ? ConditionsStreams.onTime(rows, random)
                    : ConditionsStreams.behindTheClock(rows, model, random);
            Outcome outcome =
                    run(new ConditionsCase(model, events, random.nextBoolean() ? 0 : 1 + random.nextInt(3)), number);
            if (isOnTime) {
                assertThat(outcome.late()).isEmpty();
            }
            count(model, outcome);
        }
        System.out.printf("%d cases from seed %d: %s, cuts %s, %s%n", COUNT, SEED, closedBy, cuts, seen);
        if (COUNT >= 10_000) {
            assertThat(closedBy).hasSameSizeAs(ClosedBy.values());
            assertThat(closedBy.values()).allMatch(count -> count > COUNT / 4);
            assertThat(cuts).hasSameSizeAs(Alignment.values());
            assertThat(cuts.values()).allMatch(count -> count > COUNT / 40);
            assertThat(seen.values()).allMatch(count -> count > COUNT / 40);
        }
    }

    /** The watermark of each row is the row's own time, as under WATERMARK FOR ts AS ts. */
    @Test
    void acceptsAllRowsInOrderOfTime() {
        for (long number = SEED; number < SEED + COUNT / 10; number++) {
            Random random = new Random(number * 0x9E3779B97F4A7C15L);
            NaiveConditions model = ConditionsStreams.model(random);
            List<Event> events = new ArrayList<>();
            long clock = Long.MIN_VALUE;
            for (RowComes row : ConditionsStreams.rows(model, random, ConditionsCase.KEYS)) {
                events.add(row);
                if (row.row().time() > clock) {
                    clock = row.row().time();
                    events.add(new ClockAt(clock));
                }
            }
            ConditionsCase sorted = new ConditionsCase(model, events, random.nextInt(3));
            assertThat(run(sorted, number).late()).as(sorted::toString).isEmpty();
        }
    }

    private static Outcome run(ConditionsCase conditionsCase, long number) {
        try {
            return conditionsCase.run();
        } catch (RuntimeException | AssertionError e) {
            ConditionsCase shrunk = conditionsCase.shrunk();
            return fail("Case %d, shrunk to:%n%s%s", number, shrunk, shrunk.failure());
        }
    }

    private void count(NaiveConditions model, Outcome outcome) {
        for (int key = 0; key < ConditionsCase.KEYS; key++) {
            for (Session session : outcome.sessions(key)) {
                closedBy.merge(session.closedBy(), 1, Integer::sum);
                if (session.closedBy() == ClosedBy.MAX_DURATION) {
                    cuts.merge(model.alignment(), 1, Integer::sum);
                }
                see("continuations", session.part() > 0);
                see("third parts or later", session.part() > 1);
                see("windows without length", session.windowStart() == session.windowEnd());
                see("sessions emitted after their end", session.emittedAt() > session.windowEnd());
            }
        }
        seen.merge(
                "rows behind the clock accepted",
                outcome.behindTheClock() - outcome.late().size(),
                Integer::sum);
        seen.merge("late rows", outcome.late().size(), Integer::sum);
        seen.merge(
                "late rows with conditions",
                model.hasConditions() ? outcome.late().size() : 0,
                Integer::sum);
        seen.merge("rows accepted", outcome.accepted(), Integer::sum);
        seen.merge("timers without effect", outcome.idleTimers(), Integer::sum);
    }

    private void see(String what, boolean isSeen) {
        seen.merge(what, isSeen ? 1 : 0, Integer::sum);
    }
}
