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

import io.sandglass.faker.expression.plan.earlier.EarlierRows;
import io.sandglass.faker.timeline.ColumnPlace;
import java.time.Instant;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A reference that is NULL in rows before the first row that it could pick.
 *
 * @param name the name of the reference
 * @param rows the rows that it picks from
 * @param place the current row
 */
public record NullReference(String name, EarlierRows rows, ColumnPlace place) implements NullCause {

    /** Returns the earliest event time of the table's rows, or null without an event clock. */
    public @Nullable Instant earliest() {
        return place.earliestEvent();
    }

    /** Returns whether the reference is NULL in each row, because it has nothing to pick. */
    public boolean isAlwaysNull() {
        return rows.firstMillis() == Long.MAX_VALUE;
    }

    /** Returns whether the reference may be NULL in a row. */
    boolean isEverNull() {
        Instant earliest = earliest();
        return earliest == null || earliest.toEpochMilli() < rows.firstMillis();
    }

    @Override
    public boolean isWithoutValue() {
        return true;
    }

    @Override
    public LongPredicate test(RowContext context) {
        long firstMillis = rows.firstMillis();
        return rowKey -> place.eventMillis() < firstMillis;
    }
}
