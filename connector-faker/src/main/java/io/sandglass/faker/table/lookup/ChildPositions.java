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

import io.sandglass.faker.row.RowPlan;
import java.util.Arrays;

/** The positions of all rows of a bounded table in the order of a scan, if each index stands for the children of a parent. */
final class ChildPositions {
    /** The position of each parent's first child, and last the number of all rows. Parents without children repeat a position. */
    private final int[] firstChildren;

    /**
     * Counts all children.
     *
     * @param rows tells the number of children of each parent
     * @param parents the number of parents
     * @throws ArithmeticException if there are more than 2,147,483,647 children
     */
    ChildPositions(RowPlan rows, int parents) {
        firstChildren = new int[parents + 1];
        for (int parent = 0; parent < parents; parent++) {
            firstChildren[parent + 1] = Math.addExact(firstChildren[parent], rows.rowsAt(parent));
        }
    }

    /** Returns the number of all rows. */
    int count() {
        return firstChildren[firstChildren.length - 1];
    }

    /** Returns the index of the parent of the row at a position. */
    int parentOf(int position) {
        int found = Arrays.binarySearch(firstChildren, position);
        int parent = found < 0 ? -found - 2 : found;
        // The search may find any of several equal positions. Only the last of them has children.
        while (firstChildren[parent + 1] == position) {
            parent++;
        }
        return parent;
    }

    /** Returns the place of the row at a position among its parent's children, from 0. */
    int childOf(int position) {
        return position - firstChildren[parentOf(position)];
    }
}
