package io.sandglass.faker.expression.plan;

import java.util.List;

/** A plan that draws whole numbers as such. */
public abstract class WholeNumberPlan implements CompiledExpression {

    /** The smallest number that can come out. */
    public abstract long min();

    /** The largest number that can come out. */
    public abstract long max();

    /** Draws a number. */
    public abstract long draw();

    @Override
    public Object evaluate() {
        return draw();
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(draw());
    }

    @Override
    public boolean isFreeText() {
        return false;
    }

    @Override
    public List<?> extremes() {
        return List.of(min(), max());
    }

    @Override
    public PlanKind kind() {
        return PlanKind.NUMBER;
    }
}
