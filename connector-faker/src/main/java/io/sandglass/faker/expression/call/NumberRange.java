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

    /** Whether the values are whole numbers. */
    boolean isWhole() {
        return min instanceof Long;
    }

    /** How far the lower end of what is rounded into the range lies from a number, which is 0 or less inside of it. */
    double lowerEndFrom(double center) {
        return min.doubleValue() - center - half();
    }

    /** How far the upper end of what is rounded into the range lies from a number, which is 0 or more inside of it. */
    double upperEndFrom(double center) {
        return max.doubleValue() - center + half();
    }

    private double half() {
        return isWhole() ? 0.5 : 0;
    }

    /**
     * Values of a distribution, rounded if they are to be whole.
     *
     * @param center what the offsets are distances from
     * @param offsets draws from the one end to the other
     * @param shape names the distribution in listings of plans
     */
    CompiledExpression shaped(double center, DoubleSupplier offsets, String shape) {
        return isWhole()
                ? new ShapedWholeNumbers(min.longValue(), max.longValue(), center, offsets, shape)
                : new ShapedRealNumbers(min.doubleValue(), max.doubleValue(), center, offsets, shape);
    }
}
