package io.sandglass.faker.expression;

import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import org.jspecify.annotations.Nullable;

/** One of the texts under a key of Datafaker's data files, with the calls in it resolved. */
record DataEntryValue(Faker faker, @Nullable AbstractProvider<?> provider, String key) implements CompiledExpression {

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
    public boolean isFreeText() {
        return true;
    }
}
