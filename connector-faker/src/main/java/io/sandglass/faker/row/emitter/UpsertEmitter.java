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
import java.util.function.Consumer;
import org.apache.flink.table.data.RowData;
import org.apache.flink.types.RowKind;

/** An emitter that emits each row as an upsert, which replaces the row with the same key. */
record UpsertEmitter(RowPlan plan, boolean copiesRows) implements RowEmitter {

    @Override
    public int emit(long index, Consumer<RowData> output) {
        RowData row = plan.row(index, copiesRows);
        // Flink treats an update of a missing key as an insert.
        row.setRowKind(RowKind.UPDATE_AFTER);
        output.accept(row);
        return 1;
    }
}
