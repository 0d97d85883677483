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
package io.sandglass.faker.expression.plan.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Ordinals as digits: none has those of another one, whether there are as many ordinals as digits allow, or fewer. */
class DigitsPropertyTest {

    @Test
    void noTwoOrdinalsHaveTheSameDigits() {
        long seed = TestRun.seed("digits.seed");
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 3000; round++) {
            long[] radices = random.longs(1 + random.nextInt(6), 1, 9).toArray();
            long product = Arrays.stream(radices).reduce(1, (a, b) -> a * b);
            long count = random.nextBoolean() ? product : random.nextLong(1, product + 1);
            count = Math.min(count, 5000);
            Set<List<Long>> all = new HashSet<>();
            for (long ordinal = 0; ordinal < count; ordinal++) {
                List<Long> digits = digits(ordinal, count, radices);
                for (int i = 0; i < radices.length; i++) {
                    if (digits.get(i) < 0 || digits.get(i) >= radices[i]) {
                        assertThat(digits.get(i))
                                .as("seed %d: ordinal %d of %d, %s", seed, ordinal, count, Arrays.toString(radices))
                                .isBetween(0L, radices[i] - 1);
                    }
                }
                all.add(digits);
            }
            assertThat(all)
                    .as("seed %d: %d ordinals, %s", seed, count, Arrays.toString(radices))
                    .hasSize((int) count);
        }
    }

    @Test
    void firstDigitCountsLeast() {
        assertThat(digits(0, 24, 2, 3, 4)).containsExactly(0L, 0L, 0L);
        assertThat(digits(1, 24, 2, 3, 4)).containsExactly(1L, 0L, 0L);
        assertThat(digits(2, 24, 2, 3, 4)).containsExactly(0L, 1L, 0L);
        assertThat(digits(23, 24, 2, 3, 4)).containsExactly(1L, 2L, 3L);
    }

    /** Of many more digits than the ordinals need, each takes all of its values alike. */
    @Test
    void digitsThatAreLeftOverLookRandom() {
        long[] radices = new long[40];
        Arrays.fill(radices, 10);
        int[][] counts = new int[radices.length][10];
        int ordinals = 10_000;
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < ordinals; i++) {
            List<Long> digits = digits(random.nextLong(Outcomes.MAX_COUNT), Outcomes.MAX_COUNT, radices);
            for (int place = 0; place < radices.length; place++) {
                counts[place][digits.get(place).intValue()]++;
            }
        }
        for (int place = 0; place < radices.length; place++) {
            double expected = ordinals / 10.0;
            double chiSquared = Arrays.stream(counts[place])
                    .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                    .sum();
            // Nine degrees of freedom: exceeded by chance once in ten thousand, and these ordinals are always the same.
            assertThat(chiSquared).as("place %d", place).isLessThan(33.7);
        }
    }

    @Test
    void radicesMayBeAsLargeAsTheCount() {
        long last = Outcomes.MAX_COUNT - 1;
        assertThat(digits(last, Outcomes.MAX_COUNT, Outcomes.MAX_COUNT)).containsExactly(last);
        assertThat(digits(last, Outcomes.MAX_COUNT, 1, Outcomes.MAX_COUNT, 1)).containsExactly(0L, last, 0L);
        // The rest is spread over all values of a larger radix.
        assertThat(digits(0, 1L << 61, Outcomes.MAX_COUNT)).containsExactly(0L);
        assertThat(digits((1L << 61) - 1, 1L << 61, Outcomes.MAX_COUNT)).containsExactly(last - 1);
    }

    private static List<Long> digits(long ordinal, long count, long... radices) {
        Digits digits = new Digits(ordinal, count);
        List<Long> list = new ArrayList<>();
        for (long radix : radices) {
            list.add(digits.next(radix));
        }
        return list;
    }
}
