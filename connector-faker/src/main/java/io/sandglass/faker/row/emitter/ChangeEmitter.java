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
import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.ChangelogSpec.Mode;
import io.sandglass.faker.timeline.Changes;
import java.util.function.Consumer;
import org.apache.flink.table.data.RowData;
import org.apache.flink.types.RowKind;

/** An emitter of the changes of a table, or of its final rows. */
final class ChangeEmitter implements RowEmitter {
    private final RowPlan plan;
    private final Changes changes;
    private final Mode mode;
    private final long changeCount;
    private final boolean copiesRows;

    ChangeEmitter(RowPlan plan, Changes changes, ChangelogSpec spec, long changeCount, boolean copiesRows) {
        this.plan = plan;
        this.changes = changes;
        this.mode = spec.mode();
        this.changeCount = changeCount;
        this.copiesRows = copiesRows;
    }

    @Override
    public int emit(long index, Consumer<RowData> output) {
        if (mode == Mode.FINAL_ROWS) {
            long last = changes.lastOf(index, changeCount);
            if (last < 0) {
                return 0;
            }
            output.accept(row(RowKind.INSERT, last, index));
            return 1;
        }
        changes.moveTo(index);
        long key = changes.key();
        long previous = changes.previous();
        if (changes.kind() == Changes.Kind.UPDATE && mode == Mode.RETRACT) {
            output.accept(row(RowKind.UPDATE_BEFORE, previous, key));
            output.accept(row(RowKind.UPDATE_AFTER, index, key));
            return 2;
        }
        output.accept(
                switch (changes.kind()) {
                    case INSERT -> row(RowKind.INSERT, index, key);
                    case UPDATE -> row(RowKind.UPDATE_AFTER, index, key);
                    case DELETE -> row(RowKind.DELETE, previous, key);
                });
        return 1;
    }

    private RowData row(RowKind kind, long contentIndex, long keyIndex) {
        RowData row = plan.version(contentIndex, keyIndex, copiesRows);
        row.setRowKind(kind);
        return row;
    }
}
