package io.sandglass.faker.expression.plan.text;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;

/** A plan that writes its text directly into a buffer. */
public abstract class TextPlan implements CompiledExpression {

    @Override
    public Object evaluate() {
        TextBuffer text = new TextBuffer();
        appendTo(text);
        return text.toString();
    }

    @Override
    public PlanKind kind() {
        return PlanKind.TEXT;
    }
}
