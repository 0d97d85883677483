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

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.state.SessionStateSerializer;
import io.sandglass.session.tracker.NaiveConditions.Row;
import io.sandglass.session.tracker.NaiveConditionsOfKey.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A caller of the tracker that works like a SQL function: it keeps one state and one timer per key. The caller checks that a timer is
 * ahead of the clock at which it is set, and that every state that isn't empty has a timer. From time to time, a state is written and
 * read again.
 */
final class ConditionsCaller {
    private final NaiveConditions model;
    private final SessionTracker<RowIds> tracker;
    private final int rebuildEvery;
    private final Map<Integer, SessionState<RowIds>> states = new TreeMap<>();
    private final Map<Integer, List<Session>> closed = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();
    private long clock = Long.MIN_VALUE;
    private int calls;
    private int idleTimers;

    /** @param rebuildEvery the number of calls after which a state is written and read again; 0 means never */
    ConditionsCaller(NaiveConditions model, int rebuildEvery) {
        this.model = model;
        this.rebuildEvery = rebuildEvery;
        tracker = new SessionTracker<>(model.rule(), new RowIds.Merging(model.hasConditions()));
    }

    /** Adds a row. Returns false if the row is late. */
    boolean accept(int key, Row row) {
        SessionState<RowIds> state = states.getOrDefault(key, new SessionState<>(key));
        RowIds rows = tracker.accept(state, row.time(), clock, model.marks(row));
        if (rows == null) {
            return false;
        }
        rows.add(row.time(), row.arrival());
        states.put(key, state);
        updateTimer(state, clock);
        rebuildIfDue(state);
        return true;
    }

    /** Moves the clock and fires the timers up to it, in order of time. */
    void advanceTo(long newClock) {
        clock = newClock;
        while (true) {
            SessionState<RowIds> next = null;
            for (SessionState<RowIds> state : states.values()) {
                if (state.timerMillis() <= clock && (next == null || state.timerMillis() < next.timerMillis())) {
                    next = state;
                }
            }
            if (next == null) {
                return;
            }
            fire(next);
        }
    }

    /** Simulates a restore: states and timers remain, and the clock starts anew. */
    void restart() {
        // A key that was forgotten may get rows of the same times again.
        ids.clear();
        clock = Long.MIN_VALUE;
    }

    private void fire(SessionState<RowIds> state) {
        long timer = state.timerMillis();
        int key = (int) state.id();
        boolean hasEffect = false;
        for (var session = tracker.close(state, timer); session != null; session = tracker.close(state, timer)) {
            closed.computeIfAbsent(key, k -> new ArrayList<>()).add(session(key, session, timer));
            hasEffect = true;
        }
        if (state.isEmpty()) {
            states.remove(key);
            return;
        }
        idleTimers += hasEffect ? 0 : 1;
        updateTimer(state, timer);
        rebuildIfDue(state);
    }

    private void updateTimer(SessionState<RowIds> state, long now) {
        long before = state.timerMillis();
        long next = tracker.updateTimer(state, now);
        if (next == SessionState.NO_TIMER) {
            check(before != SessionState.NO_TIMER, "A state has no timer");
        } else {
            check(next > now, "A timer for " + next + " is to be set at " + now);
        }
        check(state.timerMillis() > now, "A timer for " + state.timerMillis() + " is set at " + now);
    }

    private void rebuildIfDue(SessionState<RowIds> state) {
        if (rebuildEvery != 0 && ++calls % rebuildEvery == 0) {
            states.put((int) state.id(), rebuilt(state, model.hasConditions(), RowIds::restored));
        }
    }

    /**
     * Returns a state as it comes back from a state backend.
     *
     * @param restored restores a payload
     */
    static <P> SessionState<P> rebuilt(SessionState<P> state, boolean hasConditions, UnaryOperator<P> restored) {
        List<SessionFragment<Accumulator[]>> written = state.fragments().stream()
                .map(fragment -> new SessionFragment<>(
                        fragment.firstMillis(),
                        fragment.lastMillis(),
                        fragment.count(),
                        fragment.marks(),
                        new Accumulator[0]))
                .toList();
        SessionState<Accumulator[]> read = new SessionStateSerializer(new AggregateList(List.of()), hasConditions)
                .copy(new SessionState<>(
                        state.id(),
                        state.timerMillis(),
                        state.emittedUntilMillis(),
                        state.instantSessions(),
                        state.previousPart(),
                        written));
        Iterator<SessionFragment<P>> before = state.fragments().iterator();
        List<SessionFragment<P>> fragments = read.fragments().stream()
                .map(fragment -> new SessionFragment<>(
                        fragment.firstMillis(),
                        fragment.lastMillis(),
                        fragment.count(),
                        fragment.marks(),
                        restored.apply(before.next().payload())))
                .toList();
        return new SessionState<>(
                read.id(),
                read.timerMillis(),
                read.emittedUntilMillis(),
                read.instantSessions(),
                read.previousPart(),
                fragments);
    }

    private Session session(int key, ClosedSession<RowIds> session, long timer) {
        RowIds rows = session.payload();
        check(
                session.part() > 0 || ids.add(session.sessionStartMillis() + " " + session.ordinal() + " " + key),
                "Two sessions have one id: " + session);
        check(session.count() == rows.inOrder().size(), "The count is wrong: " + session);
        return new Session(
                session.firstMillis(),
                session.lastMillis(),
                session.windowStartMillis(),
                session.windowEndMillis(),
                session.closedBy(),
                session.part(),
                session.sessionStartMillis(),
                timer,
                model.hasConditions() ? rows.inOrder() : rows.sorted());
    }

    /** Returns the closed sessions of a key in the order in which they closed. */
    List<Session> closed(int key) {
        return closed.getOrDefault(key, List.of());
    }

    /** Returns whether the key has no state. */
    boolean isEmpty(int key) {
        return !states.containsKey(key);
    }

    /** Returns the number of timers that closed no session and emptied no state. */
    int idleTimers() {
        return idleTimers;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
