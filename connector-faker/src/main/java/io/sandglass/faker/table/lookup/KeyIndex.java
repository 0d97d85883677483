package io.sandglass.faker.table.lookup;

import io.sandglass.faker.row.RowPlan;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.flink.table.data.binary.BinaryRowData;

/**
 * The rows of a table by the hashes of their keys. It keeps no rows, as they can be had again: 12 bytes for each.
 */
final class KeyIndex {
    private static final int NONE = -1;

    /** For each hash, cut to as many bits, the first row that has it. */
    private final int[] firstRows;

    /** For each row the next one with the same hash. */
    private final int[] nextRows;

    /**
     * Goes through all rows.
     *
     * @param keys makes rows of nothing but keys
     * @param rowCount fits in an int
     */
    KeyIndex(RowPlan keys, int rowCount) {
        firstRows = new int[Math.max(1, Integer.highestOneBit(Math.max(1, rowCount - 1)) << 1)];
        nextRows = new int[rowCount];
        Arrays.fill(firstRows, NONE);
        // Backwards, so that the rows of a key come in the order of their indexes.
        for (int row = rowCount - 1; row >= 0; row--) {
            BinaryRowData key = keys.write(row);
            if (!key.anyNull()) {
                int slot = slot(key);
                nextRows[row] = firstRows[slot];
                firstRows[slot] = row;
            }
        }
    }

    /** Hands out the rows that may have a key, in order; they are to be compared with it. */
    void forEachRow(BinaryRowData key, LongConsumer rows) {
        for (int row = firstRows[slot(key)]; row != NONE; row = nextRows[row]) {
            rows.accept(row);
        }
    }

    private int slot(BinaryRowData key) {
        return key.hashCode() & (firstRows.length - 1);
    }
}
