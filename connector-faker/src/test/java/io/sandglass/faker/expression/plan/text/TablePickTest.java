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
package io.sandglass.faker.expression.plan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sandglass.faker.expression.plan.number.AliasTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often which text is picked, not by drawing but by all draws there are. */
@Tag("locale")
class TablePickTest {

    /** What a pick takes for its draw, one after the other, evenly spread over all 64 bits. */
    private static final class EvenDraws implements RandomGenerator {
        private final long step;
        private long next;

        EvenDraws(long count) {
            this.step = Long.divideUnsigned(-1L, count) + 1;
        }

        @Override
        public long nextLong() {
            long draw = next;
            next += step;
            return draw;
        }
    }

    @Test
    void equalChancesAreEqual() {
        int draws = 7 * 1 << 16;
        Map<String, Integer> counts = counts(
                TablePick.uniform(List.of("a", "b", "c", "d", "e", "f", "g"), new EvenDraws(draws), true), draws);
        assertThat(counts.values()).hasSize(7).allSatisfy(count -> assertThat(count)
                .isCloseTo(1 << 16, within(1)));
    }

    @Test
    void textThatStandsThereTwiceIsTwiceAsLikely() {
        TablePick pick = TablePick.uniform(List.of("b", "a", "b", "c"), new SplittableRandom(0), true);
        assertThat(pick.size()).isEqualTo(3);
        assertThat(List.of(pick.text(0), pick.text(1), pick.text(2))).containsExactly("a", "b", "c");
        assertThat(List.of(pick.probability(0), pick.probability(1), pick.probability(2)))
                .containsExactly(0.25, 0.5, 0.25);
    }

    @Test
    void weightsOfAnyKindAreKeptByTheSlotsOfTheAliasTable() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] probabilities = probabilities(random);
            AliasTable table = AliasTable.ofUnequal(probabilities);
            if (table == null) {
                assertThat(probabilities).containsOnly(probabilities[0]);
                continue;
            }
            // Each slot is hit alike, and divided where its share ends: two draws a slot tell what a slot gives.
            double[] found = chances(table, probabilities.length);
            for (int i = 0; i < probabilities.length; i++) {
                assertThat(found[i])
                        .as("seed %d, outcome %d of %d", seed, i, probabilities.length)
                        .isCloseTo(probabilities[i], within(1e-9));
            }
        }
    }

    /** The chance of each outcome, from where in the slots the outcome changes. */
    private static double[] chances(AliasTable table, int size) {
        double[] chances = new double[size];
        for (int slot = 0; slot < size; slot++) {
            // The middle of those upper halves of a draw that choose the slot.
            long high = (long) ((slot + 0.5) / size * (1L << 32));
            int first = draw(table, high, 0);
            int last = draw(table, high, 0xFFFFFFFFL);
            long low = 0;
            long end = 1L << 32;
            while (low < end) {
                long middle = (low + end) >>> 1;
                if (draw(table, high, middle) == last) {
                    end = middle;
                } else {
                    low = middle + 1;
                }
            }
            double share = first == last ? 1 : low / (double) (1L << 32);
            chances[first] += share / size;
            chances[last] += (1 - share) / size;
        }
        return chances;
    }

    private static int draw(AliasTable table, long high, long low) {
        RandomGenerator random = () -> (high << 32) | low;
        return table.draw(random);
    }

    private static double[] probabilities(SplittableRandom random) {
        int size = 1 + random.nextInt(1 << random.nextInt(11));
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = switch (random.nextInt(3)) {
                case 0 -> 1;
                case 1 -> random.nextInt(1, 1000);
                default -> Math.pow(10, random.nextDouble(-12, 3));
            };
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    @Test
    void mappedTextsThatBecomeEqualAddUp() {
        TablePick pick = TablePick.weighted(Map.of("a", 1.0, "A", 2.0, "b", 1.0), new SplittableRandom(0), true);
        TablePick mapped = pick.map(String::toUpperCase);
        assertThat(mapped.size()).isEqualTo(2);
        assertThat(mapped.probability(0)).isEqualTo(0.75);
        assertThat(pick.map(String::trim)).isSameAs(pick);
    }

    private static Map<String, Integer> counts(TablePick pick, int draws) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < draws; i++) {
            counts.merge((String) pick.evaluate(), 1, Integer::sum);
        }
        return counts;
    }
}
