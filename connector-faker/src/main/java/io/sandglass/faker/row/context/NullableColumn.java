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

import io.sandglass.faker.row.draw.KeyHash;
import io.sandglass.faker.row.draw.KeyPart;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;
import org.apache.flink.table.types.logical.LogicalType;

/** The value of a column in the current row, which may be NULL: a part of an entity's key, or the subject of a condition. */
final class NullableColumn implements KeyPart {
    private final ColumnValue value;
    private final ToLongFunction<Object> hash;
    private final LongPredicate[] nulls;

    NullableColumn(ColumnValue value, LogicalType type, List<NullCause> nulls, RowContext context) {
        this.value = value;
        this.hash = KeyHash.of(type);
        this.nulls = nulls.stream().map(cause -> cause.test(context)).toArray(LongPredicate[]::new);
    }

    @Override
    public boolean isNull() {
        for (LongPredicate isNull : nulls) {
            // The causes are those of a column, which don't depend on the row key of the field that uses it.
            if (isNull.test(0)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long hash() {
        return hash.applyAsLong(value.draw());
    }

    /** Returns the value in Flink's internal format. Undefined where the column is NULL. */
    Object value() {
        return value.draw();
    }
}
