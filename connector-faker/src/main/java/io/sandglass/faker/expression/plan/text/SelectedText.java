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
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextOrigin;
import io.sandglass.faker.expression.plan.TextSize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** A plan that evaluates one of several plans. The current row, not a draw of this plan, selects it. */
public final class SelectedText extends TextPlan {
    private final IntSupplier selection;
    private final List<CompiledExpression> alternatives;
    private final List<CompiledExpression> selectors;
    private final String description;

    /**
     * @param selection returns the index of the row's plan
     * @param alternatives the plans; at least one
     * @param selectors the plans that the selection depends on
     * @param description the line for {@link #describe}
     */
    public SelectedText(
            IntSupplier selection,
            List<CompiledExpression> alternatives,
            List<CompiledExpression> selectors,
            String description) {
        this.selection = selection;
        this.alternatives = List.copyOf(alternatives);
        this.selectors = List.copyOf(selectors);
        this.description = description;
    }

    /** Returns the index of the plan that the current row selects. */
    public int selected() {
        return selection.getAsInt();
    }

    public List<CompiledExpression> alternatives() {
        return alternatives;
    }

    /** Returns the same selection among other plans, one for each alternative. */
    public SelectedText of(List<CompiledExpression> others) {
        return new SelectedText(selection, others, selectors, description);
    }

    @Override
    public void appendTo(TextBuffer text) {
        alternatives.get(selected()).appendTo(text);
    }

    /** Evaluates the selected plan without converting its value to text, so that a number stays a number. */
    @Override
    public Object evaluate() {
        return alternatives.get(selected()).evaluate();
    }

    @Override
    public TextOrigin origin() {
        return TextOrigin.oneOf(
                alternatives.stream().map(CompiledExpression::origin).toList());
    }

    @Override
    public SelectedText withOrigin(TextOrigin origin) {
        return of(alternatives.stream().map(plan -> plan.withOrigin(origin)).toList());
    }

    @Override
    public TextSize longestText() {
        return alternatives.stream().map(CompiledExpression::longestText).reduce(TextSize.NONE, TextSize::max);
    }

    @Override
    public String describe() {
        return description;
    }

    @Override
    public List<CompiledExpression> parts() {
        List<CompiledExpression> parts = new ArrayList<>(selectors);
        parts.addAll(alternatives);
        return parts;
    }
}
