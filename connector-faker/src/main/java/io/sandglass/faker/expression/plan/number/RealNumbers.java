package io.sandglass.faker.expression.plan.number;

import java.util.random.RandomGenerator;

/** Doubles in a range, all equally likely. */
public final class RealNumbers extends RealNumberPlan {
    private final RandomGenerator random;

    /**
     * @param min inclusive
     * @param max exclusive, unless rounding leads there
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
