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
 * Uses the tracker as a SQL function does: a state and one timer a key, timers of all keys going off in order of time as the
 * clock reaches them. On the way it checks what such a caller relies on:
 *
 * <ul>
 *   <li>an timer lies ahead of the clock, and every state that isn't empty has one;
 *   <li>a session comes out of the timer that is set for its window end, so that a row emitted there carries that time;
 *   <li>a state is empty once the clock is one timeout after the end of its last session, and not before;
 *   <li>an timer closes a session, or empties a state, or a row has come for the state since the timer was set. Of three timers
 *       of one state that did nothing, the last is more than one timeout after the first, unless a row came behind the clock. So
 *       a state has at most two such timers in any timeout, however many rows come ahead of the clock. (At the first timer, all
 *       rows up to it are known. The third timer is one timeout after a row that was not known then.)
 * </ul>
 */
final class SingleTimerCaller {

    /** Which time the caller gives to {@link SessionTracker#close}. */
    enum ClosesAt {
        /** The timer's: as in SQL, where what an timer emits carries its time. */
        TIMER,
        /** The clock's, which may be far beyond several ends. */
        CLOCK
    }

    /** Whether the caller starts a new state after the last one was empty, or goes on with the empty one. */
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

    /** @param rebuildEvery after so many calls a state is put together anew from its parts; 0 is never */
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
        RowIds run = tracker.accept(state, time, clock);
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
        check(newClock >= clock, () -> "The test turns the clock back");
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

    /** A restore: states and timers remain, and the clock starts anew. */
    void restart() {
        clock = Long.MIN_VALUE;
        idleTimers.clear();
        // All rows may be behind the clock as it was.
        keysWithRowsBehindTheClock.addAll(states.keySet());
    }

    /** Whether something is known about a key. */
    boolean knows(int key) {
        return states.containsKey(key);
    }

    /** The end of bounded input: nothing may be left. */
    void end() {
        advanceTo(Long.MAX_VALUE);
        states.values()
                .forEach(state -> check(state.isEmpty(), () -> "State " + state.id() + " isn't empty in the end"));
    }

    /** What came out for a key, in that order. */
    List<Session> closed(int key) {
        return closed.getOrDefault(key, List.of());
    }

    /** The state of a key, empty if the key is not known. */
    SessionState<RowIds> state(int key) {
        return states.getOrDefault(key, new SessionState<>(key));
    }

    /** Returns the timers that closed no session and emptied no state. */
    List<Long> idleTimers(int key) {
        return idleTimers.getOrDefault(key, List.of());
    }

    /** The most fragments that a state ever had after a row. */
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
                    () -> "A session that ends at " + end + " comes out at " + timer + " and clock " + clock);
            closed.computeIfAbsent(timer.key(), key -> new ArrayList<>()).add(session(session));
            closedAny = true;
        }
        if (!closedAny && !state.isEmpty()) {
            countForNothing(timer);
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
        long next = tracker.updateTimer(state);
        if (next == SessionState.NO_TIMER) {
            check(timers.contains(before), () -> "A state with rows has no timer: " + before);
            return false;
        }
        check(next > now || next == Long.MAX_VALUE, () -> "An timer for " + next + " is asked for at " + now);
        check(state.timerMillis() == next, () -> "A state doesn't know the timer it asked for: " + next);
        timers.remove(before);
        timers.add(new Timer(next, key));
        return true;
    }

    private void countForNothing(Timer timer) {
        List<Long> times = idleTimers.computeIfAbsent(timer.key(), key -> new ArrayList<>());
        times.add(timer.time());
        int count = times.size();
        check(count <= rows.get(timer.key()), () -> "More timers for nothing than rows: " + times);
        check(
                // A difference that wraps is longer than any timeout.
                count < 3
                        || keysWithRowsBehindTheClock.contains(timer.key())
                        || timer.time() - times.get(count - 3) < 0
                        || timer.time() - times.get(count - 3) > timeoutMillis,
                () -> "Three timers for nothing within one timeout: " + times);
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
