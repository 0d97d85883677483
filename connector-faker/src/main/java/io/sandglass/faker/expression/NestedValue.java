package io.sandglass.faker.expression;

import java.util.LinkedHashMap;
import java.util.Map;

/** A call whose value is evaluated again where it contains expressions, as in <code>#{options.option '#{Name.firstName}','none'}</code>. */
final class NestedValue implements CompiledExpression {

    /** Enough for every option that a user spells out, and a bound for providers that make up ever new ones. */
    private static final int MAX_REMEMBERED = 256;

    private final CompiledExpression call;
    private final ExpressionCompiler compiler;
    private final Map<String, CompiledExpression> remembered = new LinkedHashMap<>();

    NestedValue(CompiledExpression call, ExpressionCompiler compiler) {
        this.call = call;
        this.compiler = compiler;
    }

    @Override
    public Object evaluate() {
        Object value = call.evaluate();
        if (!(value instanceof String text) || !text.contains("#{")) {
            return value;
        }
        CompiledExpression nested = remembered.get(text);
        if (nested == null) {
            nested = compile(text);
            if (remembered.size() == MAX_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(text, nested);
        }
        return nested.evaluate();
    }

    private CompiledExpression compile(String text) {
        try {
            return compiler.compile(text);
        } catch (ExpressionException e) {
            // The user's own arguments were proved, so this is a provider's or pattern's text that only looks like one.
            return new TextValue(text);
        }
    }

    @Override
    public boolean isFreeText() {
        return call.isFreeText();
    }
}
