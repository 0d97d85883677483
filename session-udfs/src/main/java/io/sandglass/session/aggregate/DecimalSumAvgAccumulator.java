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
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.DecimalType;
import org.jspecify.annotations.Nullable;

/** An accumulator of SUM and AVG of DECIMAL. A result that exceeds its type is NULL, as in Flink. */
final class DecimalSumAvgAccumulator extends SumAvgAccumulator {
    private final DecimalType type;
    private final DecimalType resultType;
    private final boolean isMean;
    private BigDecimal sum;

    DecimalSumAvgAccumulator(DecimalType type, DecimalType resultType, boolean isMean) {
        this.type = type;
        this.resultType = resultType;
        this.isMean = isMean;
        this.sum = BigDecimal.valueOf(0, type.getScale());
    }

    @Override
    void addValue(RowData row, int column) {
        sum = sum.add(
                row.getDecimal(column, type.getPrecision(), type.getScale()).toBigDecimal());
    }

    @Override
    void addSum(Accumulator later) {
        sum = sum.add(((DecimalSumAvgAccumulator) later).sum);
    }

    @Override
    @Nullable
    Object resultOf(long count) {
        BigDecimal result =
                isMean ? sum.divide(BigDecimal.valueOf(count), resultType.getScale(), RoundingMode.HALF_UP) : sum;
        return DecimalData.fromBigDecimal(result, resultType.getPrecision(), resultType.getScale());
    }

    @Override
    void writeSum(DataOutputView target) throws IOException {
        byte[] digits = sum.unscaledValue().toByteArray();
        target.writeInt(digits.length);
        target.write(digits);
    }

    @Override
    void readSum(DataInputView source) throws IOException {
        byte[] digits = new byte[source.readInt()];
        source.readFully(digits);
        sum = new BigDecimal(new BigInteger(digits), type.getScale());
    }
}
