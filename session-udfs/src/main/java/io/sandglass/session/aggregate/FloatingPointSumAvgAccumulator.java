package io.sandglass.session.aggregate;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.RowData;

/** An accumulator of SUM and AVG of FLOAT and DOUBLE. */
final class FloatingPointSumAvgAccumulator extends SumAvgAccumulator {
    private final boolean isFloat;
    private final boolean isMean;
    private double sum;

    FloatingPointSumAvgAccumulator(boolean isFloat, boolean isMean) {
        this.isFloat = isFloat;
        this.isMean = isMean;
    }

    @Override
    void addValue(RowData row, int column) {
        sum += isFloat ? row.getFloat(column) : row.getDouble(column);
    }

    @Override
    void addSum(Accumulator later) {
        sum += ((FloatingPointSumAvgAccumulator) later).sum;
    }

    @Override
    Object resultOf(long count) {
        double result = isMean ? sum / count : sum;
        if (isFloat) {
            return (float) result;
        }
        return result;
    }

    @Override
    void writeSum(DataOutputView target) throws IOException {
        target.writeDouble(sum);
    }

    @Override
    void readSum(DataInputView source) throws IOException {
        sum = source.readDouble();
    }
}
