package io.sandglass.faker.expression.plan;

import java.util.random.RandomGenerator;

/** Draws of whole numbers, without the division that {@link RandomGenerator}'s own take, and what stands in for draws. */
public final class Draws {

    private Draws() {}

    /**
     * Returns a number from 0 to {@code bound - 1}. The chances differ by less than one in 2^31.
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
     * The same for larger bounds, those above 2^32 with chances exactly equal.
     *
     * @param bound above 0
     */
    public static long below(long bound, RandomGenerator random) {
        return bound <= 1L << 32 ? scale(random.nextLong(), bound) : random.nextLong(bound);
    }

    /** Bits that look unrelated to those they follow from, other ones for each number (Appleby, MurmurHash3). */
    public static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
