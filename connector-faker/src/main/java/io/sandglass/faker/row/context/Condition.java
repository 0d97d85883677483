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
package io.sandglass.faker.row.context;

import io.sandglass.faker.timeline.RowPlace;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A condition on the value of a column. All fields with the same condition share it, so it is tested once per row. */
public final class Condition {
    private final NullableColumn column;
    private final Set<Object> values = new HashSet<>();
    private final boolean isNegated;
    private final RowPlace row;
    private long testedFor = -1;
    private boolean holds;

    /**
     * @param values the values in Flink's internal format
     * @param isNegated whether the condition holds for all values but these
     */
    Condition(NullableColumn column, List<Object> values, boolean isNegated, RowPlace row) {
        this.column = column;
        values.forEach(value -> this.values.add(comparable(value)));
        this.isNegated = isNegated;
        this.row = row;
    }

    /** Returns whether the condition holds in the current row. It doesn't where the column is NULL. */
    public boolean holds() {
        if (testedFor != row.moves()) {
            holds = !column.isNull() && values.contains(comparable(column.value())) != isNegated;
            testedFor = row.moves();
        }
        return holds;
    }

    /** Arrays are equal only to themselves. */
    private static Object comparable(Object value) {
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }
}
