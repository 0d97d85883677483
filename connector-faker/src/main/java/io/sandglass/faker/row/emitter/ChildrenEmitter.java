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

/** An emitter that emits all children of a parent. The index is that of the parent, so no parent needs to know the others. */
record ChildrenEmitter(RowPlan plan, boolean copiesRows) implements RowEmitter {

    @Override
    public int emit(long index, Consumer<RowData> output) {
        int count = plan.rowsAt(index);
        for (int child = 0; child < count; child++) {
            output.accept(plan.child(index, child, copiesRows));
        }
        return count;
    }
}
