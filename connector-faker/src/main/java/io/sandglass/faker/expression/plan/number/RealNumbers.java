package io.sandglass.faker.expression.plan.number;

import java.util.random.RandomGenerator;

/** Doubles in a range, uniformly distributed. */
public final class RealNumbers extends RealNumberPlan {
    private final RandomGenerator random;

    /**
     * @param min the lower end, inclusive
     * @param max the upper end, exclusive, unless a draw is rounded up to it
     */
    public RealNumbers(double min, double max, RandomGenerator random) {
        super(min, max);
        this.random = random;
    }

    @Override
    public double draw() {
        return min() + random.nextDouble() * (max() - min());
    }
}
