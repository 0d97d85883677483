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

import io.sandglass.faker.source.split.LaneSplit;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void mergeIntoTheIndexesOfAllRows() {
        assertThat(take(lanes(new LaneSplit(3, 0), new LaneSplit(3, 1), new LaneSplit(3, 2)), 8))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void aShareOfThemGivesItsShareOfTheRows() {
        Lanes lanes = lanes(new LaneSplit(4, 3), new LaneSplit(4, 1));

        assertThat(lanes.share()).isEqualTo(0.5);
        assertThat(take(lanes, 5)).containsExactly(1L, 3L, 5L, 7L, 9L);
    }

    @Test
    void aSingleOneGivesEveryNthRow() {
        assertThat(take(lanes(new LaneSplit(128, 127)), 3)).containsExactly(127L, 255L, 383L);
    }

    @Test
    void knowHowManyIndexesAreLeft() {
        Lanes lanes = lanes(new LaneSplit(4, 3), new LaneSplit(4, 1));

        assertThat(lanes.countBefore(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE / 4 * 2 + 1);
        assertThat(lanes.countBefore(8)).isEqualTo(4);
        assertThat(lanes.countBefore(7)).isEqualTo(3);
        lanes.advance();
        assertThat(lanes.countBefore(7)).isEqualTo(2);
        assertThat(lanes.countBefore(3)).isZero();
        assertThat(lanes().countBefore(7)).isZero();
    }

    @Test
    void thoseThatLagBehindComeFirst() {
        assertThat(take(lanes(new LaneSplit(3, 9), new LaneSplit(3, 1), new LaneSplit(3, 5)), 8))
                .containsExactly(1L, 4L, 5L, 7L, 8L, 9L, 10L, 11L);
    }

    @Test
    void thatComeLaterAreMergedIn() {
        Lanes lanes = lanes(new LaneSplit(2, 0));
        take(lanes, 2);

        lanes.add(List.of(new LaneSplit(2, 1)));

        assertThat(take(lanes, 5)).containsExactly(1L, 3L, 4L, 5L, 6L);
    }

    @Test
    void nothingIsAddedByNoLanes() {
        Lanes lanes = new Lanes();
        lanes.add(List.of());

        assertThat(lanes.isEmpty()).isTrue();
        assertThat(lanes.toSplits()).isEmpty();
    }

    @Test
    void goOnWhereTheirSplitsWereWritten() {
        Lanes lanes = lanes(new LaneSplit(3, 0), new LaneSplit(3, 1), new LaneSplit(3, 2));
        take(lanes, 4);

        Lanes restored = new Lanes();
        restored.add(lanes.toSplits());

        assertThat(restored.toSplits())
                .containsExactlyInAnyOrder(new LaneSplit(3, 6), new LaneSplit(3, 4), new LaneSplit(3, 5));
        assertThat(take(restored, 3)).containsExactly(4L, 5L, 6L);
    }

    @Test
    void alwaysGiveTheSmallestIndexNextHoweverFarApart() {
        long seed = TestRun.seed("lanes.seed");
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            int laneCount = random.nextInt(1, 20);
            List<LaneSplit> splits = new ArrayList<>();
            TreeSet<Long> expected = new TreeSet<>();
            for (int lane = 0; lane < laneCount; lane++) {
                if (random.nextBoolean()) {
                    long next = lane + (long) laneCount * random.nextInt(50);
                    splits.add(new LaneSplit(laneCount, next));
                    for (int i = 0; i < 100; i++) {
                        expected.add(next + (long) i * laneCount);
                    }
                }
            }
            if (!splits.isEmpty()) {
                List<Long> taken = take(lanes(splits.toArray(LaneSplit[]::new)), 100);

                assertThat(taken)
                        .as("seed %d, round %d, %s", seed, round, splits)
                        .containsExactlyElementsOf(expected.stream().limit(100).toList());
            }
        }
    }

    private static Lanes lanes(LaneSplit... splits) {
        Lanes lanes = new Lanes();
        lanes.add(List.of(splits));
        return lanes;
    }

    private static List<Long> take(Lanes lanes, int count) {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(lanes.nextIndex());
            lanes.advance();
        }
        return taken;
    }
}
