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
     * Adds a row. Keeps no reference to the row's data.
     *
     * @param time the row's time in milliseconds; rows need not be in time order
     * @param column the column to aggregate
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
