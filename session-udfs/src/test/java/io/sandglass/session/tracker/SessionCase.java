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

import io.sandglass.session.tracker.NaiveSessions.Row;
import io.sandglass.session.tracker.NaiveSessions.Session;
import io.sandglass.session.tracker.SingleTimerCaller.ClosesAt;
import io.sandglass.session.tracker.SingleTimerCaller.EmptyStates;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order in which they come, steps of the clock between them, and how they are handed in; the sessions of the
 * model are what must come out.
 *
 * @param model also says what the rule is
 * @param rebuildEvery after so many calls a line is put together anew from its parts; 0 is never
 */
record SessionCase(
        NaiveSessions model, List<Event> events, ClosesAt closesAt, EmptyStates emptyStates, int rebuildEvery) {

    sealed interface Event {}

    /** A row comes. */
    record RowComes(int key, long time, int id) implements Event {
        @Override
        public String toString() {
            return "row " + id + " of key " + key + " at " + time;
        }
    }

    /** The clock goes on. */
    record ClockAt(long time) implements Event {
        @Override
        public String toString() {
            return "clock " + time;
        }
    }

    /**
     * The result of the rows.
     *
     * @param sessions the sessions of each key, in the order of emission
     * @param late the ids of the late rows, in the order of arrival
     */
    record Outcome(TreeMap<Integer, List<Session>> sessions, List<Integer> late) {

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("late rows " + late);
            sessions.forEach((key, ofKey) -> {
                text.append("\nkey ").append(key);
                ofKey.forEach(session -> text.append("\n  ").append(session));
            });
            return text.toString();
        }
    }

    /** What is wrong, or null. */
    @Nullable
    String failure() {
        Outcome actual = new Outcome(new TreeMap<>(), new ArrayList<>());
        Outcome expected = expected();
        try {
            SingleTimerCaller caller = new SingleTimerCaller(rule(), closesAt, emptyStates, rebuildEvery);
            for (Event event : events) {
                if (event instanceof RowComes row) {
                    if (!caller.accept(row.key, row.time, row.id)) {
                        actual.late.add(row.id);
                    }
                } else if (event instanceof ClockAt clock) {
                    caller.advanceTo(clock.time);
                }
            }
            caller.end();
            expected.sessions.keySet().forEach(key -> actual.sessions.put(key, caller.closed(key)));
        } catch (RuntimeException | AssertionError e) {
            return "expected " + expected + "\nthrown\n  " + e + "\n  at " + e.getStackTrace()[0];
        }
        return actual.equals(expected) ? null : "expected " + expected + "\nactual " + actual;
    }

    /** A case with as few events as can be, and as plain ones, that fails too. */
    SessionCase shrunk() {
        SessionCase smallest = this;
        for (SessionCase before = null; !smallest.equals(before); ) {
            before = smallest;
            smallest = smallest.withFewerEvents();
            for (Function<SessionCase, SessionCase> simpler : SIMPLER) {
                SessionCase candidate = simpler.apply(smallest);
                if (candidate.isInOrder() && candidate.failure() != null) {
                    smallest = candidate;
                }
            }
        }
        return smallest;
    }

    private static final List<Function<SessionCase, SessionCase>> SIMPLER = List.of(
            it -> new SessionCase(it.model, it.events, ClosesAt.TIMER, it.emptyStates, it.rebuildEvery),
            it -> new SessionCase(it.model, it.events, it.closesAt, EmptyStates.DROPPED, it.rebuildEvery),
            it -> new SessionCase(it.model, it.events, it.closesAt, it.emptyStates, 0),
            it -> it.movedBy(-it.model.originMillis()),
            it -> it.model.maxMillis() == null
                    ? it
                    : it.movedBy(-(it.earliest() / it.model.maxMillis() * it.model.maxMillis()))
                            .withOrigin(it.model.originMillis()),
            it -> it.withEvents(it.events.stream()
                    .map(event -> event instanceof RowComes row ? new RowComes(0, row.time, row.id) : event)
                    .toList()));

    private SessionCase withFewerEvents() {
        SessionCase smallest = this;
        for (int size = Math.max(1, events.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from + size <= smallest.events.size(); ) {
                List<Event> fewer = new ArrayList<>(smallest.events);
                fewer.subList(from, from + size).clear();
                SessionCase candidate = smallest.withEvents(fewer);
                if (candidate.failure() != null) {
                    smallest = candidate;
                } else {
                    from += size;
                }
            }
        }
        return smallest;
    }

    private SessionCase withEvents(List<Event> other) {
        return new SessionCase(model, other, closesAt, emptyStates, rebuildEvery);
    }

    private SessionCase withOrigin(long origin) {
        NaiveSessions other = new NaiveSessions(
                model.timeoutMillis(), model.maxMillis(), origin, model.alignment(), model.boundary());
        return new SessionCase(other, events, closesAt, emptyStates, rebuildEvery);
    }

    /** All of it, the check instants too; as it is, if it can't be. */
    private SessionCase movedBy(long millis) {
        try {
            List<Event> moved = new ArrayList<>();
            for (Event event : events) {
                if (event instanceof RowComes row) {
                    moved.add(new RowComes(row.key, Math.addExact(row.time, millis), row.id));
                } else if (event instanceof ClockAt clock) {
                    moved.add(new ClockAt(Math.addExact(clock.time, millis)));
                }
            }
            return withEvents(moved).withOrigin(Math.addExact(model.originMillis(), millis));
        } catch (ArithmeticException e) {
            return this;
        }
    }

    private long earliest() {
        return events.stream()
                .mapToLong(event -> event instanceof RowComes row ? row.time : Long.MAX_VALUE)
                .min()
                .orElse(0);
    }

    /** Returns whether the clock never goes back. */
    private boolean isInOrder() {
        long clock = Long.MIN_VALUE;
        for (Event event : events) {
            if (event instanceof ClockAt at) {
                if (at.time < clock) {
                    return false;
                }
                clock = at.time;
            }
        }
        return true;
    }

    /** Returns whether no row comes behind the clock. */
    private boolean isOnTime() {
        long clock = Long.MIN_VALUE;
        for (Event event : events) {
            if (event instanceof ClockAt at) {
                clock = at.time;
            } else if (event instanceof RowComes row && row.time <= clock) {
                return false;
            }
        }
        return true;
    }

    /** What the model says: of all rows at once if none comes behind the clock, else step by step. */
    Outcome expected() {
        return isOnTime() ? new Outcome(sessionsOfAll(), List.of()) : stepByStep();
    }

    private Outcome stepByStep() {
        LateRowsOfKeys<Integer> keys = new LateRowsOfKeys<>(model);
        TreeMap<Integer, List<Session>> sessions = new TreeMap<>();
        List<Integer> late = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof RowComes row) {
                sessions.put(row.key, new ArrayList<>());
                if (!keys.row(row.key, new Row(row.time, row.id))) {
                    late.add(row.id);
                }
            } else if (event instanceof ClockAt clock) {
                keys.clock(clock.time);
            }
        }
        keys.clock(Long.MAX_VALUE);
        keys.emitted((key, session) -> sessions.get(key).add(session));
        return new Outcome(sessions, late);
    }

    private TreeMap<Integer, List<Session>> sessionsOfAll() {
        TreeMap<Integer, List<Row>> rows = new TreeMap<>();
        for (Event event : events) {
            if (event instanceof RowComes row) {
                rows.computeIfAbsent(row.key, key -> new ArrayList<>()).add(new Row(row.time, row.id));
            }
        }
        TreeMap<Integer, List<Session>> sessions = new TreeMap<>();
        rows.forEach((key, ofKey) -> sessions.put(key, model.of(ofKey)));
        return sessions;
    }

    private SessionRule rule() {
        return rule(model);
    }

    /** The rule of a model. */
    static SessionRule rule(NaiveSessions model) {
        return new SessionRule(
                model.timeoutMillis(),
                model.maxMillis() == null ? SessionRule.NO_MAX_DURATION : model.maxMillis(),
                model.alignment(),
                model.boundary(),
                model.originMillis());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(model + "\nsession ends taken at the " + closesAt + ", empty lines are "
                + emptyStates + ", lines rebuilt every " + rebuildEvery + " calls (0: never)\n");
        events.forEach(event -> text.append("  ").append(event).append('\n'));
        return text.toString();
    }
}
