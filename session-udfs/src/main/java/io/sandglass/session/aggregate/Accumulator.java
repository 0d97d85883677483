package io.sandglass.session.aggregate;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/** The intermediate result of one aggregate over the rows that were added so far. */
public interface Accumulator {

    /**
     * Adds a row, in any order of time. Keeps no reference to the row's data.
     *
     * @param time the time of the row in epoch milliseconds
     * @param column the column to aggregate
     */
    void add(RowData row, long time, AggregateColumn column);

    /**
     * Adds the rows of another accumulator.
     *
     * @param later an accumulator of the same call, whose rows are all later than the rows of this one
     */
    void merge(Accumulator later);

    /** Returns the result in Flink's internal data format. Null is SQL's NULL. */
    @Nullable
    Object result();

    /**
     * Writes the intermediate result.
     *
     * @param values the serializer of the column's type. It isn't a serializer that the accumulator keeps, because other threads
     *     write snapshots
     */
    void write(DataOutputView target, TypeSerializer<Object> values) throws IOException;

    /**
     * Replaces the intermediate result by the one that {@link #write} wrote.
     *
     * @param values the serializer of the column's type
     */
    void read(DataInputView source, TypeSerializer<Object> values) throws IOException;
}
