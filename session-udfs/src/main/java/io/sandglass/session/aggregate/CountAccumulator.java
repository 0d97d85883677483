package io.sandglass.session.aggregate;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.RowData;

/** An accumulator of COUNT. It counts all rows, or the rows whose column isn't NULL. */
final class CountAccumulator implements Accumulator {
    private long count;

    @Override
    public void add(RowData row, long time, AggregateColumn column) {
        if (column.position() < 0 || !row.isNullAt(column.position())) {
            count++;
        }
    }

    @Override
    public void merge(Accumulator later) {
        count += ((CountAccumulator) later).count;
    }

    @Override
    public Object result() {
        return count;
    }

    @Override
    public void write(DataOutputView target, TypeSerializer<Object> values) throws IOException {
        target.writeLong(count);
    }

    @Override
    public void read(DataInputView source, TypeSerializer<Object> values) throws IOException {
        count = source.readLong();
    }
}
