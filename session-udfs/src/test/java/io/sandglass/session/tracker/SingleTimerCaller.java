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

import io.sandglass.session.tracker.NaiveSessions.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A caller of the tracker that works like a SQL function: it keeps one state and one timer per key. The timers of all keys fire in
 * order of time when the clock reaches them. The caller checks what such a caller relies on:
 *
 * <ul>
 *   <li>A timer is ahead of the clock, and every state that isn't empty has a timer.
 *   <li>A session closes in the timer for its window end, so that a row emitted there has that time.
 *   <li>A state is empty once the clock is one timeout after the end of its last session, and not before.
 *   <li>A timer closes a session, or empties a state, or a row arrived for the state since the timer was set. Of three timers
 *       of one state without effect, the last is more than one timeout after the first, unless a row arrived behind the clock. So
 *       a state has at most two such timers in any timeout, however many rows arrive ahead of the clock. (At the first timer, all
 *       rows up to it are known. The third timer is one timeout after a row that was not known then.)
 * </ul>
 */
final class SingleTimerCaller {

    /** The time that the caller passes to {@link SessionTracker#close}. */
    enum ClosesAt {
        /** The time of the timer. In SQL, rows that a timer emits have its time. */
        TIMER,
        /** The clock, which may have passed the ends of several sessions. */
        CLOCK
    }

    /** What the caller does with a state that became empty. */
    enum EmptyStates {
        DROPPED,
        KEPT
    }

    private record Timer(long time, int key) {}

    private final SessionTracker<RowIds> tracker;
    private final long timeoutMillis;
    private final ClosesAt closesAt;
    private final EmptyStates emptyStates;
    private final int rebuildEvery;
    private final TreeMap<Integer, SessionState<RowIds>> states = new TreeMap<>();
    private final TreeSet<Timer> timers =
            new TreeSet<>(Comparator.comparingLong(Timer::time).thenComparingInt(Timer::key));
    private final Map<Integer, List<Session>> closed = new HashMap<>();
    private final Map<Integer, List<Long>> idleTimers = new HashMap<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final Set<Integer> keysWithRowsBehindTheClock = new HashSet<>();
    private long clock = Long.MIN_VALUE;
    private int calls;
    private int maxFragments;

    SingleTimerCaller(SessionRule rule) {
        this(rule, ClosesAt.TIMER, EmptyStates.DROPPED, 0);
    }

    /** @param rebuildEvery the number of calls after which a state is created anew from its parts; 0 means never */
    SingleTimerCaller(SessionRule rule, ClosesAt closesAt, EmptyStates emptyStates, int rebuildEvery) {
        tracker = new SessionTracker<>(rule, new RowIds.Merging());
        timeoutMillis = rule.timeoutMillis();
        this.closesAt = closesAt;
        this.emptyStates = emptyStates;
        this.rebuildEvery = rebuildEvery;
    }

    /** Adds a row. Returns false if the row is late. */
    boolean accept(int key, long time, int id) {
        SessionState<RowIds> state = states.getOrDefault(key, new SessionState<>(key));
        RowIds run = tracker.accept(state, time, clock, null);
        if (run == null) {
            return false;
        }
        run.add(time, id);
        states.put(key, state);
        rows.merge(key, 1, Integer::sum);
        if (time <= clock) {
            keysWithRowsBehindTheClock.add(key);
        }
        updateTimer(state, clock);
        maxFragments = Math.max(maxFragments, state.size());
        rebuildIfDue(state);
        return true;
    }

    void advanceTo(long newClock) {
        check(newClock >= clock, () -> "The test moves the clock backwards");
        clock = newClock;
        while (!timers.isEmpty() && timers.first().time() <= clock) {
            fire(timers.pollFirst());
        }
        states.values()
                .forEach(state -> check(
                        state.isEmpty() || state.hasSession() || clock - state.emittedUntilMillis() < timeoutMillis,
                        () -> "State " + state.id() + " still knows at " + clock + " what ended at "
                                + state.emittedUntilMillis()));
    }

    /** Simulates a restore: states and timers remain, and the clock starts anew. */
    void restart() {
        clock = Long.MIN_VALUE;
        idleTimers.clear();
        // All rows may be behind the clock as it was.
        keysWithRowsBehindTheClock.addAll(states.keySet());
    }

    /** Returns whether the caller keeps a state for a key. */
    boolean knows(int key) {
        return states.containsKey(key);
    }

    /** Ends the input and checks that no state is left. */
    void end() {
        advanceTo(Long.MAX_VALUE);
        states.values()
                .forEach(state -> check(state.isEmpty(), () -> "State " + state.id() + " isn't empty in the end"));
    }

    /** Returns the closed sessions of a key in the order in which they closed. */
    List<Session> closed(int key) {
        return closed.getOrDefault(key, List.of());
    }

    /** Returns the state of a key, which is empty if there is none. */
    SessionState<RowIds> state(int key) {
        return states.getOrDefault(key, new SessionState<>(key));
    }

    /** Returns the times of the timers that closed no session and emptied no state. */
    List<Long> idleTimers(int key) {
        return idleTimers.getOrDefault(key, List.of());
    }

    /** Returns the greatest number of fragments that a state had after a row. */
    int maxFragments() {
        return maxFragments;
    }

    private void fire(Timer timer) {
        SessionState<RowIds> state = states.get(timer.key());
        check(state.timerMillis() == timer.time(), () -> "A state doesn't know the timer that is set for it: " + timer);
        long until = closesAt == ClosesAt.TIMER ? timer.time() : clock;
        boolean closedAny = false;
        for (var session = tracker.close(state, until); session != null; session = tracker.close(state, until)) {
            long end = session.windowEndMillis();
            check(
                    closesAt == ClosesAt.TIMER ? end == timer.time() : end >= timer.time() && end <= clock,
                    () -> "A session that ends at " + end + " closes at " + timer + " and clock " + clock);
            closed.computeIfAbsent(timer.key(), key -> new ArrayList<>()).add(session(session));
            closedAny = true;
        }
        if (!closedAny && !state.isEmpty()) {
            countIdle(timer);
        }
        if (!state.isEmpty()) {
            check(updateTimer(state, until), () -> "A state that isn't empty has no timer after " + timer);
            rebuildIfDue(state);
        } else if (emptyStates == EmptyStates.DROPPED) {
            states.remove(timer.key());
        }
    }

    private boolean updateTimer(SessionState<RowIds> state, long now) {
        int key = (int) state.id();
        Timer before = new Timer(state.timerMillis(), key);
        long next = tracker.updateTimer(state, now);
        if (next == SessionState.NO_TIMER) {
            check(timers.contains(before), () -> "A state with rows has no timer: " + before);
            return false;
        }
        check(next > now || next == Long.MAX_VALUE, () -> "A timer for " + next + " is to be set at " + now);
        check(state.timerMillis() == next, () -> "A state doesn't know the timer that was set for it: " + next);
        timers.remove(before);
        timers.add(new Timer(next, key));
        return true;
    }

    private void countIdle(Timer timer) {
        List<Long> times = idleTimers.computeIfAbsent(timer.key(), key -> new ArrayList<>());
        times.add(timer.time());
        int count = times.size();
        check(count <= rows.get(timer.key()), () -> "More timers without effect than rows: " + times);
        check(
                // A difference that wraps is longer than any timeout.
                count < 3
                        || keysWithRowsBehindTheClock.contains(timer.key())
                        || timer.time() - times.get(count - 3) < 0
                        || timer.time() - times.get(count - 3) > timeoutMillis,
                () -> "Three timers without effect within one timeout: " + times);
    }

    private void rebuildIfDue(SessionState<RowIds> state) {
        if (rebuildEvery == 0 || ++calls % rebuildEvery != 0) {
            return;
        }
        List<SessionFragment<RowIds>> fragments = state.fragments().stream()
                .map(fragment -> new SessionFragment<>(
                        fragment.firstMillis(),
                        fragment.lastMillis(),
                        fragment.count(),
                        fragment.payload().restored()))
                .toList();
        states.put(
                (int) state.id(),
                new SessionState<>(
                        state.id(), state.timerMillis(), state.emittedUntilMillis(), state.previousPart(), fragments));
    }

    private static Session session(ClosedSession<RowIds> closed) {
        return new Session(
                closed.firstMillis(),
                closed.lastMillis(),
                closed.windowStartMillis(),
                closed.windowEndMillis(),
                Math.toIntExact(closed.count()),
                closed.closedBy(),
                closed.part(),
                closed.sessionStartMillis(),
                closed.payload().sorted());
    }

    private static void check(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}
