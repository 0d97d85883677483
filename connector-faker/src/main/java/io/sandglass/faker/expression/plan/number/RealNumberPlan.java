package io.sandglass.faker.expression.plan.number;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import java.util.List;

/** A plan whose values are doubles, drawn as such and written with as many digits as they have. */
public abstract class RealNumberPlan implements CompiledExpression {
    private final double min;
    private final double max;

    /**
     * @param min finite
     * @param max finite
     */
    RealNumberPlan(double min, double max) {
        this.min = min;
        this.max = max;
    }

    /** The one end of the values; the lower one unless {@link #max} is. */
    public final double min() {
        return min;
    }

    /** The other end. */
    public final double max() {
        return max;
    }

    /** Draws a value, between {@link #min} and {@link #max}. */
    public abstract double draw();

    @Override
    public final Object evaluate() {
        return draw();
    }

    @Override
    public final void appendTo(TextBuffer text) {
        text.append(Double.toString(draw()));
    }

    @Override
    public final List<?> extremes() {
        return List.of(min, max);
    }

    @Override
    public final PlanKind kind() {
        return PlanKind.NUMBER;
    }

    @Override
    public String describe() {
        return "number from " + min + " to " + max + ", all digits";
    }
}
