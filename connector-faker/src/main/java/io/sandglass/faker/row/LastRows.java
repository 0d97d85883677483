package io.sandglass.faker.row;

import io.sandglass.faker.timeline.RowRandom;
import java.util.BitSet;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.binary.BinarySegmentUtils;

/**
 * Finds the rows that are the last ones of their keys, from the last row to the first.
 *
 * <p>It keeps 96 bits of hashes for each key and not the key, nor its row to make the key of once more: keys may be long, and
 * rows in sessions are slow to come back to. Of 10 million keys two have the same bits once in 10^15 tables.
 */
final class LastRows {
    private static final int MIN_SLOTS = 16;

    private long[] hashes = new long[MIN_SLOTS];
    private int[] furtherHashes = new int[MIN_SLOTS];
    private BitSet taken = new BitSet(MIN_SLOTS);
    private int keyCount;

    private LastRows() {}

    /**
     * Goes through all rows.
     *
     * @param keys makes rows of nothing but keys
     * @return the indexes of the last rows
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

    /** Returns whether the key was not there. */
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
        // A third stays free, so that a search soon comes to its end.
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
