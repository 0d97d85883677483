/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
        // As in Flink: the SUM of -0.0 is -0.0, but its AVG is 0.0.
        this.sum = isMean ? 0.0 : -0.0;
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
