package io.sandglass.faker.expression.plan.number;

import java.util.function.DoubleSupplier;

/** Doubles that follow a continuous distribution. */
public final class ShapedRealNumbers extends RealNumberPlan {
    private final double center;
    private final DoubleSupplier offsets;
    private final String shape;

    /**
     * @param min the lower end, inclusive
     * @param max the upper end, inclusive
     * @param center the point that the offsets are measured from
     * @param offsets draws offsets from {@code min - center} to {@code max - center}
     * @param shape the name of the distribution for {@link #describe}
     */
    public ShapedRealNumbers(double min, double max, double center, DoubleSupplier offsets, String shape) {
        super(min, max);
        this.center = center;
        this.offsets = offsets;
        this.shape = shape;
    }

    @Override
    public double draw() {
        // Rounding may push the sum past an end.
        return Math.max(min(), Math.min(max(), center + offsets.getAsDouble()));
    }

    @Override
    public String describe() {
        return super.describe() + ", " + shape;
    }
}
