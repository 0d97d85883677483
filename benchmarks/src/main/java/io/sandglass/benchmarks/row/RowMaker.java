package io.sandglass.benchmarks.row;

import org.apache.flink.table.data.RowData;

/** One way to make the rows of a table. Not thread-safe. */
public interface RowMaker {

    /**
     * Makes a row, which may be the one of the call before with other values in it.
     *
     * @param index the row's index, 0 or more
     */
    RowData make(long index);
}
