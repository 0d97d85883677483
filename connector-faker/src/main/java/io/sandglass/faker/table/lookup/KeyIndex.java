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
package io.sandglass.faker.table.lookup;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.apache.flink.table.data.binary.BinaryRowData;

/** An index of rows by the hashes of their keys. It takes 12 bytes per row; the rows themselves can be generated again. */
final class KeyIndex {
    private static final int NONE = -1;

    /** The first row of each slot. A slot is the lower bits of a hash. */
    private final int[] firstRows;

    /** The next row with the same slot, for each row. */
    private final int[] nextRows;

    /**
     * Indexes all rows.
     *
     * @param keys generates the row at a position, which contains only the key
     * @param rowCount the number of rows, which fits in an int
     */
    KeyIndex(IntFunction<BinaryRowData> keys, int rowCount) {
        firstRows = new int[Math.max(1, Integer.highestOneBit(Math.max(1, rowCount - 1)) << 1)];
        nextRows = new int[rowCount];
        Arrays.fill(firstRows, NONE);
        // Backwards, so that the rows of a key are in the order of their indexes.
        for (int row = rowCount - 1; row >= 0; row--) {
            BinaryRowData key = keys.apply(row);
            if (!key.anyNull()) {
                int slot = slot(key);
                nextRows[row] = firstRows[slot];
                firstRows[slot] = row;
            }
        }
    }

    /** Passes on the rows that may have a key, in order. The caller compares them with the key. */
    void forEachRow(BinaryRowData key, IntConsumer rows) {
        for (int row = firstRows[slot(key)]; row != NONE; row = nextRows[row]) {
            rows.accept(row);
        }
    }

    private int slot(BinaryRowData key) {
        return key.hashCode() & (firstRows.length - 1);
    }
}
