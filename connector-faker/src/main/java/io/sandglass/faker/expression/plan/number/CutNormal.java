package io.sandglass.faker.expression.plan.number;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** Draws from a normal distribution around 0, cut to a range that holds 0. */
public final class CutNormal implements DoubleSupplier {

    /** The widest range, in standard deviations, in which evenly spread proposals are the better ones. */
    private static final double NARROW = 3;

    private final double lower;
    private final double upper;
    private final double deviation;
    private final RandomGenerator random;

    /**
     * @param lower the lower end, at most 0, may be infinite
     * @param upper the upper end, at least 0, may be infinite
     * @param deviation the standard deviation before it is cut, above 0, finite
     */
    public CutNormal(double lower, double upper, double deviation, RandomGenerator random) {
        if (!(lower <= 0 && upper >= 0 && deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException(lower + ".." + upper + ", " + deviation);
        }
        this.lower = lower / deviation;
        this.upper = upper / deviation;
        this.deviation = deviation;
        this.random = random;
    }

    /** Of the proposals four in ten are taken in the worst case, a range on one side of 0 of about three deviations. */
    @Override
    public double getAsDouble() {
        return deviation * (upper - lower <= NARROW ? ofEvenlySpread() : ofNormal());
    }

    private double ofEvenlySpread() {
        double z;
        do {
            z = lower + random.nextDouble() * (upper - lower);
        } while (random.nextDouble() >= StrictMath.exp(-z * z / 2));
        return z;
    }

    private double ofNormal() {
        double z;
        do {
            z = normal();
        } while (z < lower || z > upper);
        return z;
    }

    /** By Box and Muller's formula: {@link RandomGenerator#nextGaussian()} may be another one in another version of Java. */
    private double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
