package io.sandglass.faker.timeline;

import java.util.Objects;

/**
 * The numbers from 0 to {@code size - 1} in an order that looks random. It is computed for each number and kept nowhere.
 *
 * <p>A Feistel network permutes the least power of 4 that is no less than the size (Luby and Rackoff, "How to Construct
 * Pseudorandom Permutations from Pseudorandom Functions", 1988). What leads beyond the size is permuted again until it
 * doesn't (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", 2002), four times on average at most.
 */
public final class Permutation {

    /** The greatest size there is. */
    public static final long MAX_SIZE = 1L << 62;

    private final long size;
    private final long key;

    /** How many bits each of the network's two halves has. */
    private final int halfBits;

    private final long halfMask;
    private final int rounds;

    /**
     * 1 if 0 and 1 change places before the first round, otherwise 0. Rounds alone only make even permutations of 16 numbers
     * and more, which would show in those of less than 16.
     */
    private final long swap;

    /**
     * @param size from 1 to {@link #MAX_SIZE}
     * @param key which of the permutations it is; any number
     */
    public Permutation(long size, long key) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size " + size);
        }
        this.size = size;
        this.key = RowRandom.mix(key + RowRandom.GAMMA);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(size - 1);
        this.halfBits = Math.max(1, (bits + 1) / 2);
        this.halfMask = (1L << halfBits) - 1;
        // The fewer bits a half has, the less a round mixes.
        this.rounds = 4 + 12 / halfBits;
        this.swap = RowRandom.mix(this.key) & 1;
    }

    /**
     * The number at a place.
     *
     * @param place from 0 to {@code size - 1}
     */
    public long apply(long place) {
        long number = Objects.checkIndex(place, size);
        do {
            number = forward(number);
        } while (number >= size);
        return number;
    }

    /**
     * The place of a number, so that {@code invert(apply(place))} is the place.
     *
     * @param number from 0 to {@code size - 1}
     */
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

    /** What one half is changed by: a random function of the other one, another function in each round. */
    private long half(long other, int round) {
        long mixed = (key + round * RowRandom.GAMMA + other) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 32)) * 0x94D049BB133111EBL;
        return (mixed >>> 32) & halfMask;
    }
}
