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
package io.sandglass.faker.row.plan;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.LiteralKind;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextSize;
import io.sandglass.faker.timeline.ColumnPlace;
import io.sandglass.faker.timeline.RowRandom;
import java.util.List;
import java.util.function.Supplier;

/** A draw that all columns of a row share. It is computed again where it is used, from draws of its own. */
public final class SharedValue implements CompiledExpression {
    private final String name;
    private final CompiledExpression values;
    private final RowRandom random;
    private final ColumnPlace place;
    private final long valueKey;

    /**
     * @param name the name of the draw, as in <code>var.size</code>
     * @param values the compiled expression
     * @param place the current row
     * @param valueKey the key of the draws
     */
    public SharedValue(String name, CompiledExpression values, RowRandom random, ColumnPlace place, long valueKey) {
        this.name = name;
        this.values = values;
        this.random = random;
        this.place = place;
        this.valueKey = valueKey;
    }

    @Override
    public Object evaluate() {
        return ofRow(values::evaluate);
    }

    @Override
    public void appendTo(TextBuffer text) {
        var unused = ofRow(() -> {
            values.appendTo(text);
            return text;
        });
    }

    private <T> T ofRow(Supplier<T> draw) {
        long state = random.state();
        long rowKey = random.rowKey();
        random.seek(valueKey, place.draws());
        try {
            return draw.get();
        } catch (EvaluationException e) {
            throw new ColumnValueException(name + ": " + e.getMessage(), e);
        } finally {
            random.restore(state, rowKey);
        }
    }

    @Override
    public List<?> extremes() {
        return values.extremes();
    }

    @Override
    public TextSize longestText() {
        return values.longestText();
    }

    @Override
    public LiteralKind literalKind() {
        return values.literalKind();
    }

    @Override
    public boolean isUnique() {
        return values.isUnique();
    }

    @Override
    public PlanKind kind() {
        return values.kind() == PlanKind.CONSTANT ? PlanKind.TEXT : values.kind();
    }

    @Override
    public String describe() {
        return "the row's draw of " + name;
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(values);
    }
}
