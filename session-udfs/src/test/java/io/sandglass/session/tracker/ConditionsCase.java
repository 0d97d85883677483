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

import io.sandglass.session.tracker.NaiveConditions.Row;
import io.sandglass.session.tracker.NaiveConditionsOfKey.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order of arrival, and steps of the clock between them.
 *
 * @param rebuildEvery the number of calls after which a state is written and read again; 0 means never
 */
record ConditionsCase(NaiveConditions model, List<Event> events, int rebuildEvery) {
    static final int KEYS = 3;

    sealed interface Event {}

    /** A row arrives. */
    record RowComes(int key, Row row) implements Event {
        RowComes withArrival(int arrival) {
            return new RowComes(
                    key, new Row(row.time(), arrival, row.starts(), row.ends(), row.ownTimeout(), row.values()));
        }
    }

    /** The clock advances. */
    record ClockAt(long time) implements Event {}

    /** The result of the model. */
    record Outcome(
            List<NaiveConditionsOfKey> keys, List<Integer> late, int accepted, int behindTheClock, int idleTimers) {
        List<Session> sessions(int key) {
            return keys.get(key).emitted();
        }
    }

    /**
     * Passes each event to the model and to the tracker, and compares them after each.
     *
     * @throws AssertionError if they differ, or if an invariant doesn't hold
     */
    Outcome run() {
        List<NaiveConditionsOfKey> keys = IntStream.range(0, KEYS)
                .mapToObj(key -> new NaiveConditionsOfKey(model))
                .toList();
        ConditionsCaller caller = new ConditionsCaller(model, rebuildEvery);
        List<Integer> late = new ArrayList<>();
        Set<Integer> accepted = new HashSet<>();
        int behindTheClock = 0;
        long clock = Long.MIN_VALUE;
        List<Event> all = new ArrayList<>(events);
        all.add(new ClockAt(Long.MAX_VALUE));
        for (Event event : all) {
            if (event instanceof RowComes comes) {
                Row row = comes.row();
                boolean expected = keys.get(comes.key).row(row);
                check(
                        caller.accept(comes.key, row) == expected,
                        () -> expected ? "the tracker drops" : "the tracker accepts",
                        event);
                if (expected) {
                    accepted.add(row.arrival());
                } else {
                    late.add(row.arrival());
                }
                behindTheClock += row.time() <= clock ? 1 : 0;
            } else if (event instanceof ClockAt at) {
                clock = at.time;
                caller.advanceTo(clock);
                for (int i = 0; i < KEYS; i++) {
                    int key = i;
                    keys.get(key).clock(clock);
                    List<Session> expected = keys.get(key).emitted();
                    List<Session> actual = caller.closed(key);
                    check(
                            actual.equals(expected),
                            () -> "key " + key + " expected " + expected + "\nactual " + actual,
                            event);
                    check(
                            caller.isEmpty(key) == keys.get(key).isEmpty(),
                            () -> "the state of key " + key + " is empty: " + caller.isEmpty(key),
                            event);
                }
            }
        }
        Outcome outcome = new Outcome(keys, late, accepted.size(), behindTheClock, caller.idleTimers());
        checkInvariants(outcome, accepted);
        return outcome;
    }

    private static void checkInvariants(Outcome outcome, Set<Integer> accepted) {
        Set<Integer> found = new HashSet<>();
        for (int key = 0; key < KEYS; key++) {
            long end = Long.MIN_VALUE;
            for (Session session : outcome.sessions(key)) {
                check(session.windowStart() >= end, () -> "the window overlaps the one before", session);
                check(session.windowEnd() >= session.lastRow(), () -> "a window ends before its last row", session);
                session.rows()
                        .forEach(row -> check(found.add(row), () -> "row " + row + " is in two windows", session));
                end = session.windowEnd();
            }
            check(outcome.keys().get(key).isEmpty(), () -> "the state isn't empty in the end", key);
        }
        check(found.equals(accepted), () -> "accepted rows and rows in windows differ: " + accepted, found);
    }

    private static void check(boolean holds, Supplier<String> otherwise, Object where) {
        if (!holds) {
            throw new AssertionError(where + ": " + otherwise.get());
        }
    }

    /** Returns what is wrong, or null. */
    @Nullable
    String failure() {
        try {
            run();
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e + "\n  at " + e.getStackTrace()[0] + "\n  at " + e.getStackTrace()[1];
        }
    }

    /** Returns a case with fewer events that fails too. */
    ConditionsCase shrunk() {
        ConditionsCase smallest = new ConditionsCase(model, events, 0);
        if (smallest.failure() == null) {
            smallest = this;
        }
        for (int size = Math.max(1, events.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from + size <= smallest.events.size(); ) {
                List<Event> fewer = new ArrayList<>(smallest.events);
                fewer.subList(from, from + size).clear();
                ConditionsCase candidate = new ConditionsCase(model, fewer, smallest.rebuildEvery);
                if (candidate.failure() != null) {
                    smallest = candidate;
                } else {
                    from += size;
                }
            }
        }
        return smallest;
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(model + "\nstates rebuilt every " + rebuildEvery + " calls (0: never)\n");
        events.forEach(event -> text.append("  ").append(event).append('\n'));
        return text.toString();
    }
}
