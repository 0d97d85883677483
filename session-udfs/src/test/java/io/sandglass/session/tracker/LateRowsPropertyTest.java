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

import io.sandglass.session.tracker.NaiveSessions.Row;
import io.sandglass.session.tracker.NaiveSessions.Session;
import io.sandglass.session.tracker.SessionCase.ClockAt;
import io.sandglass.session.tracker.SessionCase.Event;
import io.sandglass.session.tracker.SessionCase.Outcome;
import io.sandglass.session.tracker.SessionCase.RowComes;
import io.sandglass.session.tracker.SingleTimerCaller.ClosesAt;
import io.sandglass.session.tracker.SingleTimerCaller.EmptyStates;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A property test of rows before, at and after the watermark, in any order, by every rule. The tracker gives the sessions and the
 * late rows of {@link NaiveLateRows}, and the invariants of late rows hold.
 *
 * <p>{@code -Dlate.count=10000000 -Dlate.seed=7} tries more cases, and other ones. A case depends on its own number only.
 */
class LateRowsPropertyTest {
    private static final int COUNT = TestRun.size("late.count", 20_000, 50_000);
    private static final long SEED = TestRun.seed("late.seed");

    private int behindTheClock;
    private int late;
    private int comparedWithFlink;
    private int keptByFlinkOnly;
    private int keptByFlinkOnlyWithoutOverlap;

    @Test
    void emitsSessionsAndLateRowsOfTheModel() {
        for (long number = SEED; number < SEED + COUNT; number++) {
            Random random = new Random(number * 0x9E3779B97F4A7C15L);
            NaiveSessions model = RandomStreams.model(random);
            List<RowComes> rows = RandomStreams.rows(model, random);
            SessionCase sessionCase = new SessionCase(
                    model,
                    arrivals(model, RandomStreams.inSomeOrder(rows, random), random),
                    ClosesAt.TIMER,
                    RandomStreams.one(random, EmptyStates.values()),
                    random.nextBoolean() ? 0 : 1 + random.nextInt(3));
            if (sessionCase.failure() != null) {
                SessionCase shrunk = sessionCase.shrunk();
                fail("Case %d, shrunk to:%n%s%s", number, shrunk, shrunk.failure());
            }
            Outcome outcome = sessionCase.expected();
            checkThatWindowsDontOverlap(outcome, sessionCase.toString());
            checkThatEachRowIsInOnePlace(outcome, rows.size(), sessionCase.toString());
            late += outcome.late().size();
            if (model.maxMillis() == null && model.boundary() == Boundary.CLOSED) {
                compareWithFlink(sessionCase);
            }
        }
        System.out.printf(
                "%d cases from seed %d: %d rows came behind the clock, %d of them late; of %d rows compared, Flink's windows"
                        + " keep %d that are late here, %d of them earlier than a session that may have been forgotten%n",
                COUNT, SEED, behindTheClock, late, comparedWithFlink, keptByFlinkOnly, keptByFlinkOnlyWithoutOverlap);
        if (COUNT >= 10_000) {
            assertThat(late).isGreaterThan(COUNT / 2);
            assertThat(behindTheClock - late).isGreaterThan(COUNT / 2);
            assertThat(comparedWithFlink).isGreaterThan(COUNT / 10);
        }
    }

    /** The watermark of each row is the row's own time, as under WATERMARK FOR ts AS ts. */
    @Test
    void acceptsAllRowsInOrderOfTime() {
        for (long number = SEED; number < SEED + COUNT / 10; number++) {
            Random random = new Random(number * 0x9E3779B97F4A7C15L);
            NaiveSessions model = RandomStreams.model(random);
            List<Event> events = new ArrayList<>();
            for (RowComes row : RandomStreams.rows(model, random)) {
                events.add(row);
                events.add(new ClockAt(row.time()));
            }
            SessionCase sessionCase = new SessionCase(model, events, ClosesAt.TIMER, EmptyStates.DROPPED, 0);
            assertThat(sessionCase.failure()).isNull();
            assertThat(sessionCase.expected().late()).as(sessionCase::toString).isEmpty();
        }
    }

    /** Rows come before the first watermark after a restore. */
    @Test
    void splitsNoSessionAfterARestore() {
        int compared = 0;
        for (long number = SEED; number < SEED + COUNT; number++) {
            Random random = new Random(number * 0x9E3779B97F4A7C15L);
            NaiveSessions model = RandomStreams.model(random);
            List<RowComes> rows = RandomStreams.rows(model, random);
            List<Event> events = arrivals(model, RandomStreams.inSomeOrder(rows, random), random);
            int restart = random.nextInt(events.size());
            SingleTimerCaller caller = new SingleTimerCaller(SessionCase.rule(model));
            Set<Integer> known = new HashSet<>();
            List<Integer> late = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                if (i == restart) {
                    caller.restart();
                    IntStream.range(0, 3).filter(caller::knows).forEach(known::add);
                }
                if (events.get(i) instanceof ClockAt clock) {
                    caller.advanceTo(clock.time());
                } else if (events.get(i) instanceof RowComes row && !caller.accept(row.key(), row.time(), row.id())) {
                    late.add(row.id());
                }
            }
            caller.end();
            TreeMap<Integer, List<Session>> sessions = new TreeMap<>();
            IntStream.range(0, 3).forEach(key -> sessions.put(key, caller.closed(key)));
            String told = "Case " + number + ": " + model + ", restart before event " + restart + " of " + events;
            checkThatEachRowIsInOnePlace(new Outcome(sessions, late), rows.size(), told);
            sessions.values().forEach(ofKey -> ofKey.forEach(session -> checkThatRowsFit(session, model, rows, told)));
            // Of a key that was forgotten before the restore, windows may overlap.
            sessions.keySet().retainAll(known);
            checkThatWindowsDontOverlap(new Outcome(sessions, late), told);
            compared += known.size();
        }
        assertThat(compared).isGreaterThan(COUNT / 2);
    }

    /** The rows lie in the window, and none comes more than a timeout after the one before. */
    private static void checkThatRowsFit(Session session, NaiveSessions model, List<RowComes> rows, String told) {
        long last = session.firstRow();
        for (int id : session.rows()) {
            // Ids are in the order of time.
            long time = rows.get(id).time();
            if (time < session.windowStart() || time > session.windowEnd() || time - last > model.timeoutMillis()) {
                fail("Row %d doesn't fit %s:%n%s", id, session, told);
            }
            last = time;
        }
    }

    /** Adds steps of the clock between the rows: to the time of a row, close to it, and beyond ends. */
    private List<Event> arrivals(NaiveSessions model, List<RowComes> rows, Random random) {
        int stepsInTen = RandomStreams.one(random, 1, 3, 10);
        long mostBehind = RandomStreams.one(random, 0L, 2L, 10L, 100L);
        List<Event> events = new ArrayList<>();
        long clock = Long.MIN_VALUE;
        for (RowComes row : rows) {
            behindTheClock += row.time() <= clock ? 1 : 0;
            events.add(row);
            if (random.nextInt(10) < stepsInTen) {
                long near = row.time() - random.nextLong(mostBehind + 1);
                long to =
                        switch (random.nextInt(6)) {
                            case 0 -> near - 1;
                            case 1 -> near + model.timeoutMillis() - random.nextInt(2);
                            case 2 -> near + 2 * model.timeoutMillis() - random.nextInt(2);
                            default -> near;
                        };
                if (to > clock) {
                    clock = to;
                    events.add(new ClockAt(clock));
                }
            }
        }
        return events;
    }

    private static void checkThatWindowsDontOverlap(Outcome outcome, String told) {
        outcome.sessions().values().forEach(sessions -> {
            for (int i = 1; i < sessions.size(); i++) {
                if (sessions.get(i).windowStart() < sessions.get(i - 1).windowEnd()) {
                    fail("Windows overlap:%n%s%n%s", told, outcome);
                }
            }
        });
    }

    private static void checkThatEachRowIsInOnePlace(Outcome outcome, int rows, String told) {
        List<Integer> found = new ArrayList<>(outcome.late());
        outcome.sessions().values().forEach(sessions -> sessions.forEach(session -> found.addAll(session.rows())));
        found.sort(null);
        if (!found.equals(IntStream.range(0, rows).boxed().toList())) {
            fail("A row is missing or comes twice:%n%s%n%s", told, outcome);
        }
    }

    /** Flink's windows keep no row that is late here, unless it may be before the end of an emitted session. */
    private void compareWithFlink(SessionCase sessionCase) {
        for (int key = 0; key < 3; key++) {
            NaiveLateRows own = new NaiveLateRows(sessionCase.model());
            FlinkWindows flink = new FlinkWindows(sessionCase.model().timeoutMillis());
            for (Event event : sessionCase.events()) {
                if (event instanceof ClockAt clock) {
                    own.clock(clock.time());
                    flink.watermark(clock.time());
                } else if (event instanceof RowComes row && row.key() == key) {
                    comparedWithFlink++;
                    boolean isKept = own.row(new Row(row.time(), row.id()));
                    if (flink.row(row.time()) && !isKept) {
                        keptByFlinkOnly++;
                        boolean overlaps = own.emitted().stream()
                                .mapToLong(Session::windowEnd)
                                .anyMatch(end -> row.time() < end);
                        keptByFlinkOnlyWithoutOverlap += overlaps ? 0 : 1;
                        if (!overlaps && row.time() >= own.earliestAccepted()) {
                            fail("Flink keeps %s:%n%s%s", row, sessionCase, sessionCase.expected());
                        }
                    }
                }
            }
        }
    }
}
