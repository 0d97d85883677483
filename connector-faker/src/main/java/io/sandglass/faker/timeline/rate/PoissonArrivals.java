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
package io.sandglass.faker.timeline.rate;

import io.sandglass.faker.expression.plan.Draws;
import java.util.Arrays;

/**
 * Random arrivals: rows at the points of a Poisson process of rate 1. Block n of the rows lies between n and n + 1 times the
 * length of a block, at as many random points as the block has rows. Given their number, the points of a Poisson process are
 * distributed like this. Not thread-safe.
 */
final class PoissonArrivals {

    /** The binary logarithm of the number of rows in a block. */
    static final int BLOCK_BITS = 10;

    private static final int FRACTION_BITS = 52;
    private static final double FRACTION = 1.0 / (1L << FRACTION_BITS);
    private static final int BLOCK = 1 << BLOCK_BITS;

    /** The number of blocks in memory, a power of two. They take 512 kB. */
    private static final int CACHED_BLOCKS = 64;

    private final long key;
    private final long[][] cached = new long[CACHED_BLOCKS][0];
    private final long[] numbers = new long[CACHED_BLOCKS];
    private long point;
    private long firstRow;

    PoissonArrivals(long seed) {
        this.key = Draws.mix(seed + Draws.GAMMA);
    }

    /** Moves to the arrival of a row, also with a negative index. */
    void moveTo(long index) {
        long number = index >> BLOCK_BITS;
        firstRow = number << BLOCK_BITS;
        point = block(number)[(int) (index - firstRow)];
    }

    /** Returns the whole time of the arrival, in mean gaps. */
    long rows() {
        return firstRow + (point >>> FRACTION_BITS);
    }

    /** Returns the rest of the arrival's time, 0 to less than 1. */
    double fraction() {
        return (point & ((1L << FRACTION_BITS) - 1)) * FRACTION;
    }

    private long[] block(long number) {
        int slot = (int) number & (CACHED_BLOCKS - 1);
        long[] block = cached[slot];
        if (block.length == 0) {
            block = new long[BLOCK];
            cached[slot] = block;
        } else if (numbers[slot] == number) {
            return block;
        }
        numbers[slot] = number;
        long state = key ^ Draws.mix(number + Draws.GAMMA);
        for (int i = 0; i < BLOCK; i++) {
            state += Draws.GAMMA;
            block[i] = Draws.mix(state) >>> (Long.SIZE - FRACTION_BITS - BLOCK_BITS);
        }
        Arrays.sort(block);
        return block;
    }
}
