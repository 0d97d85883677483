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
package io.sandglass.faker.source.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sandglass.faker.source.split.LaneSplit;
import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.PaceSpec.Stage;
import io.sandglass.faker.timeline.rate.RateSchedule;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a clock of the test's own. */
class SchedulePaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int LANES = 8;

    /** Ramp to 500 in 20 s; hold 10 s; jump to 0; hold 5 s; ramp to 100 in 5 s; repeat. */
    private static final PaceSpec REPEATED = new PaceSpec(
            0,
            List.of(
                    new Stage(500.0, 20 * SECOND),
                    new Stage(null, 10 * SECOND),
                    new Stage(0.0, 0),
                    new Stage(null, 5 * SECOND),
                    new Stage(100.0, 5 * SECOND)),
            true);

    /** The rows that each repetition has, from the rate of 100 on. */
    private static final double REPETITION = (100 + 500) / 2.0 * 20 + 500 * 10 + 50 * 5;

    /** The rows that the first run has, from the rate of 0 on. */
    private static final double FIRST = 250.0 * 20 + 500 * 10 + 50 * 5;

    // Not 0, and near the overflow that a clock of nanoseconds may come to.
    private long now = Long.MAX_VALUE - SECOND;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void allReadersTogetherFollowTheSchedule(int parallelism) {
        List<Lanes> readers = readers(parallelism, 0);

        long[] emitted = run(readers, 120);

        assertThat((double) emitted[9]).isCloseTo(25.0 / 2 * 100, within(30.0));
        assertThat((double) emitted[19]).isCloseTo(5_000, within(30.0));
        assertThat((double) emitted[29]).isCloseTo(10_000, within(30.0));
        assertThat((double) (emitted[34] - emitted[29])).isCloseTo(0, within(30.0));
        assertThat((double) emitted[39]).isCloseTo(FIRST, within(30.0));
        assertThat((double) emitted[79]).isCloseTo(FIRST + REPETITION, within(30.0));
        assertThat((double) emitted[119]).isCloseTo(FIRST + 2 * REPETITION, within(30.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aRestoredScheduleGoesOnByRows(int parallelism) {
        // The middle of the hold.
        long[] emitted = run(readers(parallelism, 7_500 / LANES), 20);

        assertThat((double) emitted[4]).isCloseTo(2_500, within(30.0));
        assertThat((double) emitted[9]).isCloseTo(2_500, within(30.0));
        assertThat((double) emitted[14]).isCloseTo(2_750, within(30.0));
    }

    @Test
    void withoutARepetitionTheLastRateStays() {
        RateSchedule schedule = new RateSchedule(
                new PaceSpec(10, List.of(new Stage(null, 10 * SECOND), new Stage(40.0, 2 * SECOND)), false));

        assertThat(schedule.nanosUntil(0)).isZero();
        assertThat(schedule.nanosUntil(50)).isEqualTo(5.0 * SECOND);
        assertThat(schedule.nanosUntil(150)).isEqualTo(12.0 * SECOND);
        assertThat(schedule.nanosUntil(150 + 4_000_000)).isEqualTo(100_012.0 * SECOND);
        assertThat(schedule.nanosUntil(Long.MAX_VALUE)).isFinite();
    }

    @Test
    void makesGoodForASecondAtMost() {
        RateSchedule schedule = new RateSchedule(new PaceSpec(1_000, List.of(new Stage(null, SECOND)), true));
        List<Lanes> readers = readers(1, 0);
        SchedulePace pace = pace(readers.get(0), 1, schedule);
        now += 60 * SECOND;

        assertThat(emit(readers.get(0), pace)).isEqualTo(1_001);
        assertThat(pace.dueRows()).isZero();
        assertThat(pace.nanosUntilDue()).isPositive();
        now += SECOND / 1_000;
        assertThat(emit(readers.get(0), pace)).isEqualTo(1);
    }

    /** Returns the number of rows that all readers emitted until the end of each second. */
    private long[] run(List<Lanes> readers, int seconds) {
        SplittableRandom random = new SplittableRandom(TestRun.seed("pace.seed"));
        RateSchedule schedule = new RateSchedule(REPEATED);
        List<SchedulePace> paces = new ArrayList<>();
        readers.forEach(lanes -> paces.add(pace(lanes, readers.size(), schedule)));
        long start = now;
        long emitted = 0;
        long[] untilSecond = new long[seconds];
        while (now - start < seconds * SECOND) {
            for (int i = 0; i < readers.size(); i++) {
                emitted += emit(readers.get(i), paces.get(i));
            }
            untilSecond[(int) ((now - start) / SECOND)] = emitted;
            now += random.nextLong(SECOND / 50);
        }
        return untilSecond;
    }

    private SchedulePace pace(Lanes lanes, int parallelism, RateSchedule schedule) {
        return new SchedulePace(
                schedule,
                lanes.nextIndex() - lanes.nextIndex() % parallelism,
                lanes::nextIndex,
                () -> lanes.indexAfter(64),
                64,
                () -> now);
    }

    private static long emit(Lanes lanes, SchedulePace pace) {
        long emitted = 0;
        long due = pace.dueRows();
        while (due > 0) {
            for (long i = 0; i < due; i++) {
                lanes.advance();
            }
            emitted += due;
            due = pace.dueRows();
        }
        return emitted;
    }

    /** Returns readers whose lanes have each emitted some rows. */
    private static List<Lanes> readers(int parallelism, long rowsOfLane) {
        return IntStream.range(0, parallelism)
                .mapToObj(reader -> {
                    Lanes lanes = new Lanes();
                    lanes.add(IntStream.range(0, LANES)
                            .filter(lane -> lane % parallelism == reader)
                            .mapToObj(lane -> new LaneSplit(LANES, lane + rowsOfLane * LANES))
                            .toList());
                    return lanes;
                })
                .toList();
    }
}
