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
package io.sandglass.faker.expression.plan.number;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import java.util.List;

/** A plan whose values are whole numbers, drawn directly. */
public abstract class WholeNumberPlan implements CompiledExpression {
    private final long min;
    private final long max;

    /**
     * @param min the lower end, inclusive
     * @param max the upper end, inclusive, {@code min} or more
     */
    protected WholeNumberPlan(long min, long max) {
        if (max < min) {
            throw new IllegalArgumentException(min + ".." + max);
        }
        this.min = min;
        this.max = max;
    }

    /** Returns the lower end of the values, inclusive. */
    public final long min() {
        return min;
    }

    /** Returns the upper end of the values, inclusive. */
    public final long max() {
        return max;
    }

    /** Returns a drawn value from {@link #min} to {@link #max}. */
    public abstract long draw();

    @Override
    public final Object evaluate() {
        return draw();
    }

    @Override
    public final void appendTo(TextBuffer text) {
        text.append(draw());
    }

    @Override
    public List<?> extremes() {
        return List.of(min, max);
    }

    @Override
    public final PlanKind kind() {
        return PlanKind.NUMBER;
    }

    @Override
    public String describe() {
        return "whole number from " + min + " to " + max;
    }
}
