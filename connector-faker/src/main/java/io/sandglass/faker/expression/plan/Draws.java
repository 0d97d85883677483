package io.sandglass.faker.expression.plan;

import java.util.random.RandomGenerator;

/**
 * Functions that turn random bits into whole numbers. They need no division, unlike those of {@link RandomGenerator}.
 */
public final class Draws {

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
     * Returns bits that look unrelated to the given ones. Different arguments have different results (Appleby,
     * MurmurHash3).
     */
    public static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
