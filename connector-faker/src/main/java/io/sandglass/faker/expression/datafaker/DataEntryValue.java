/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
