package io.sandglass.faker.expression;

import java.util.List;

/** The values of several parts, one behind the other, as text. */
record JoinedValue(List<CompiledExpression> parts, PointInTimeFormat timeFormat) implements CompiledExpression {

    JoinedValue {
        parts = List.copyOf(parts);
    }

    @Override
    public Object evaluate() {
        StringBuilder joined = new StringBuilder();
        for (CompiledExpression part : parts) {
            joined.append(timeFormat.text(part.evaluate()));
        }
        return joined.toString();
    }

    @Override
    public boolean isFreeText() {
        return parts.stream().anyMatch(CompiledExpression::isFreeText);
    }
}
