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
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.timeline.ColumnPlace;
import io.sandglass.faker.timeline.Permutation;
import java.util.List;

/** A plan that gives each row a different value of an expression, in a pseudorandom order. */
public final class UniqueValues implements CompiledExpression {
    private final List<?> extremes;
    private final Outcomes outcomes;
    private final Permutation order;
    private final ColumnPlace place;

    /**
     * @param values the expression
     * @param outcomes the values of the expression
     * @param orderKey selects the order
     */
    public UniqueValues(CompiledExpression values, Outcomes outcomes, long orderKey, ColumnPlace place) {
        this.extremes = values.extremes();
        this.outcomes = outcomes;
        this.order = new Permutation(outcomes.count(), orderKey);
        this.place = place;
    }

    /** Returns all values of the expression. */
    public Outcomes all() {
        return outcomes;
    }

    @Override
    public Object evaluate() {
        return outcomes.at(order.apply(place.number()));
    }

    @Override
    public void appendTo(TextBuffer text) {
        outcomes.appendAt(order.apply(place.number()), text);
    }

    @Override
    public List<?> extremes() {
        return extremes;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public PlanKind kind() {
        return PlanKind.TEXT;
    }

    @Override
    public String describe() {
        return "each of " + outcomes.count() + " values once";
    }
}
