package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextOrigin;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import org.jspecify.annotations.Nullable;

/**
 * A text from an entry of Datafaker's data files, in which Datafaker itself resolves the calls. It is the fallback if there is
 * no faster plan.
 */
record DataEntryValue(Faker faker, @Nullable AbstractProvider<?> provider, String key, TextOrigin origin)
        implements CompiledExpression {

    @Override
    public Object evaluate() {
        try {
            return provider == null
                    ? faker.resolve(key)
                    : faker.fakeValuesService().resolve(key, provider, faker.getContext());
        } catch (RuntimeException e) {
            throw new EvaluationException("'" + key + "' fails: " + e.getMessage(), e);
        }
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append((String) evaluate());
    }

    @Override
    public DataEntryValue withOrigin(TextOrigin other) {
        return new DataEntryValue(faker, provider, key, other);
    }

    @Override
    public PlanKind kind() {
        return PlanKind.CALL;
    }

    @Override
    public String describe() {
        return "Datafaker's engine, entry '" + key + "'";
    }
}
