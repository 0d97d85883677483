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
package io.sandglass.faker.table.options.session;

import static io.sandglass.faker.table.options.session.SessionTable.JOURNEY;
import static io.sandglass.faker.table.options.session.SessionTable.START;
import static io.sandglass.faker.table.options.session.SessionTable.clock;
import static io.sandglass.faker.table.options.session.SessionTable.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.spec.StatesSpec;
import io.sandglass.faker.spec.StatesSpec.Transition;
import io.sandglass.faker.table.options.session.SessionTable.Seen;
import io.sandglass.testing.TestRun;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The distributions of sessions over time, keys and states. */
class SessionStatisticsTest {
    private static final long MILLI = 1_000_000;
    private static final int ROWS = TestRun.size("sessions.rows", 100_000, 1_000_000);
    private static final int MAX_FLAT_ROWS = TestRun.size("flat.rows", 60_000, 100_000);
    private static final int SEEDS = 50;

    /** The skewed keys of the journey have room at one row per second. */
    private static final long STEP = 1_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void journeysFollowTheWeightsOfTheirTransitions(long seed) {
        SessionTable table = SessionTable.of(clock(STEP * MILLI), JOURNEY);
        List<Seen> rows = table.rows(seed, ROWS);
        StatesSpec states = Objects.requireNonNull(table.sessions().states());
        int count = states.names().size();
        long[][] transitions = new long[count][count + 1];
        int cut = 0;

        SessionChecks.check(table, rows);
        for (List<Seen> session : SessionChecks.byNumber(rows).values()) {
            assertThat(session.get(0).state()).as("initial state").isZero();
            for (Seen row : session) {
                if (row.step() > 1) {
                    transitions[row.previous()][row.state()]++;
                }
            }
            Seen last = session.get(session.size() - 1);
            if (last.step() == last.size()) {
                boolean canEnd = states.transitions().get(last.state()).stream().anyMatch(Transition::isEnd);
                cut += canEnd ? 0 : 1;
                transitions[last.state()][count]++;
            }
        }

        assertThat(cut).as("sessions that stop in a state without an end").isZero();
        // One test of all states together, so that its probability is that of a single test.
        double[][] weights = new double[count][count + 1];
        for (int state = 0; state < count; state++) {
            for (Transition transition : states.transitions().get(state)) {
                weights[state][transition.isEnd() ? count : transition.target()] += transition.weight();
            }
        }
        assertThat(chiSquareExcess(transitions, weights))
                .as("%s", Arrays.deepToString(transitions))
                .isLessThan(2.33);
    }

    @Test
    void delaysOfTransitionsAreUniformInTheirBounds() {
        SessionTable table = SessionTable.of(clock(STEP * MILLI), JOURNEY);
        int checkout = Objects.requireNonNull(table.sessions().states()).names().indexOf("checkout");
        long[] delays = new long[16];

        for (List<Seen> session : SessionChecks.byNumber(table.rows(5, ROWS)).values()) {
            for (int i = 1; i < session.size(); i++) {
                if (session.get(i).state() == checkout
                        && session.get(i).step() == session.get(i - 1).step() + 1) {
                    long delay = session.get(i).millis() - session.get(i - 1).millis();
                    assertThat(delay).isBetween(20_000L, 180_000L);
                    delays[(int) Math.min(15, (delay - 20_000) / 10_000)]++;
                }
            }
        }

        assertThat(chiSquareExcess(delays, equal(16)))
                .as("%s", Arrays.toString(delays))
                .isLessThan(2.33);
    }

    static Stream<Arguments> flatTables() {
        return Stream.of(
                Arguments.of("default sessions", 1_000, Map.of("sessions.keys", "1000")),
                Arguments.of("one key", 60_000, Map.of("sessions.keys", "1")),
                Arguments.of("three keys", 20_000, Map.of("sessions.keys", "3")),
                Arguments.of("five keys", 120_000, with(JOURNEY, "sessions.keys", "5", "sessions.skew", "0")),
                Arguments.of("skewed keys", 1_000, Map.of("sessions.keys", "2000", "sessions.skew", "0.8")),
                Arguments.of("a journey", STEP, JOURNEY),
                Arguments.of(
                        "endless states",
                        100,
                        Map.of(
                                "sessions.keys", "1000",
                                "sessions.states", "ok -> ok 9, bad; bad -> ok",
                                "sessions.max-duration", "10 min")),
                Arguments.of(
                        "groups of keys",
                        1,
                        Map.of("sessions.keys", "5000000", "sessions.idle", "1 h", "sessions.gap", "2000")));
    }

    /** So that neither the table's start nor the end of a window shows. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("flatTables")
    void rowsAreEquallyDenseAtAllTimes(String what, long stepMillis, Map<String, String> options) {
        SessionTable table = SessionTable.of(clock(stepMillis * MILLI), options);
        int windowRows = table.sessions().layout().rows();
        // The rows of nearly three windows; some windows more must be generated for them.
        int rowCount = (int) Math.min(windowRows * 3L, MAX_FLAT_ROWS);
        long windowMillis = windowRows * stepMillis;
        // After a time, the rows that arrived later are missing.
        long end = rowCount * stepMillis * 9 / 10;
        double[] ofTable = new double[10];
        double[] ofWindow = new double[10];
        int seeds = rowCount > 50_000 && !Boolean.getBoolean("heavy") ? 20 : SEEDS;
        for (int seed = 0; seed < seeds; seed++) {
            for (Seen row : table.rows(seed, rowCount)) {
                long millis = row.millis() - START;
                if (millis < end) {
                    ofTable[(int) (millis * 10 / end)]++;
                    if (millis < end / windowMillis * windowMillis) {
                        ofWindow[(int) (millis % windowMillis * 10 / windowMillis)]++;
                    }
                }
            }
        }

        double mean = (double) end / stepMillis / 10 * seeds;
        isFlat(table, ofTable, mean);
        if (windowMillis <= end) {
            isFlat(table, ofWindow, Arrays.stream(ofWindow).average().orElse(0));
        }
    }

    private static void isFlat(SessionTable table, double[] counts, double mean) {
        assertThat(counts).isNotEmpty();
        for (double count : counts) {
            assertThat(count / mean)
                    .as("%s %s", table.sessions().layout(), Arrays.toString(counts))
                    .isBetween(0.9, 1.1);
        }
    }

    /** With many more rows, the few sessions would show that a frequent key has no room for and that another key gets. */
    @ParameterizedTest(name = "skew {0}")
    @ValueSource(strings = {"0", "0.5", "1", "1.3"})
    void keysHaveSessionsByTheirWeights(String skew) {
        Map<String, String> options =
                Map.of("sessions.keys", "200", "sessions.skew", skew, "sessions.size", "#{uniform.between '1','5'}");
        SessionTable table = SessionTable.of(clock(120_000 * MILLI), options);
        long[] sessions = new long[200];
        SessionChecks.byNumber(table.rows(11, 100_000))
                .forEach((number, rows) -> sessions[(int) rows.get(0).key()]++);
        double[] weights = new double[200];
        for (int key = 0; key < 200; key++) {
            weights[key] = Math.pow(key + 1, -Double.parseDouble(skew));
        }

        assertThat(chiSquareExcess(sessions, weights)).isLessThan(2.33);
    }

    @ParameterizedTest(name = "{0} keys")
    @ValueSource(ints = {1, 3, 5})
    void fewKeysAreEquallyBusy(int keys) {
        Map<String, String> options = with(JOURNEY, "sessions.keys", String.valueOf(keys), "sessions.skew", "0");
        SessionTable table = SessionTable.of(clock(1_200_000 / keys * MILLI), options);
        List<Seen> rows = table.rows(3, 50_000);
        Map<Long, Long> byKey = new HashMap<>();
        rows.forEach(row -> byKey.merge(row.key(), 1L, Long::sum));

        SessionChecks.check(table, rows);
        assertThat(byKey.values()).hasSize(keys).allSatisfy(count -> assertThat(count * keys / 50_000.0)
                .isBetween(0.9, 1.1));
    }

    private static double chiSquareExcess(long[] counts, double[] weights) {
        return chiSquareExcess(new long[][] {counts}, new double[][] {weights});
    }

    /**
     * Returns by how many standard deviations the chi-square statistic of several samples exceeds its mean, with the cube root of
     * Wilson and Hilferty. Above 2.33, the probability is less than 0.01.
     *
     * @param counts by sample: the number of cases in each class
     * @param weights by sample: the expected weight of each class
     */
    private static double chiSquareExcess(long[][] counts, double[][] weights) {
        double chiSquare = 0;
        int freedom = 0;
        for (int sample = 0; sample < counts.length; sample++) {
            double sum = Arrays.stream(weights[sample]).sum();
            long total = Arrays.stream(counts[sample]).sum();
            int classes = 0;
            for (int i = 0; i < counts[sample].length; i++) {
                double expected = weights[sample][i] / sum * total;
                if (expected == 0) {
                    assertThat(counts[sample][i]).isZero();
                } else {
                    chiSquare += (counts[sample][i] - expected) * (counts[sample][i] - expected) / expected;
                    classes++;
                }
            }
            freedom += classes - 1;
        }
        double variance = 2.0 / 9 / freedom;
        return (Math.cbrt(chiSquare / freedom) - (1 - variance)) / Math.sqrt(variance);
    }

    private static double[] equal(int count) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        return weights;
    }
}
