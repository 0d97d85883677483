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

import io.sandglass.faker.expression.call.NestedCompiler;
import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.PlanningBudget;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextOrigin;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call whose value is evaluated again if it contains expressions, as in <code>#{options.option
 * '#{Name.firstName}','none'}</code>.
 */
final class NestedValue implements CompiledExpression {

    /** Maximum number of remembered plans. A pattern may generate new texts endlessly, each with a large table. */
    private static final int MAX_REMEMBERED = 64;

    private final ProviderCall call;
    private final NestedCompiler compiler;
    private final Map<String, CompiledExpression> remembered = new LinkedHashMap<>();

    NestedValue(ProviderCall call, NestedCompiler compiler) {
        this.call = call;
        this.compiler = compiler;
    }

    @Override
    public Object evaluate() {
        Object value = call.evaluate();
        CompiledExpression nested = nested(value);
        return nested == null ? value : nested.evaluate();
    }

    @Override
    public void appendTo(TextBuffer text) {
        Object value = call.evaluate();
        CompiledExpression nested = nested(value);
        if (nested == null) {
            text.append(call.text(value));
        } else {
            nested.appendTo(text);
        }
    }

    /** Returns the plan of the expressions in a value, or null if it contains none. */
    private @Nullable CompiledExpression nested(Object value) {
        if (!(value instanceof String text) || !text.contains("#{")) {
            return null;
        }
        CompiledExpression nested = remembered.get(text);
        if (nested == null) {
            nested = compiler.compileText(
                    text, PlanningContext.of(compiler, TableScope.NONE, PlanningBudget.ofPassingText()));
            if (remembered.size() == MAX_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(text, nested);
        }
        return nested;
    }

    @Override
    public TextOrigin origin() {
        return call.origin();
    }

    @Override
    public NestedValue withOrigin(TextOrigin origin) {
        return new NestedValue(call.withOrigin(origin), compiler);
    }

    @Override
    public PlanKind kind() {
        return PlanKind.CALL;
    }

    @Override
    public String describe() {
        return call.describe();
    }
}
