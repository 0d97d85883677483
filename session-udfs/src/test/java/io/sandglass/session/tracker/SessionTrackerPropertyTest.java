package io.sandglass.session.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.sandglass.session.tracker.NaiveSessions.Session;
import io.sandglass.session.tracker.OneAlarmCaller.ClosesAt;
import io.sandglass.session.tracker.OneAlarmCaller.EmptyLines;
import io.sandglass.session.tracker.SessionCase.ClockAt;
import io.sandglass.session.tracker.SessionCase.Event;
import io.sandglass.session.tracker.SessionCase.RowComes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever the rule, the rows, their order and the steps of the clock: the tracker gives the sessions of the model, and
 * {@link OneAlarmCaller}'s checks hold.
 *
 * <p>{@code -Dsessions.count=10000000 -Dsessions.seed=7} tries more, and others. A case depends on its own number only: that
 * of a failed one, as seed with a count of 1, repeats it.
 */
class SessionTrackerPropertyTest {
    private static final int COUNT = Integer.getInteger("sessions.count", 200_000);
    private static final long SEED = Long.getLong("sessions.seed", 1);

    /** What some of the cases must contain, lest the test passes because nothing happens. */
    private static final int COUNTED_EVERY = 20;

    private int counted;
    private int timeouts;
    private int cuts;
    private int continuations;
    private int freshAfterCut;
    private int longest;

    @Test
    void theTrackerGivesTheSessionsOfTheModel() {
        long start = System.nanoTime();
        for (long number = SEED; number < SEED + COUNT; number++) {
            Random random = new Random(number * 0x9E3779B97F4A7C15L);
            NaiveSessions model = model(random);
            List<RowComes> rowsInOrder = rows(model, random);
            // Two orders of the same rows: the model knows no order, so both must give the same.
            for (int order = 0; order < 2; order++) {
                SessionCase sessionCase = new SessionCase(
                        model,
                        arrivals(rowsInOrder, random),
                        one(random, ClosesAt.values()),
                        one(random, EmptyLines.values()),
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

    private static NaiveSessions model(Random random) {
        long timeout = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(8);
        Long max =
                switch (random.nextInt(8)) {
                    case 0 -> null;
                    case 1, 2 -> timeout;
                    default -> timeout + random.nextInt(15);
                };
        long origin =
                switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> SessionRule.ASA_ORIGIN_MILLIS;
                    default -> random.nextInt(200) - 100;
                };
        return new NaiveSessions(timeout, max, origin, one(random, Limit.values()), one(random, Boundary.values()));
    }

    /** The rows of all keys in the order of time, numbered in it. */
    private static List<RowComes> rows(NaiveSessions model, Random random) {
        long start =
                switch (random.nextInt(4)) {
                    case 0 -> 1_700_000_000_000L;
                    case 1 -> SessionRule.ASA_ORIGIN_MILLIS;
                    default -> 0;
                };
        List<RowComes> rows = new ArrayList<>();
        int keys = one(random, 1, 1, 2, 3);
        for (int key = 0; key < keys; key++) {
            long time = start + random.nextInt(60) - 30;
            // In some keys many rows that lie close, so that a session lasts for many maximums; anything in others.
            boolean dense = random.nextInt(4) == 0;
            int count = dense ? 1 + random.nextInt(30) : 1 + random.nextInt(10);
            long firstOfRun = time;
            for (int i = 0; i < count; i++) {
                rows.add(new RowComes(key, time, 0));
                long next = time + step(model, time, firstOfRun, dense, random);
                if (next - time > model.timeoutMillis()) {
                    firstOfRun = next;
                }
                time = next;
            }
        }
        Collections.shuffle(rows, random); // so that rows of one instant aren't in the order of their keys
        rows.sort(Comparator.comparingLong(RowComes::time));
        List<RowComes> numbered = new ArrayList<>();
        for (RowComes row : rows) {
            numbered.add(new RowComes(row.key(), row.time(), numbered.size()));
        }
        return numbered;
    }

    private static long step(NaiveSessions model, long time, long firstOfRun, boolean dense, Random random) {
        long timeout = model.timeoutMillis();
        Long max = model.maxMillis();
        if (dense && random.nextInt(20) > 0) {
            return random.nextInt(3) == 0 ? timeout - 1 : random.nextLong(timeout + 1);
        }
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> timeout;
            case 2 -> timeout - 1;
            case 3 -> timeout + 1;
            case 4 -> max == null ? 1 : untilInstant(time, model.originMillis(), max, random);
            case 5 -> max == null ? 1 : untilInstant(time, firstOfRun, max, random);
            case 6 -> random.nextLong(4 * (timeout + (max == null ? 5 : max)));
            default -> random.nextLong(timeout + 1);
        };
    }

    /** Onto the next instant that lies whole maximums from {@code from}, or beside it. */
    private static long untilInstant(long time, long from, long max, Random random) {
        long until = max - Math.floorMod(time - from, max);
        return Math.max(0, until + random.nextInt(3) - 1);
    }

    /** Rows in some order, and steps of the clock that make none of them late. */
    private static List<Event> arrivals(List<RowComes> rowsInOrder, Random random) {
        List<RowComes> rows = inSomeOrder(rowsInOrder, random);
        // Up to where the clock may go before each row: anything that trails behind by a bounded disorder is below.
        long[] ahead = new long[rows.size()];
        long earliest = Long.MAX_VALUE;
        for (int i = rows.size() - 1; i >= 0; i--) {
            earliest = Math.min(earliest, rows.get(i).time());
            ahead[i] = earliest - 1;
        }
        int stepsInTen = one(random, 0, 2, 10);
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

    private static List<RowComes> inSomeOrder(List<RowComes> rowsInOrder, Random random) {
        List<RowComes> rows = new ArrayList<>(rowsInOrder);
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> Collections.shuffle(rows, random);
            default -> {
                // Each is delayed by up to so many milliseconds.
                int disorder = 1 + random.nextInt(30);
                long[] comes = new long[rows.size()];
                rows.forEach(row -> comes[row.id()] = row.time() + random.nextInt(disorder));
                rows.sort(Comparator.comparingLong(row -> comes[row.id()]));
            }
        }
        return rows;
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

    @SafeVarargs
    private static <T> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
