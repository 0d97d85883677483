package io.sandglass.session.aggregate;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/** An aggregate over the rows seen so far. */
public interface Accumulator {

    /**
     * Takes in a row. Keeps nothing that belongs to the row.
     *
     * @param time the row's time in milliseconds; rows need not come in its order
     * @param column of the row
     */
    void add(RowData row, long time, AggregateColumn column);

    /** Takes in what another one of the same call has seen: rows that are all later than those of this one. */
    void merge(Accumulator later);

    /** The aggregate as Flink's internal data. */
    @Nullable
    Object result();

    /**
     * Writes what has been seen.
     *
     * @param values of the column's type. Not one that the accumulator keeps: snapshots are written by other threads
     */
    void write(DataOutputView target, TypeSerializer<Object> values) throws IOException;

    /** Becomes what was written. */
    void read(DataInputView source, TypeSerializer<Object> values) throws IOException;
}
