package io.sandglass.benchmarks.row;

import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;

/** The same row again and again, in the form that Flink copies fastest: what is left is the price of the pipeline. */
public final class ConstantRows implements RowMaker {
    private final BinaryRowData row;

    public ConstantRows(BenchmarkTable table) {
        this.row = new RowDataSerializer(table.type())
                .toBinaryRow(table.exampleRow())
                .copy();
    }

    @Override
    public RowData make(long index) {
        return row;
    }
}
