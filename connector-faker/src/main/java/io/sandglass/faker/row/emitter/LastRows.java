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
package io.sandglass.faker.row.emitter;

import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.timeline.RowRandom;
import java.util.BitSet;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.binary.BinarySegmentUtils;

/**
 * A set of keys that finds the last row of each key, reading from the last row to the first.
 *
 * <p>The set stores 96 bits of hashes per key, but neither the key nor its row index. Keys may be long, and making the key again
 * from its row is slow if rows have sessions. The probability that two of 10 million keys have the same 96 bits is about 10^-15.
 */
final class LastRows {
    private static final int MIN_SLOTS = 16;

    private long[] hashes = new long[MIN_SLOTS];
    private int[] furtherHashes = new int[MIN_SLOTS];
    private BitSet taken = new BitSet(MIN_SLOTS);
    private int keyCount;

    private LastRows() {}

    /**
     * Returns the index of each key's last row.
     *
     * @param keys makes rows of key columns only
     * @param rowCount the number of rows, 0 or more
     */
    static BitSet find(RowPlan keys, int rowCount) {
        LastRows seen = new LastRows();
        BitSet last = new BitSet(rowCount);
        for (int row = rowCount - 1; row >= 0; row--) {
            BinaryRowData key = keys.write(row);
            byte[] bytes = BinarySegmentUtils.copyToBytes(key.getSegments(), key.getOffset(), key.getSizeInBytes());
            if (seen.add(RowRandom.bytesKey(bytes), key.hashCode())) {
                last.set(row);
            }
        }
        return last;
    }

    /** Adds a key and returns whether it was new. */
    private boolean add(long hash, int furtherHash) {
        int slot = (int) hash & (hashes.length - 1);
        while (taken.get(slot)) {
            if (hashes[slot] == hash && furtherHashes[slot] == furtherHash) {
                return false;
            }
            slot = (slot + 1) & (hashes.length - 1);
        }
        taken.set(slot);
        hashes[slot] = hash;
        furtherHashes[slot] = furtherHash;
        keyCount++;
        // A third of the slots stays free to keep probing short.
        if (keyCount > hashes.length / 3 * 2) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] formerHashes = hashes;
        int[] formerFurtherHashes = furtherHashes;
        BitSet formerlyTaken = taken;
        hashes = new long[formerHashes.length * 2];
        furtherHashes = new int[hashes.length];
        taken = new BitSet(hashes.length);
        keyCount = 0;
        formerlyTaken.stream().forEach(slot -> add(formerHashes[slot], formerFurtherHashes[slot]));
    }
}
