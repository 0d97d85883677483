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
package io.sandglass.faker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.spec.DuplicatesSpec;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.testing.TestRun;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts how many windows of sessions are worked out, each of which costs as much as all of its rows. One window is that before the
 * table, whose sessions are under way at its start.
 */
class WindowBudgetTest {
    private static final int ROWS = TestRun.size("budget.rows", 500_000, 1_000_000);

    @ParameterizedTest(name = "windows of {0} rows, duplicates at most {1} rows away at {2}, every {3}th row")
    @CsvSource({
        // Duplicates that are near, a window away, and many windows away.
        "16, 100, 0.05, 1",
        "16, 1000000, 0.05, 1",
        "1600, 100, 0.9, 1",
        "1600, 1000, 0.5, 128",
        "1600, 100000, 0.9, 1",
        "50000, 1, 0.9, 1",
        "50000, 1000000, 0.05, 1",
        "50000, 1000000, 0.05, 4",
        "50000, 300000, 0.5, 1",
        // Windows as large as they may be.
        "1048576, 300000, 0.05, 16",
        "1048576, 300000, 0.01, 16",
        "1048576, 30000, 0.9, 16"
    })
    void aScanLoadsFewWindowsTwice(int windowRows, int maxDistance, double rate, int laneCount) {
        StreamSpec spec = spec(StreamSpec.UNBOUNDED, windowRows, new DuplicatesSpec(rate, maxDistance));
        long rows = Math.max(ROWS, 5L * windowRows);
        Timeline timeline = timeline(spec, RowOrder.ASCENDING);

        for (long index = 0; index < rows; index += laneCount) {
            timeline.moveTo(index);
        }

        assertThat(WindowBudget.isEnoughForScan(spec)).isTrue();
        assertThat(timeline.windowLoads())
                .isBetween(rows / windowRows, (long) Math.ceil(1.5 * (rows + windowRows - 1) / windowRows) + 2);
    }

    @Test
    void aScanWithoutDuplicatesLoadsEachWindowOnceAndKeepsOne() {
        StreamSpec spec = spec(StreamSpec.UNBOUNDED, 1_000, null);
        Timeline timeline = timeline(spec, RowOrder.ASCENDING);

        for (int index = 0; index < 100_000; index++) {
            timeline.moveTo(index);
        }

        assertThat(timeline.windowLoads()).isEqualTo(101);
        assertThat(capacity(spec, RowOrder.ASCENDING)).isEqualTo(1);
    }

    @ParameterizedTest(name = "windows of {0} rows, duplicates at most {1} rows away at {2}")
    @CsvSource({"16, 1000000, 0.05", "1600, 100000, 0.9", "1048576, 2147483647, 0.9"})
    void lookupsInAnyOrderLoadEachWindowOnceWhereAllAreKept(int windowRows, int maxDistance, double rate) {
        long rows = Math.min(2_000_000, WindowBudget.maxRowsForAll(sessions(windowRows)));
        StreamSpec spec = spec(rows, windowRows, new DuplicatesSpec(rate, maxDistance));
        Timeline timeline = timeline(spec, RowOrder.ANY);
        Random random = new Random(5);

        for (int lookup = 0; lookup < 500_000; lookup++) {
            timeline.moveTo(random.nextLong(rows));
        }

        assertThat(WindowBudget.isEnoughForAll(sessions(windowRows), rows)).isTrue();
        assertThat(timeline.windowLoads()).isLessThanOrEqualTo((rows + windowRows - 1) / windowRows + 2);
    }

    /** As an index of keys is built. */
    @Test
    void aWalkBackwardsLoadsEachWindowOnceWhereAllAreKept() {
        StreamSpec spec = spec(300_000, 1_600, new DuplicatesSpec(0.5, 100_000));
        Timeline timeline = timeline(spec, RowOrder.ANY);

        for (int index = 299_999; index >= 0; index--) {
            timeline.moveTo(index);
        }

        assertThat(timeline.windowLoads()).isEqualTo(189);
    }

    @ParameterizedTest(name = "windows of {0} rows, rate {1}")
    @CsvSource({"16, 0.05", "16, 0.9", "1600, 0.3", "50000, 0.9", "1048576, 0.05", "1048576, 0.9", "1048576, 1e-9"})
    void theGreatestDistanceIsTheLastThatIsEnough(int windowRows, double rate) {
        int most = WindowBudget.maxDistance(sessions(windowRows), new DuplicatesSpec(rate, Integer.MAX_VALUE));

        assertThat(WindowBudget.isEnoughForScan(spec(StreamSpec.UNBOUNDED, windowRows, new DuplicatesSpec(rate, most))))
                .isTrue();
        assertThat(WindowBudget.isEnoughForScan(
                        spec(StreamSpec.UNBOUNDED, windowRows, new DuplicatesSpec(rate, most + 1))))
                .isFalse();
        assertThat(most).isGreaterThan(30_000);
    }

    @Test
    void anyDistanceIsEnoughForATableThatIsKeptAsAWhole() {
        DuplicatesSpec far = new DuplicatesSpec(0.9, Integer.MAX_VALUE);
        long most = WindowBudget.maxRowsForAll(sessions(1 << 20));

        assertThat(WindowBudget.isEnoughForScan(spec(most, 1 << 20, far))).isTrue();
        assertThat(WindowBudget.isEnoughForScan(spec(most + 1, 1 << 20, far))).isFalse();
    }

    /** A window takes the room of 16 rows besides its own, of 8,388,608 rows in all. Three more windows are for merging. */
    @ParameterizedTest(name = "windows of {0} rows")
    @CsvSource({"16, 262141", "17, 254197", "1600, 5187", "50000, 164", "1048576, 4"})
    void keepsAsManyWindowsAsTheBudgetAllows(int windowRows, int windows) {
        StreamSpec spec = spec(StreamSpec.UNBOUNDED, windowRows, new DuplicatesSpec(0.9, Integer.MAX_VALUE));

        assertThat(capacity(spec, RowOrder.ASCENDING)).isEqualTo(windows);
        assertThat(capacity(spec, RowOrder.ANY)).isEqualTo(windows);
    }

    private static int capacity(StreamSpec spec, RowOrder order) {
        return WindowBudget.capacity(Objects.requireNonNull(spec.sessions()), spec, order);
    }

    private static SessionsSpec sessions(int windowRows) {
        return SessionSpecs.grouped(4L * windowRows, "20", "1", 60_000, windowRows, 2);
    }

    private static StreamSpec spec(long rows, int windowRows, @Nullable DuplicatesSpec duplicates) {
        return new StreamSpec(rows, EventTimeSpec.inOrder(0, 1_000_000), sessions(windowRows), duplicates, null);
    }

    private static Timeline timeline(StreamSpec spec, RowOrder order) {
        RowRandom random = new RowRandom();
        return new Timeline(
                spec,
                42,
                random,
                new ExpressionCompiler(Locale.ENGLISH, ZoneOffset.UTC, random, InstantSource.system()),
                order);
    }
}
