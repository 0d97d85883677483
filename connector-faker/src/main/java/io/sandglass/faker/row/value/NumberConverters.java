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

import io.sandglass.faker.expression.plan.number.Decimals;
import io.sandglass.faker.expression.plan.number.RealNumberPlan;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import io.sandglass.faker.expression.plan.time.PointInTime;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import java.time.Instant;
import java.util.function.DoubleFunction;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.types.logical.DecimalType;

/**
 * The converters of numeric types.
 *
 * @param format writes the values of expressions as text
 */
record NumberConverters(PointInTimeFormat format) {

    ValueConverter whole(
            String type, long min, long max, LongFunction<Object> toObject, WholeNumberSource.Writing writing) {
        return new FunctionConverter(value -> toObject.apply(wholeNumber(value, type, min, max)), expression -> {
            if (expression instanceof WholeNumberPlan numbers && numbers.min() >= min && numbers.max() <= max) {
                return new WholeNumberSource(numbers::draw, toObject, writing);
            }
            return expression instanceof PointInTime points && max == Long.MAX_VALUE
                    ? new WholeNumberSource(points::drawMillis, toObject, writing)
                    : null;
        });
    }

    private long wholeNumber(Object value, String type, long min, long max) {
        if (value instanceof Instant instant && max == Long.MAX_VALUE) {
            return instant.toEpochMilli();
        }
        return value instanceof Long number
                ? NumberValues.inRange(number, type, min, max)
                : NumberValues.whole(format.text(value), type, min, max);
    }

    ValueConverter floats() {
        return real(
                value -> NumberValues.floatValue(format.text(value)),
                Float.MAX_VALUE,
                n -> (float) n,
                (writer, position, n) -> writer.writeFloat(position, (float) n));
    }

    ValueConverter doubles() {
        return real(
                value -> value instanceof Double number && Double.isFinite(number)
                        ? number
                        : NumberValues.doubleValue(format.text(value)),
                Double.MAX_VALUE,
                n -> n,
                (writer, position, n) -> writer.writeDouble(position, n));
    }

    private static ValueConverter real(
            ToDoubleFunction<Object> convert,
            double max,
            DoubleFunction<Object> toObject,
            DoubleSource.Writing writing) {
        return new FunctionConverter(value -> toObject.apply(convert.applyAsDouble(value)), expression -> {
            if (expression instanceof Decimals decimals) {
                return new DoubleSource(decimals::drawDouble, toObject, writing);
            } else if (expression instanceof WholeNumberPlan numbers) {
                return new DoubleSource(numbers::draw, toObject, writing);
            }
            return expression instanceof RealNumberPlan numbers
                            && Math.max(Math.abs(numbers.min()), Math.abs(numbers.max())) <= max
                    ? new DoubleSource(numbers::draw, toObject, writing)
                    : null;
        });
    }

    ValueConverter decimals(DecimalType type) {
        return new FunctionConverter(
                value -> NumberValues.decimal(format.text(value), type),
                expression -> DecimalSource.of(expression, type),
                value -> ((DecimalData) value).toBigDecimal().toPlainString(),
                Object::toString);
    }
}
