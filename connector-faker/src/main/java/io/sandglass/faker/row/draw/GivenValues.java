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

import io.sandglass.faker.spec.FieldPath;
import java.util.List;

/** Values of columns that a caller sets, instead of drawing them: the key of a lookup, for which the table has no row. */
public final class GivenValues {
    private final List<FieldPath> columns;
    private final Object[] values;

    /** @param columns the columns whose values are set */
    public GivenValues(List<FieldPath> columns) {
        this.columns = List.copyOf(columns);
        this.values = new Object[columns.size()];
    }

    /** Returns the position of a column among the columns whose values are set, or -1. */
    public int indexOf(FieldPath column) {
        return columns.indexOf(column);
    }

    /** Returns a value in Flink's internal format. */
    public Object get(int index) {
        return values[index];
    }

    /**
     * Sets the values for the next row.
     *
     * @param row the values of all columns, in Flink's internal format and not null
     */
    public void set(Object[] row) {
        System.arraycopy(row, 0, values, 0, values.length);
    }
}
