package io.sandglass.faker.expression.plan.number;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** Draws from an exponential distribution, cut to a range at whose lower end it begins. */
public final class CutExponential implements DoubleSupplier {

    /** By how much the density falls at least, as a logarithm. Doubles can't tell less from an even spread. */
    private static final double LEAST_FALL = 0x1p-53;

    private final double lower;
    private final double length;
    private final double fall;
    private final RandomGenerator random;

    /**
     * @param lower the lower end, the most likely value
     * @param upper the upper end
     * @param mean the mean distance from the lower end before it is cut, from 0
     */
    public CutExponential(double lower, double upper, double mean, RandomGenerator random) {
        if (!(upper >= lower && mean >= 0)) {
            throw new IllegalArgumentException(lower + ".." + upper + ", " + mean);
        }
        this.lower = lower;
        this.length = upper - lower;
        this.fall = length == 0 ? LEAST_FALL : Math.max(LEAST_FALL, length / mean);
        this.random = random;
    }

    @Override
    public double getAsDouble() {
        return lower + length * (-StrictMath.log1p(random.nextDouble() * StrictMath.expm1(-fall)) / fall);
    }
}
