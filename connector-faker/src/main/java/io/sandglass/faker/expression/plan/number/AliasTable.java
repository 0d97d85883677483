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
package io.sandglass.faker.expression.plan.number;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A sampler that draws an index with unequal probabilities in constant time. Each slot holds at most two outcomes
 * (Walker, "An Efficient Method for Generating Discrete Random Variables with General Distributions", 1977, built with
 * Vose's algorithm, 1991).
 */
public final class AliasTable {
    private static final double ONE = 1L << 32;

    /** The part of each slot that belongs to the slot's own index, in units of 2^-32. */
    private final long[] share;

    private final int[] other;

    private AliasTable(double[] probabilities) {
        int size = probabilities.length;
        this.share = new long[size];
        this.other = new int[size];
        double[] rest = Arrays.stream(probabilities).map(p -> p * size).toArray();
        Deque<Integer> small = new ArrayDeque<>();
        Deque<Integer> large = new ArrayDeque<>();
        for (int i = 0; i < size; i++) {
            (rest[i] < 1 ? small : large).add(i);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int less = small.remove();
            int more = large.remove();
            share[less] = Math.round(rest[less] * ONE);
            other[less] = more;
            rest[more] -= 1 - rest[less];
            (rest[more] < 1 ? small : large).add(more);
        }
        // The remaining slots are full, except for rounding errors.
        for (Deque<Integer> left : Arrays.asList(small, large)) {
            left.forEach(i -> share[i] = 1L << 32);
        }
    }

    /**
     * Returns a table, or null if all probabilities are equal.
     *
     * @param probabilities the probability of each index; their sum is 1
     */
    public static @Nullable AliasTable ofUnequal(double[] probabilities) {
        double equal = 1.0 / probabilities.length;
        boolean areEqual = Arrays.stream(probabilities).allMatch(p -> Math.abs(p - equal) < equal * 1e-9);
        return areEqual ? null : new AliasTable(probabilities);
    }

    public int draw(RandomGenerator random) {
        return pick(random.nextLong());
    }

    /** Returns the index that 64 random bits stand for. */
    public int pick(long bits) {
        int slot = (int) (((bits >>> 32) * share.length) >>> 32);
        return (bits & 0xFFFFFFFFL) < share[slot] ? slot : other[slot];
    }
}
