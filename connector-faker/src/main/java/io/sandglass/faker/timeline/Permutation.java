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

import io.sandglass.faker.expression.plan.Draws;
import java.util.Objects;

/**
 * A permutation of the numbers from 0 to {@code size - 1} that looks random. It is computed for each number, not
 * stored.
 *
 * <p>A Feistel network permutes the numbers below the smallest power of 4 that is not less than the size (Luby and
 * Rackoff, "How to Construct Pseudorandom Permutations from Pseudorandom Functions", 1988). A result beyond the size is
 * permuted again until it is below the size (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", 2002). This
 * takes at most four permutations on average.
 */
public final class Permutation {

    public static final long MAX_SIZE = 1L << 62;

    private final long size;
    private final long key;

    /** The number of bits in each half of the network. */
    private final int halfBits;

    private final long halfMask;
    private final int rounds;

    /**
     * 1 if the numbers 0 and 1 are swapped before the first round, otherwise 0. Without the swap, all permutations of
     * 16 or more numbers would be even, which would be noticeable for sizes below 16.
     */
    private final long swap;

    /**
     * @param size the number of elements, from 1 to {@link #MAX_SIZE}
     * @param key any number; it selects the permutation
     */
    public Permutation(long size, long key) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size " + size);
        }
        this.size = size;
        this.key = Draws.mix(key + Draws.GAMMA);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(size - 1);
        this.halfBits = Math.max(1, (bits + 1) / 2);
        this.halfMask = (1L << halfBits) - 1;
        // A round mixes less when the halves have fewer bits.
        this.rounds = 4 + 12 / halfBits;
        this.swap = Draws.mix(this.key) & 1;
    }

    /** Returns the number at a position from 0 to {@code size - 1}. */
    public long apply(long place) {
        long number = Objects.checkIndex(place, size);
        do {
            number = forward(number);
        } while (number >= size);
        return number;
    }

    /** Returns the position of a number from 0 to {@code size - 1}. This method is the inverse of {@link #apply}. */
    public long invert(long number) {
        long place = Objects.checkIndex(number, size);
        do {
            place = backward(place);
        } while (place >= size);
        return place;
    }

    private long forward(long number) {
        long swapped = swapped(number);
        long left = swapped >>> halfBits;
        long right = swapped & halfMask;
        for (int round = 0; round < rounds; round++) {
            long next = left ^ half(right, round);
            left = right;
            right = next;
        }
        return (left << halfBits) | right;
    }

    private long backward(long number) {
        long left = number >>> halfBits;
        long right = number & halfMask;
        for (int round = rounds - 1; round >= 0; round--) {
            long previous = right ^ half(left, round);
            right = left;
            left = previous;
        }
        return swapped((left << halfBits) | right);
    }

    private long swapped(long number) {
        return number < 2 ? number ^ swap : number;
    }

    /** Returns the bits that change one half: a random function of the other half, different in each round. */
    private long half(long other, int round) {
        long mixed = (key + round * Draws.GAMMA + other) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 32)) * 0x94D049BB133111EBL;
        return (mixed >>> 32) & halfMask;
    }
}
