package io.sandglass.faker.row;

import java.util.function.Consumer;
import org.apache.flink.table.data.RowData;

/** Gives out what stands at an index of a table: a row, and in a changelog none, one or two. */
public interface RowEmitter {

    /**
     * Gives out all of it.
     *
     * @param index 0 or more
     * @return how many rows it was
     * @throws ValueException if an expression gives no value of its column's type; it names column, value, index and seed
     */
    int emit(long index, Consumer<RowData> output);
}
