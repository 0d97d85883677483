package io.sandglass.faker.expression.plan;

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
