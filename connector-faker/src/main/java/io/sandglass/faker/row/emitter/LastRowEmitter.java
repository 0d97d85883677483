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
import java.util.BitSet;
import java.util.function.Consumer;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/** An emitter of the last row of each key. The first call of {@link #emit} searches for these rows. */
final class LastRowEmitter implements RowEmitter {
    private final RowPlan plan;
    private final int rowCount;
    private final boolean copiesRows;
    private @Nullable BitSet lastRows;

    LastRowEmitter(RowPlan plan, int rowCount, boolean copiesRows) {
        this.plan = plan;
        this.rowCount = rowCount;
        this.copiesRows = copiesRows;
    }

    @Override
    public int emit(long index, Consumer<RowData> output) {
        if (lastRows == null) {
            lastRows = LastRows.find(plan.ofKeys(), rowCount);
        }
        if (!lastRows.get((int) index)) {
            return 0;
        }
        output.accept(plan.row(index, copiesRows));
        return 1;
    }
}
