package io.sandglass.session.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One key that never falls silent costs no more for each row, and remembers no more, after ten times the rows: counted, in pieces,
 * merges and alarms.
 */
class HotKeyTest {
    private static final int TIMEOUT = 100;
    private static final int MAX = 1_000;
    /** How far the clock is behind the rows. */
    private static final int BEHIND = 500;

    private record Work(int rows, int mostPieces, long pieces, long merges, long alarms, long sessions) {}

    @ParameterizedTest(name = "{0}, disorder {1}")
    @CsvSource({
        "endless, 0, 1, 0",
        "endless, 400, 2, 0",
        "aligned, 0, 2, 1",
        "aligned, 400, 3, 1",
        // Under 'exact' every instant that the clock has not passed is a piece.
        "exact, 0, 501, 1000",
        "exact, 400, 502, 1000"
    })
    void tenTimesTheRowsAreTenTimesTheWork(String limit, int disorder, int mostPieces, int piecesOfAThousandRows) {
        SessionRule rule = new SessionRule(
                TIMEOUT,
                limit.equals("endless") ? SessionRule.NO_MAX_DURATION : MAX,
                limit.equals("exact") ? Limit.EXACT : Limit.ALIGNED,
                Boundary.CLOSED,
                0);

        Work some = work(rule, 20_000, disorder);
        Work more = work(rule, 200_000, disorder);

        assertThat(some.mostPieces()).as("pieces at a time").isLessThanOrEqualTo(mostPieces);
        assertThat(more.mostPieces()).as("pieces at a time").isLessThanOrEqualTo(mostPieces);
        for (Work work : new Work[] {some, more}) {
            int thousands = work.rows() / 1_000;
            assertThat(work.sessions())
                    .as("sessions")
                    .isBetween(limit.equals("endless") ? 1L : thousands - 2L, thousands + 1L);
            // Where rows come out of order a run of them may begin as two.
            assertThat(work.pieces())
                    .as("pieces")
                    .isLessThanOrEqualTo((piecesOfAThousandRows + (disorder > 0 ? 2L : 0)) * thousands + 3);
            assertThat(work.merges()).as("merges").isEqualTo(work.pieces() - work.sessions());
            // One for each timeout, however many rows there are in it, and one for each cut.
            assertThat(work.alarms()).as("alarms").isLessThanOrEqualTo(11L * thousands + 5);
        }
    }

    /** A row each millisecond, up to so many later than they should be, and the clock behind. */
    private static Work work(SessionRule rule, int rows, int disorder) {
        Random random = new Random(5);
        Counts counts = new Counts();
        SessionTracker<Counts> tracker = new SessionTracker<>(rule, counts);
        SessionLine<Counts> line = new SessionLine<>(1);
        int mostPieces = 0;
        long alarms = 0;
        long sessions = 0;
        long clock = Long.MIN_VALUE;
        for (int row = 0; row <= rows; row++) {
            // In the end the clock passes everything.
            long to = row == rows ? Long.MAX_VALUE : row - BEHIND;
            while (line.alarmMillis() != SessionLine.NO_ALARM && line.alarmMillis() <= to) {
                alarms++;
                clock = line.alarmMillis();
                while (tracker.close(line, clock) != null) {
                    sessions++;
                }
                if (!line.isEmpty()) {
                    tracker.nextAlarm(line);
                }
            }
            clock = to;
            if (row < rows) {
                tracker.accept(line, row - (disorder == 0 ? 0 : random.nextInt(disorder)), clock);
                tracker.nextAlarm(line);
                mostPieces = Math.max(mostPieces, line.size());
            }
        }
        assertThat(line.isEmpty()).isTrue();
        return new Work(rows, mostPieces, counts.created, counts.merged, alarms, sessions);
    }

    /** Gathers nothing. */
    private static final class Counts implements Payloads<Counts> {
        private long created;
        private long merged;

        @Override
        public Counts create() {
            created++;
            return this;
        }

        @Override
        public Counts merge(Counts earlier, Counts later) {
            merged++;
            return this;
        }
    }
}
