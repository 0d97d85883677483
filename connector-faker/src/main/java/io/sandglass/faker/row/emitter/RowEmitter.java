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
package io.sandglass.faker.row.emitter;

import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.DrawnKeysSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.timeline.Changes;
import java.util.function.Consumer;
import org.apache.flink.table.data.RowData;

/**
 * An emitter of a table's rows. Each index stands for one row, for 0 to 2 rows of a changelog, or for all
 * children of a parent.
 */
public interface RowEmitter {

    /**
     * Creates the emitter of a plan's rows or changes.
     *
     * @param copiesRows whether the consumer copies each row, so that all rows may be the same object
     */
    static RowEmitter of(RowPlan plan, boolean copiesRows) {
        StreamSpec stream = plan.spec().stream();
        Changes changes = plan.changes();
        if (changes != null && stream.changelog() != null) {
            return new ChangeEmitter(plan, changes, stream.changelog(), stream.rowCount(), copiesRows);
        }
        DrawnKeysSpec drawnKeys = stream.drawnKeys();
        if (drawnKeys != null) {
            return drawnKeys.onlyLastRows()
                    ? new LastRowEmitter(plan, Math.toIntExact(stream.rowCount()), copiesRows)
                    : new UpsertEmitter(plan, copiesRows);
        }
        if (stream.children() != null) {
            return new ChildrenEmitter(plan, copiesRows);
        }
        return (index, output) -> {
            output.accept(plan.row(index, copiesRows));
            return 1;
        };
    }

    /**
     * Emits the rows at an index.
     *
     * @param index the index, 0 or more
     * @return the number of emitted rows
     * @throws ValueException if an expression has no value of its column's type; the message names the column, value, index and
     *     seed
     */
    int emit(long index, Consumer<RowData> output);
}
