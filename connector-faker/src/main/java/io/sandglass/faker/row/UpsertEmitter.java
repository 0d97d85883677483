package io.sandglass.faker.row;

import java.util.function.Consumer;
import org.apache.flink.table.data.RowData;
import org.apache.flink.types.RowKind;

/** Gives out each row as one that takes the place of the row with its key. */
record UpsertEmitter(RowPlan plan, boolean copiesRows) implements RowEmitter {

    @Override
    public int emit(long index, Consumer<RowData> output) {
        RowData row = plan.row(index, copiesRows);
        // Flink takes an update of a key that isn't there for an insert.
        row.setRowKind(RowKind.UPDATE_AFTER);
        output.accept(row);
        return 1;
    }
}
