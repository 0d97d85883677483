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
 * Uses the tracker as a SQL function does: a line and one alarm a key, alarms of all keys going off in order of time as the
 * clock reaches them. On the way it checks what such a caller relies on:
 *
 * <ul>
 *   <li>an alarm lies ahead of the clock, and every line that isn't empty has one;
 *   <li>a session comes out of the alarm that is set for its window end, so that a row emitted there carries that time;
 *   <li>a line is empty once the clock is one timeout after the end of its last session, and not before;
 *   <li>an alarm closes a session, or empties a line, or a row has come for the line since the alarm was set. Of three alarms
 *       of one line that did nothing, the last is more than one timeout after the first, unless a row came behind the clock. So
 *       a line has at most two such alarms in any timeout, however many rows come ahead of the clock. (At the first alarm, all
 *       rows up to it are known. The third alarm is one timeout after a row that was not known then.)
 * </ul>
 */
final class OneAlarmCaller {

    /** Which time the caller gives to {@link SessionTracker#close}. */
    enum ClosesAt {
        /** The alarm's: as in SQL, where what an alarm emits carries its time. */
        ALARM,
        /** The clock's, which may be far beyond several ends. */
        CLOCK
    }

    /** Whether the caller starts a new line after the last one was empty, or goes on with the empty one. */
    enum EmptyLines {
        DROPPED,
        KEPT
    }

    private record Alarm(long time, int key) {}

    private final SessionTracker<RowIds> tracker;
    private final long timeoutMillis;
    private final ClosesAt closesAt;
    private final EmptyLines emptyLines;
    private final int rebuildEvery;
    private final TreeMap<Integer, SessionLine<RowIds>> lines = new TreeMap<>();
    private final TreeSet<Alarm> alarms =
            new TreeSet<>(Comparator.comparingLong(Alarm::time).thenComparingInt(Alarm::key));
    private final Map<Integer, List<Session>> closed = new HashMap<>();
    private final Map<Integer, List<Long>> alarmsForNothing = new HashMap<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final Set<Integer> keysWithRowsBehindTheClock = new HashSet<>();
    private long clock = Long.MIN_VALUE;
    private int calls;
    private int maxPieces;

    OneAlarmCaller(SessionRule rule) {
        this(rule, ClosesAt.ALARM, EmptyLines.DROPPED, 0);
    }

    /** @param rebuildEvery after so many calls a line is put together anew from its parts; 0 is never */
    OneAlarmCaller(SessionRule rule, ClosesAt closesAt, EmptyLines emptyLines, int rebuildEvery) {
        tracker = new SessionTracker<>(rule, new RowIds.Merging());
        timeoutMillis = rule.timeoutMillis();
        this.closesAt = closesAt;
        this.emptyLines = emptyLines;
        this.rebuildEvery = rebuildEvery;
    }

    /** Adds a row. Returns false if the row is late. */
    boolean accept(int key, long time, int id) {
        SessionLine<RowIds> line = lines.getOrDefault(key, new SessionLine<>(key));
        RowIds run = tracker.accept(line, time, clock);
        if (run == null) {
            return false;
        }
        run.add(time, id);
        lines.put(key, line);
        rows.merge(key, 1, Integer::sum);
        if (time <= clock) {
            keysWithRowsBehindTheClock.add(key);
        }
        setNextAlarm(line, clock);
        maxPieces = Math.max(maxPieces, line.size());
        rebuildIfDue(line);
        return true;
    }

    void advanceTo(long newClock) {
        check(newClock >= clock, () -> "The test turns the clock back");
        clock = newClock;
        while (!alarms.isEmpty() && alarms.first().time() <= clock) {
            goOff(alarms.pollFirst());
        }
        lines.values()
                .forEach(line -> check(
                        line.isEmpty() || line.hasSession() || clock - line.emittedUntilMillis() < timeoutMillis,
                        () -> "Line " + line.id() + " still knows at " + clock + " what ended at "
                                + line.emittedUntilMillis()));
    }

    /** A restore: lines and alarms remain, and the clock starts anew. */
    void restart() {
        clock = Long.MIN_VALUE;
        alarmsForNothing.clear();
        // All rows may be behind the clock as it was.
        keysWithRowsBehindTheClock.addAll(lines.keySet());
    }

    /** Whether something is known about a key. */
    boolean knows(int key) {
        return lines.containsKey(key);
    }

    /** The end of bounded input: nothing may be left. */
    void end() {
        advanceTo(Long.MAX_VALUE);
        lines.values().forEach(line -> check(line.isEmpty(), () -> "Line " + line.id() + " isn't empty in the end"));
    }

    /** What came out for a key, in that order. */
    List<Session> closed(int key) {
        return closed.getOrDefault(key, List.of());
    }

    /** The line of a key, empty if the key is not known. */
    SessionLine<RowIds> line(int key) {
        return lines.getOrDefault(key, new SessionLine<>(key));
    }

    /** Returns the alarms that closed no session and emptied no line. */
    List<Long> alarmsForNothing(int key) {
        return alarmsForNothing.getOrDefault(key, List.of());
    }

    /** The most pieces that a line ever had after a row. */
    int maxPieces() {
        return maxPieces;
    }

    private void goOff(Alarm alarm) {
        SessionLine<RowIds> line = lines.get(alarm.key());
        check(line.alarmMillis() == alarm.time(), () -> "A line doesn't know the alarm that is set for it: " + alarm);
        long until = closesAt == ClosesAt.ALARM ? alarm.time() : clock;
        boolean closedAny = false;
        for (var session = tracker.close(line, until); session != null; session = tracker.close(line, until)) {
            long end = session.windowEndMillis();
            check(
                    closesAt == ClosesAt.ALARM ? end == alarm.time() : end >= alarm.time() && end <= clock,
                    () -> "A session that ends at " + end + " comes out at " + alarm + " and clock " + clock);
            closed.computeIfAbsent(alarm.key(), key -> new ArrayList<>()).add(session(session));
            closedAny = true;
        }
        if (!closedAny && !line.isEmpty()) {
            countForNothing(alarm);
        }
        if (!line.isEmpty()) {
            check(setNextAlarm(line, until), () -> "A line that isn't empty has no alarm after " + alarm);
            rebuildIfDue(line);
        } else if (emptyLines == EmptyLines.DROPPED) {
            lines.remove(alarm.key());
        }
    }

    private boolean setNextAlarm(SessionLine<RowIds> line, long now) {
        int key = (int) line.id();
        Alarm before = new Alarm(line.alarmMillis(), key);
        long next = tracker.nextAlarm(line);
        if (next == SessionLine.NO_ALARM) {
            check(alarms.contains(before), () -> "A line with rows has no alarm: " + before);
            return false;
        }
        check(next > now || next == Long.MAX_VALUE, () -> "An alarm for " + next + " is asked for at " + now);
        check(line.alarmMillis() == next, () -> "A line doesn't know the alarm it asked for: " + next);
        alarms.remove(before);
        alarms.add(new Alarm(next, key));
        return true;
    }

    private void countForNothing(Alarm alarm) {
        List<Long> times = alarmsForNothing.computeIfAbsent(alarm.key(), key -> new ArrayList<>());
        times.add(alarm.time());
        int count = times.size();
        check(count <= rows.get(alarm.key()), () -> "More alarms for nothing than rows: " + times);
        check(
                // A difference that wraps is longer than any timeout.
                count < 3
                        || keysWithRowsBehindTheClock.contains(alarm.key())
                        || alarm.time() - times.get(count - 3) < 0
                        || alarm.time() - times.get(count - 3) > timeoutMillis,
                () -> "Three alarms for nothing within one timeout: " + times);
    }

    private void rebuildIfDue(SessionLine<RowIds> line) {
        if (rebuildEvery == 0 || ++calls % rebuildEvery != 0) {
            return;
        }
        List<Piece<RowIds>> pieces = line.pieces().stream()
                .map(piece -> new Piece<>(
                        piece.firstMillis(),
                        piece.lastMillis(),
                        piece.count(),
                        piece.payload().restored()))
                .toList();
        lines.put(
                (int) line.id(),
                new SessionLine<>(line.id(), line.alarmMillis(), line.emittedUntilMillis(), line.cut(), pieces));
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
