package io.sandglass.faker.row.emitter;

import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.DrawnKeysSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.timeline.Changes;
import java.util.function.Consumer;
import org.apache.flink.table.data.RowData;

/** Gives out what stands at an index of a table: a row, and in a changelog none, one or two. */
public interface RowEmitter {

    /**
     * Creates the emitter of a plan's rows or changes.
     *
     * @param copiesRows whether whoever is given a row copies it, so that all of them may be the same object
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
        return (index, output) -> {
            output.accept(plan.row(index, copiesRows));
            return 1;
        };
    }

    /**
     * Gives out all of it.
     *
     * @param index 0 or more
     * @return how many rows it was
     * @throws ValueException if an expression gives no value of its column's type; it names column, value, index and seed
     */
    int emit(long index, Consumer<RowData> output);
}
