package io.sandglass.faker.expression.plan.number;

import java.util.function.DoubleSupplier;

/** Doubles of a continuous distribution. */
public final class ShapedRealNumbers extends RealNumberPlan {
    private final double center;
    private final DoubleSupplier offsets;
    private final String shape;

    /**
     * @param min inclusive
     * @param max inclusive
     * @param center what the distribution's values are distances from
     * @param offsets draws the distances, from {@code min - center} to {@code max - center}
     * @param shape names the distribution in {@link #describe}
     */
    public ShapedRealNumbers(double min, double max, double center, DoubleSupplier offsets, String shape) {
        super(min, max);
        this.center = center;
        this.offsets = offsets;
        this.shape = shape;
    }

    @Override
    public double draw() {
        // The sum may be rounded to beyond an end.
        return Math.max(min(), Math.min(max(), center + offsets.getAsDouble()));
    }

    @Override
    public String describe() {
        return super.describe() + ", " + shape;
    }
}
