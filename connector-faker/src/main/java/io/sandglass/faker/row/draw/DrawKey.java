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
package io.sandglass.faker.row.draw;

import io.sandglass.faker.timeline.ColumnPlace;

/**
 * The row key of a column's draws in the current row. Rows with equal keys have equal values in the column.
 *
 * <p>The methods may move the random generator.
 */
public interface DrawKey {

    /** Returns the row key for the current row. Undefined if the column is NULL there. */
    long rowKey();

    /** Returns whether the column is NULL in the current row, because the row has no key. */
    default boolean isNull() {
        return false;
    }

    /** Returns the key of a column that has a value of its own in each row, or for each key of a changelog. */
    static DrawKey ofRow(ColumnPlace place) {
        return place::draws;
    }
}
