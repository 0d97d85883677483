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
package io.sandglass.faker.expression.plan.time;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import java.time.LocalTime;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Times of day in nanoseconds since midnight. A distance that crosses midnight wraps around. */
public final class TimeOfDay implements CompiledExpression {
    private final Supplier<LocalTime> base;
    private final String baseName;
    private final TimeDistance distance;
    private final int direction;
    private final RandomGenerator random;
    private final TimeDistance.Steps steps;

    /**
     * @param baseName the name of the base for {@link #describe}
     * @param direction 1 if the distance is added to the base, -1 if it is subtracted
     */
    public TimeOfDay(
            Supplier<LocalTime> base, String baseName, TimeDistance distance, int direction, RandomGenerator random) {
        this.base = base;
        this.baseName = baseName;
        this.distance = distance;
        this.direction = direction;
        this.random = random;
        this.steps = distance.steps();
    }

    public LocalTime draw() {
        return base.get().plus(direction * steps.draw(random), distance.step());
    }

    @Override
    public Object evaluate() {
        return draw().toNanoOfDay();
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(draw().toNanoOfDay());
    }

    @Override
    public PlanKind kind() {
        return PlanKind.TIME;
    }

    @Override
    public String describe() {
        return "time of day " + distance + (direction < 0 ? " before " : " after ") + baseName;
    }
}
