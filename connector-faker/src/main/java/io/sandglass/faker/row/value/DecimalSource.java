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
package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.number.Decimals;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.LongSupplier;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.DecimalType;
import org.jspecify.annotations.Nullable;

/** A source of decimals whose unscaled value fits in a long, which is also their format in rows. */
final class DecimalSource implements ValueSource {
    private final LongSupplier unscaled;
    private final int precision;
    private final int scale;

    /** The factor or divisor that converts drawn numbers to the type's scale. */
    private final long factor;

    private final boolean divides;

    private DecimalSource(LongSupplier unscaled, int fromScale, DecimalType type) {
        this.unscaled = unscaled;
        this.precision = type.getPrecision();
        this.scale = type.getScale();
        this.divides = fromScale > scale;
        this.factor = (long) Math.pow(10, Math.abs(scale - fromScale));
    }

    /** Returns a source, or null if the plan draws no such numbers or some numbers may not fit the type. */
    static @Nullable DecimalSource of(CompiledExpression expression, DecimalType type) {
        if (expression instanceof Decimals decimals && fits(decimals.min(), decimals.max(), type)) {
            return new DecimalSource(decimals::drawUnscaled, decimals.scale(), type);
        }
        if (expression instanceof WholeNumberPlan numbers
                && fits(BigDecimal.valueOf(numbers.min()), BigDecimal.valueOf(numbers.max()), type)) {
            return new DecimalSource(numbers::draw, 0, type);
        }
        return null;
    }

    private static boolean fits(BigDecimal min, BigDecimal max, DecimalType type) {
        BigDecimal largest = min.abs().max(max.abs()).setScale(type.getScale(), RoundingMode.HALF_UP);
        return DecimalData.isCompact(type.getPrecision()) && largest.precision() <= type.getPrecision();
    }

    @Override
    public Object next() {
        return DecimalData.fromUnscaledLong(draw(), precision, scale);
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        writer.writeLong(position, draw());
    }

    private long draw() {
        long number = unscaled.getAsLong();
        if (!divides) {
            return number * factor;
        }
        // Half a unit is rounded away from 0.
        long half = factor / 2;
        return (number < 0 ? number - half : number + half) / factor;
    }
}
