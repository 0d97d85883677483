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
package io.sandglass.faker.expression.plan.text;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextOrigin;
import java.util.List;
import java.util.function.UnaryOperator;

/** The text of a plan after a function has changed it. */
final class MappedText extends TextPlan {
    private final CompiledExpression plan;
    private final UnaryOperator<String> function;
    private final TextBuffer scratch = new TextBuffer();

    MappedText(CompiledExpression plan, UnaryOperator<String> function) {
        this.plan = plan;
        this.function = function;
    }

    @Override
    public void appendTo(TextBuffer text) {
        scratch.clear();
        plan.appendTo(scratch);
        String changed;
        try {
            changed = function.apply(scratch.toString());
        } catch (RuntimeException e) {
            throw new EvaluationException("'" + scratch + "' can't be changed: " + e.getMessage(), e);
        }
        text.append(changed);
    }

    @Override
    public TextOrigin origin() {
        return plan.origin();
    }

    @Override
    public MappedText withOrigin(TextOrigin origin) {
        return new MappedText(plan.withOrigin(origin), function);
    }

    @Override
    public String describe() {
        return "changed text of";
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(plan);
    }
}
