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
package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.number.ShapedRealNumbers;
import io.sandglass.faker.expression.plan.number.ShapedWholeNumbers;
import java.util.function.DoubleSupplier;

/**
 * The bounds of a range of numbers. They are longs for whole numbers and doubles for real numbers.
 *
 * @param min the lower bound, inclusive, a {@link Long} or {@link Double}
 * @param max the upper bound, inclusive, of the same class
 */
record NumberRange(Number min, Number max) {

    boolean isWhole() {
        return min instanceof Long;
    }

    /** Returns the offset from a center of the least number that rounds into the range; 0 or less for a center inside. */
    double lowerEndFrom(double center) {
        return min.doubleValue() - center - half();
    }

    /** Returns the offset from a center of the greatest number that rounds into the range; 0 or more for a center inside. */
    double upperEndFrom(double center) {
        return max.doubleValue() - center + half();
    }

    private double half() {
        return isWhole() ? 0.5 : 0;
    }

    /**
     * Returns a plan of values with a distribution, rounded if the bounds are whole numbers.
     *
     * @param center the origin of the offsets
     * @param offsets draws offsets within the range
     * @param shape the name of the distribution in listings of plans
     */
    CompiledExpression shaped(double center, DoubleSupplier offsets, String shape) {
        return isWhole()
                ? new ShapedWholeNumbers(min.longValue(), max.longValue(), center, offsets, shape)
                : new ShapedRealNumbers(min.doubleValue(), max.doubleValue(), center, offsets, shape);
    }
}
