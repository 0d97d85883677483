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
