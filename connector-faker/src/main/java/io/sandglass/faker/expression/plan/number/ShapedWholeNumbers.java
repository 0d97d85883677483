package io.sandglass.faker.expression.plan.number;

import java.util.function.DoubleSupplier;

/**
 * Whole numbers that are rounded from a continuous distribution. It goes on for a half below the least one and a half above the
 * greatest, so that as much is rounded to the ends as to any number between them.
 */
public final class ShapedWholeNumbers extends WholeNumberPlan {
    private final long origin;
    private final double centerBehindOrigin;
    private final DoubleSupplier offsets;
    private final String shape;

    /**
     * @param min inclusive
     * @param max inclusive
     * @param center what the distribution's values are distances from, so that small ones are exact far from 0, too
     * @param offsets draws the distances, from {@code min - 0.5 - center} to {@code max + 0.5 - center}
     * @param shape names the distribution in {@link #describe}
     */
    public ShapedWholeNumbers(long min, long max, double center, DoubleSupplier offsets, String shape) {
        super(min, max);
        this.origin = Math.round(center);
        this.centerBehindOrigin = center - origin;
        this.offsets = offsets;
        this.shape = shape;
    }

    @Override
    public long draw() {
        long number = origin + (long) Math.floor(centerBehindOrigin + offsets.getAsDouble() + 0.5);
        // The very end of the half above is rounded up.
        return Math.max(min(), Math.min(max(), number));
    }

    @Override
    public String describe() {
        return super.describe() + ", " + shape;
    }
}
