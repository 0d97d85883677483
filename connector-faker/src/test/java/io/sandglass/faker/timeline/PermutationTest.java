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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

    @Test
    void everyNumberComesOnceForEverySmallSize() {
        for (int size = 1; size <= 300; size++) {
            for (long key = 0; key < 20; key++) {
                assertIsPermutation(size, key);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1023, 1024, 1025, 65_535, 65_536, 65_537, 100_003, 1_000_000})
    void everyNumberComesOnceForLargerSizes(int size) {
        assertIsPermutation(size, 7);
    }

    private static void assertIsPermutation(int size, long key) {
        Permutation permutation = new Permutation(size, key);
        BitSet numbers = new BitSet(size);
        for (long place = 0; place < size; place++) {
            long number = permutation.apply(place);
            if (number < 0 || number >= size || permutation.invert(number) != place) {
                assertThat(number)
                        .as("size %d, key %d, place %d", size, key, place)
                        .isBetween(0L, size - 1L);
                assertThat(permutation.invert(number))
                        .as("place of number %d, size %d, key %d", number, size, key)
                        .isEqualTo(place);
            }
            numbers.set((int) number);
        }
        assertThat(numbers.cardinality()).as("size %d, key %d", size, key).isEqualTo(size);
    }

    @Test
    void inverseLeadsBackForSizesOfAllMagnitudes() {
        long seed = TestRun.seed("permutation.seed");
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            long size = 1 + (random.nextLong() >>> 2 >>> random.nextInt(62));
            long key = random.nextLong();
            Permutation permutation = new Permutation(size, key);
            for (long place : new long[] {0, size - 1, random.nextLong(size)}) {
                long number = permutation.apply(place);
                assertThat(number)
                        .as("seed %d: size %d, key %d, place %d", seed, size, key, place)
                        .isBetween(0L, size - 1);
                assertThat(permutation.invert(number))
                        .as("seed %d: size %d, key %d, number %d", seed, size, key, number)
                        .isEqualTo(place);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {Permutation.MAX_SIZE, Permutation.MAX_SIZE - 1, (Permutation.MAX_SIZE >> 2) + 1, (1L << 40) + 1})
    void inverseLeadsBackAtTheGreatestSizesAndWhereMostStepsAreTaken(long size) {
        long seed = TestRun.seed("permutation.seed");
        RandomGenerator random = new SplittableRandom(seed);
        Permutation permutation = new Permutation(size, random.nextLong());
        for (int i = 0; i < 10_000; i++) {
            long place = random.nextLong(size);
            long number = permutation.apply(place);
            assertThat(number).as("seed %d, place %d", seed, place).isBetween(0L, size - 1);
            assertThat(permutation.invert(number)).as("seed %d", seed).isEqualTo(place);
        }
    }

    /** Each order of so few numbers comes about equally often, as keys that follow one another do. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void allOrdersOfFewNumbersAreEquallyLikely(int size) {
        int keys = 200_000;
        Map<List<Long>, Integer> counts = new HashMap<>();
        for (long key = 0; key < keys; key++) {
            Permutation permutation = new Permutation(size, key);
            counts.merge(
                    LongStream.range(0, size).map(permutation::apply).boxed().toList(), 1, Integer::sum);
        }
        int orders = (int) LongStream.rangeClosed(1, size).reduce(1, (a, b) -> a * b);
        assertThat(counts).hasSize(orders);
        assertLooksEven(new ArrayList<>(counts.values()), keys);
    }

    /** Where one number goes, and where two go, one of them given the other. Keys are random, as those of columns are. */
    @ParameterizedTest
    @CsvSource({"2", "3", "5", "7", "10", "15", "16", "17", "31", "64", "65", "100", "256", "300"})
    void everyPlaceIsEquallyLikelyForANumberAndForItsNeighbour(int size) {
        int keys = 200_000;
        RandomGenerator random = new SplittableRandom(3);
        int[] first = new int[size];
        int[] both = new int[size * (size - 1)];
        for (int i = 0; i < keys; i++) {
            Permutation permutation = new Permutation(size, random.nextLong());
            int a = (int) permutation.apply(0);
            int b = (int) permutation.apply(1);
            first[a]++;
            both[a * (size - 1) + (b > a ? b - 1 : b)]++;
        }
        assertLooksEven(boxed(first), keys);
        assertLooksEven(boxed(both), keys);
    }

    /** The halves of a large permutation are as likely for a place as for the next one, and unrelated. */
    @ParameterizedTest
    @ValueSource(longs = {100_003, 1_000_000, 1L << 32, (1L << 40) + 1, Permutation.MAX_SIZE})
    void neighboursOfALargePermutationLookUnrelated(long size) {
        int[] cells = new int[100];
        int places = 100_000;
        Permutation permutation = new Permutation(size, 11);
        long before = permutation.apply(places);
        for (long place = 0; place < places; place++) {
            long number = permutation.apply(place);
            cells[tenth(before, size) * 10 + tenth(number, size)]++;
            before = number;
        }
        assertLooksEven(boxed(cells), places);
    }

    private static int tenth(long number, long size) {
        return (int) ((double) number / size * 10);
    }

    private static List<Integer> boxed(int[] counts) {
        List<Integer> boxed = new ArrayList<>();
        for (int count : counts) {
            boxed.add(count);
        }
        return boxed;
    }

    /** A chi-squared test. The keys are always the same, so that it either holds or it doesn't. */
    private static void assertLooksEven(List<Integer> counts, int total) {
        double expected = (double) total / counts.size();
        double chiSquared = counts.stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        // Mean and standard deviation of a chi-squared sum; four of the latter, as few degrees of freedom lean that
        // way.
        double freedom = counts.size() - 1;
        assertThat(chiSquared).isLessThan(freedom + 4 * Math.sqrt(2 * freedom));
    }

    /** Rows must stay what they are from one release to the next. */
    @Test
    void givesTheseNumbers() {
        assertThat(numbers(10, 42, 10)).containsExactly(9L, 2L, 3L, 5L, 0L, 6L, 1L, 8L, 4L, 7L);
        assertThat(numbers(1_000_000, 42, 5)).containsExactly(434647L, 375120L, 387396L, 567909L, 299041L);
        assertThat(numbers(Permutation.MAX_SIZE, -1, 3))
                .containsExactly(3121574458560417509L, 1317390391079244835L, 4584472053042708033L);
    }

    private static List<Long> numbers(long size, long key, int count) {
        Permutation permutation = new Permutation(size, key);
        return LongStream.range(0, count).map(permutation::apply).boxed().toList();
    }

    @Test
    void refusesSizesAndNumbersBeyondItsBounds() {
        assertThatThrownBy(() -> new Permutation(0, 1)).hasMessage("size 0");
        assertThatThrownBy(() -> new Permutation(Permutation.MAX_SIZE + 1, 1)).hasMessage("size 4611686018427387905");
        Permutation permutation = new Permutation(3, 1);
        assertThatThrownBy(() -> permutation.apply(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> permutation.apply(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> permutation.invert(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
