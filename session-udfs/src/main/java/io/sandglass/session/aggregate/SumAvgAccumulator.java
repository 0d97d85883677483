package io.sandglass.session.aggregate;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/** Counts the rows whose column isn't NULL, and adds them up in a way that subclasses know: the ground of SUM and AVG. */
abstract class SumAvgAccumulator implements Accumulator {
    private long count;

    /** Adds the row's value, which isn't NULL. */
    abstract void addValue(RowData row, int column);

    abstract void addSum(Accumulator later);

    /** The result for at least one value. */
    abstract @Nullable Object resultOf(long count);

    abstract void writeSum(DataOutputView target) throws IOException;

    abstract void readSum(DataInputView source) throws IOException;

    @Override
    public final void add(RowData row, long time, AggregateColumn column) {
        if (!row.isNullAt(column.position())) {
            addValue(row, column.position());
            count++;
        }
    }

    @Override
    public final void merge(Accumulator later) {
        addSum(later);
        count += ((SumAvgAccumulator) later).count;
    }

    @Override
    public final @Nullable Object result() {
        return count == 0 ? null : resultOf(count);
    }

    @Override
    public final void write(DataOutputView target, TypeSerializer<Object> values) throws IOException {
        target.writeLong(count);
        writeSum(target);
    }

    @Override
    public final void read(DataInputView source, TypeSerializer<Object> values) throws IOException {
        count = source.readLong();
        readSum(source);
    }
}
