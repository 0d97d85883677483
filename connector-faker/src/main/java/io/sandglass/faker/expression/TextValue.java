package io.sandglass.faker.expression;

/** Always the same text. */
record TextValue(String text) implements CompiledExpression {

    @Override
    public Object evaluate() {
        return text;
    }

    @Override
    public boolean isFreeText() {
        return false;
    }
}
