package io.sandglass.faker.expression.plan;

import java.util.random.RandomGenerator;

/** Draws of whole numbers, without the division that {@link RandomGenerator}'s own take. */
final class Draws {

    private Draws() {}

    /**
     * Returns a number from 0 to {@code bound - 1}. The chances differ by less than one in 2^31.
     *
     * @param bound above 0
     */
    static int below(int bound, RandomGenerator random) {
        return (int) Math.multiplyHigh(random.nextLong() >>> 1, (long) bound << 1);
    }

    /**
     * The same for larger bounds, those above 2^32 with chances exactly equal.
     *
     * @param bound above 0
     */
    static long below(long bound, RandomGenerator random) {
        return bound <= 1L << 32 ? Math.multiplyHigh(random.nextLong() >>> 1, bound << 1) : random.nextLong(bound);
    }
}
