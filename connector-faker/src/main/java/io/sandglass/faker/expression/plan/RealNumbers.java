package io.sandglass.faker.expression.plan;

import java.util.List;
import java.util.random.RandomGenerator;

/** Doubles in a range, with as many digits as they have. */
public final class RealNumbers implements CompiledExpression {
    private final double min;
    private final double max;
    private final RandomGenerator random;

    /**
     * @param min inclusive
     * @param max exclusive, unless rounding leads there
     */
    public RealNumbers(double min, double max, RandomGenerator random) {
        this.min = min;
        this.max = max;
        this.random = random;
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    public double draw() {
        return min + random.nextDouble() * (max - min);
    }

    @Override
    public Object evaluate() {
        return draw();
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(Double.toString(draw()));
    }

    @Override
    public boolean isFreeText() {
        return false;
    }

    @Override
    public List<?> extremes() {
        return List.of(min, max);
    }

    @Override
    public PlanKind kind() {
        return PlanKind.NUMBER;
    }

    @Override
    public String describe() {
        return "number from " + min + " to " + max + ", all digits";
    }
}
