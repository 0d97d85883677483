package io.sandglass.faker.expression.plan;

/** A plan that makes text, right where it is wanted. */
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
