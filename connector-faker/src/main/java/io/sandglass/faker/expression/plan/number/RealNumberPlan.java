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

/** A plan whose values are doubles, drawn directly and written with all their digits. */
public abstract class RealNumberPlan implements CompiledExpression {
    private final double min;
    private final double max;

    /**
     * @param min the lower end, finite; may exceed {@code max}
     * @param max the upper end, finite
     */
    RealNumberPlan(double min, double max) {
        this.min = min;
        this.max = max;
    }

    /** Returns one end of the values. It is the lower end unless {@link #max} is smaller. */
    public final double min() {
        return min;
    }

    /** Returns the other end of the values. */
    public final double max() {
        return max;
    }

    /** Returns a drawn value between {@link #min} and {@link #max}. */
    public abstract double draw();

    @Override
    public final Object evaluate() {
        return draw();
    }

    @Override
    public final void appendTo(TextBuffer text) {
        text.append(Double.toString(draw()));
    }

    @Override
    public final List<?> extremes() {
        return List.of(min, max);
    }

    @Override
    public final PlanKind kind() {
        return PlanKind.NUMBER;
    }

    @Override
    public String describe() {
        return "number from " + min + " to " + max + ", all digits";
    }
}
