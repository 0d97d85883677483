package io.sandglass.faker.timeline;

import java.util.random.RandomGenerator;

/**
 * A random generator that can be set to any place at once, so that a value depends on where it stands and not on what was
 * drawn before it.
 *
 * <p>The draws behind a place are those of SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
 * Generators", OOPSLA 2014).
 */
public final class RowRandom implements RandomGenerator {
    static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;
    private long rowKey;

    /**
     * Goes to the draws of one field in one row.
     *
     * @param fieldKey from {@link #fieldKey}
     * @param rowKey from {@link #rowKey} or {@link #elementKey}
     */
    public void seek(long fieldKey, long rowKey) {
        this.rowKey = rowKey;
        state = fieldKey ^ rowKey;
    }

    @Override
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /** Draws the same 64 bits for everyone who asks by the same key at the place that was gone to last, and nothing moves. */
    long peek(long fieldKey) {
        return mix((fieldKey ^ rowKey) + GAMMA);
    }

    /** Where the next draw comes from, to be gone back to by {@link #restore}. */
    public long state() {
        return state;
    }

    /** The place that was gone to last. */
    public long rowKey() {
        return rowKey;
    }

    /** Goes back to where it was. */
    public void restore(long formerState, long formerRowKey) {
        state = formerState;
        rowKey = formerRowKey;
    }

    /** The place of a row among all others, from its index. Mixed once for all of its fields. */
    public static long rowKey(long index) {
        return mix(index + GAMMA);
    }

    /** The place of a field among all others, from the seed, the field's path and what is drawn for it. */
    public static long fieldKey(long seed, Iterable<String> steps, String purpose) {
        long key = absorb(mix(seed + GAMMA), purpose);
        for (String step : steps) {
            key = absorb(key, step);
        }
        return key;
    }

    /** The place of an element of a collection, from its row's place and its position. */
    public static long elementKey(long rowKey, int position) {
        return mix(rowKey + GAMMA * (position + 1));
    }

    /** The place of something that has no index, from bytes that tell it from everything else. */
    public static long bytesKey(byte[] bytes) {
        long key = mix(bytes.length + GAMMA);
        for (byte b : bytes) {
            key = mix(key ^ (b & 0xFF));
        }
        return key;
    }

    /** Length first, so that no two lists of texts are absorbed as the same characters. */
    private static long absorb(long key, String text) {
        long absorbed = mix(key + GAMMA * (text.length() + 1));
        for (int i = 0; i < text.length(); i++) {
            absorbed = mix(absorbed ^ text.charAt(i));
        }
        return absorbed;
    }

    static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
