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
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;

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
