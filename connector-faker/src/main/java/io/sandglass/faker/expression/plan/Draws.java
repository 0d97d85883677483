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
package io.sandglass.faker.expression.plan;

import java.util.random.RandomGenerator;

/**
 * Functions that turn random bits into whole numbers. They need no division, unlike those of {@link RandomGenerator}.
 */
public final class Draws {

    /** The step between the inputs of {@link #mix}: 2^64 divided by the golden ratio, which is odd. */
    public static final long GAMMA = 0x9E3779B97F4A7C15L;

    private Draws() {}

    /**
     * Returns a random number from 0 to {@code bound - 1}. The probabilities differ by less than one in 2^31.
     *
     * @param bound above 0
     */
    public static int below(int bound, RandomGenerator random) {
        return (int) scale(random.nextLong(), bound);
    }

    /**
     * Scales 64 bits down to a number from 0 to {@code bound - 1}: the high half of their unsigned product.
     *
     * @param bound above 0
     */
    public static long scale(long bits, long bound) {
        return Math.multiplyHigh(bits, bound) + ((bits >> 63) & bound);
    }

    /**
     * Returns a random number from 0 to {@code bound - 1}. Above 2^32, all probabilities are equal.
     *
     * @param bound above 0
     */
    public static long below(long bound, RandomGenerator random) {
        return bound <= 1L << 32 ? scale(random.nextLong(), bound) : random.nextLong(bound);
    }

    /**
     * Mixes 64 bits with the finalizer of SplitMix64. Different arguments have different results. Source: Steele, Lea and Flood,
     * "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
     */
    public static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * Mixes the ordinal of a unique value with the finalizer of MurmurHash3 (Appleby). Generated values depend on this mixer, so
     * {@link #mix} can't replace it.
     */
    public static long mixOrdinal(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
