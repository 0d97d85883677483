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

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A test that a key without pauses costs the same per row, and keeps the same state, after ten times the rows. It counts fragments,
 * merges and timers.
 */
class HotKeyTest {
    private static final int TIMEOUT = 100;
    private static final int MAX = 1_000;
    /** How far the clock is behind the rows. */
    private static final int BEHIND = 500;

    private record Work(int rows, int mostFragments, long fragments, long merges, long timers, long sessions) {}

    @ParameterizedTest(name = "{0}, disorder {1}")
    @CsvSource({
        "endless, 0, 1, 0",
        "endless, 400, 2, 0",
        "aligned, 0, 2, 1",
        "aligned, 400, 3, 1",
        // Under 'exact' every instant that the clock has not passed is a fragment.
        "exact, 0, 501, 1000",
        "exact, 400, 502, 1000"
    })
    void costPerRowIsConstantForTenTimesTheRows(
            String limit, int disorder, int mostFragments, int fragmentsOfAThousandRows) {
        SessionRule rule = new SessionRule(
                TIMEOUT,
                limit.equals("endless") ? SessionRule.NO_MAX_DURATION : MAX,
                limit.equals("exact") ? Alignment.EXACT : Alignment.ALIGNED,
                Boundary.CLOSED,
                0);

        Work some = work(rule, 20_000, disorder);
        Work more = work(rule, 200_000, disorder);

        assertThat(some.mostFragments()).as("fragments at a time").isLessThanOrEqualTo(mostFragments);
        assertThat(more.mostFragments()).as("fragments at a time").isLessThanOrEqualTo(mostFragments);
        for (Work work : new Work[] {some, more}) {
            int thousands = work.rows() / 1_000;
            assertThat(work.sessions())
                    .as("sessions")
                    .isBetween(limit.equals("endless") ? 1L : thousands - 2L, thousands + 1L);
            // Where rows come out of order a run of them may begin as two.
            assertThat(work.fragments())
                    .as("fragments")
                    .isLessThanOrEqualTo((fragmentsOfAThousandRows + (disorder > 0 ? 2L : 0)) * thousands + 3);
            assertThat(work.merges()).as("merges").isEqualTo(work.fragments() - work.sessions());
            // One for each timeout, however many rows there are in it, and one for each cut.
            assertThat(work.timers()).as("timers").isLessThanOrEqualTo(11L * thousands + 5);
        }
    }

    /** A row each millisecond, up to so many later than they should be, and the clock behind. */
    private static Work work(SessionRule rule, int rows, int disorder) {
        Random random = new Random(5);
        Counts counts = new Counts();
        SessionTracker<Counts> tracker = new SessionTracker<>(rule, counts);
        SessionState<Counts> state = new SessionState<>(1);
        int mostFragments = 0;
        long timers = 0;
        long sessions = 0;
        long clock = Long.MIN_VALUE;
        for (int row = 0; row <= rows; row++) {
            // In the end the clock passes everything.
            long to = row == rows ? Long.MAX_VALUE : row - BEHIND;
            while (state.timerMillis() != SessionState.NO_TIMER && state.timerMillis() <= to) {
                timers++;
                clock = state.timerMillis();
                while (tracker.close(state, clock) != null) {
                    sessions++;
                }
                if (!state.isEmpty()) {
                    tracker.updateTimer(state, Long.MIN_VALUE);
                }
            }
            clock = to;
            if (row < rows) {
                tracker.accept(state, row - (disorder == 0 ? 0 : random.nextInt(disorder)), clock, null);
                tracker.updateTimer(state, Long.MIN_VALUE);
                mostFragments = Math.max(mostFragments, state.size());
            }
        }
        assertThat(state.isEmpty()).isTrue();
        return new Work(rows, mostFragments, counts.created, counts.merged, timers, sessions);
    }

    /** Gathers nothing. */
    private static final class Counts implements PayloadMerger<Counts> {
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
