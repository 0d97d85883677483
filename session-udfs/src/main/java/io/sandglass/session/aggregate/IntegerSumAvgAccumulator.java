package io.sandglass.session.aggregate;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.RowData;

/** An accumulator of SUM and AVG of integers. A SUM that exceeds its type wraps around, as in Flink. */
final class IntegerSumAvgAccumulator extends SumAvgAccumulator {
    private final IntegerType type;
    private final boolean isMean;
    private long sum;

    IntegerSumAvgAccumulator(IntegerType type, boolean isMean) {
        this.type = type;
        this.isMean = isMean;
    }

    @Override
    void addValue(RowData row, int column) {
        sum += type.read(row, column);
    }

    @Override
    void addSum(Accumulator later) {
        sum += ((IntegerSumAvgAccumulator) later).sum;
    }

    @Override
    Object resultOf(long count) {
        return type.box(isMean ? sum / count : sum);
    }

    @Override
    void writeSum(DataOutputView target) throws IOException {
        target.writeLong(sum);
    }

    @Override
    void readSum(DataInputView source) throws IOException {
        sum = source.readLong();
    }
}
