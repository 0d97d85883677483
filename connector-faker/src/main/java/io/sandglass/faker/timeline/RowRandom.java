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
import io.sandglass.faker.timeline.session.SeekableRandom;

/**
 * A random generator that can seek to any position in constant time. A value depends on its position and not on earlier
 * draws.
 *
 * <p>The draws from a position are those of SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
 * Generators", OOPSLA 2014).
 */
public final class RowRandom implements SeekableRandom {
    private long state;
    private long rowKey;

    /**
     * Moves to the draws of one field in one row.
     *
     * @param fieldKey a result of {@link #fieldKey}
     * @param rowKey a result of {@link #rowKey} or {@link #elementKey}
     */
    @Override
    public void seek(long fieldKey, long rowKey) {
        this.rowKey = rowKey;
        state = fieldKey ^ rowKey;
    }

    @Override
    public long nextLong() {
        state += Draws.GAMMA;
        return Draws.mix(state);
    }

    /** Returns 64 bits that depend only on a key and the current row. The generator does not move. */
    long peek(long fieldKey) {
        return Draws.mix((fieldKey ^ rowKey) + Draws.GAMMA);
    }

    /** Returns the generator's state, for {@link #restore}. */
    public long state() {
        return state;
    }

    /** Returns the row key of the last {@link #seek}. */
    public long rowKey() {
        return rowKey;
    }

    /** Restores a state that {@link #state} and {@link #rowKey} returned. */
    public void restore(long formerState, long formerRowKey) {
        state = formerState;
        rowKey = formerRowKey;
    }

    /** Returns the key of a row, derived from its index. It is mixed once for all of the row's fields. */
    public static long rowKey(long index) {
        return Draws.mix(index + Draws.GAMMA);
    }

    /** Returns the key of a field, derived from the seed, the field's path and the purpose of the draws. */
    public static long fieldKey(long seed, Iterable<String> steps, String purpose) {
        long key = absorb(Draws.mix(seed + Draws.GAMMA), purpose);
        for (String step : steps) {
            key = absorb(key, step);
        }
        return key;
    }

    /** Returns the key of an element of a collection, derived from its row's key and its position. */
    public static long elementKey(long rowKey, int position) {
        return Draws.mix(rowKey + Draws.GAMMA * (position + 1));
    }

    /** Returns the key of a value without an index, derived from bytes that identify it. */
    public static long bytesKey(byte[] bytes) {
        long key = Draws.mix(bytes.length + Draws.GAMMA);
        for (byte b : bytes) {
            key = Draws.mix(key ^ (b & 0xFF));
        }
        return key;
    }

    /** Mixes a text into a key. The length comes first, so that different lists of texts have different keys. */
    private static long absorb(long key, String text) {
        long absorbed = Draws.mix(key + Draws.GAMMA * (text.length() + 1));
        for (int i = 0; i < text.length(); i++) {
            absorbed = Draws.mix(absorbed ^ text.charAt(i));
        }
        return absorbed;
    }
}
