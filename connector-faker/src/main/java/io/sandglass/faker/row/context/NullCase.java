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

import io.sandglass.faker.row.draw.DrawKey;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongPredicate;

/**
 * A case that is NULL in some rows: nothing matches there, or the selected expression is NULL.
 *
 * @param name the name of the case
 * @param selection returns the index of the selected expression in the current row, or a negative number for none
 * @param isComplete whether the selection is never negative
 * @param nulls the causes of NULL in each expression
 */
public record NullCase(String name, IntSupplier selection, boolean isComplete, List<List<NullCause>> nulls)
        implements NullCause {

    public NullCase {
        nulls = nulls.stream().map(List::copyOf).toList();
    }

    @Override
    public boolean isWithoutValue() {
        return true;
    }

    @Override
    public NullCase ofColumn(DrawKey drawKey) {
        return new NullCase(
                name,
                selection,
                isComplete,
                nulls.stream()
                        .map(causes -> causes.stream()
                                .map(cause -> cause.ofColumn(drawKey))
                                .toList())
                        .toList());
    }

    @Override
    public LongPredicate test(RowContext context) {
        List<List<LongPredicate>> tests = nulls.stream()
                .map(causes -> causes.stream().map(cause -> cause.test(context)).toList())
                .toList();
        return rowKey -> {
            int selected = selection.getAsInt();
            return selected < 0 || tests.get(selected).stream().anyMatch(test -> test.test(rowKey));
        };
    }
}
