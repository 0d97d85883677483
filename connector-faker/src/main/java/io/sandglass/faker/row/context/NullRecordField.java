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

import io.sandglass.faker.expression.plan.text.RecordPick;
import io.sandglass.faker.row.draw.DrawKey;
import io.sandglass.faker.timeline.ColumnPlace;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A field of the user's own records that is NULL in at least one record.
 *
 * @param records the name of the records
 * @param field the name of the field
 * @param texts the field's value in each record; null for NULL, which occurs at least once
 * @param weights the weight of each record; empty if all are drawn equally often
 * @param place the row as the column sees it whose expression uses the field
 * @param column the row key of that column, if another column takes its value; null to test the record of the tested row key,
 *     which may be that of an element of a collection
 */
public record NullRecordField(
        String records,
        String field,
        List<@Nullable String> texts,
        List<Double> weights,
        ColumnPlace place,
        @Nullable DrawKey column)
        implements NullCause {

    @Override
    public boolean isWithoutValue() {
        return true;
    }

    @Override
    public NullRecordField ofColumn(DrawKey drawKey) {
        return column == null ? new NullRecordField(records, field, texts, weights, place, drawKey) : this;
    }

    /** Returns the number of the first record in which the field is NULL, 1 or more. */
    public int firstNull() {
        return texts.indexOf(null) + 1;
    }

    @Override
    public LongPredicate test(RowContext context) {
        LongSupplier draw = place.sharedDraw(records);
        RecordPick pick = new RecordPick(texts.size(), weights);
        return rowKey -> {
            context.random().seek(0, column == null ? rowKey : column.rowKey());
            return texts.get(pick.of(draw.getAsLong())) == null;
        };
    }
}
