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
import java.util.List;
import java.util.function.DoubleSupplier;

/** Whole numbers that move over event time, all equally frequent. */
public final class DriftingWholeNumbers extends WholeNumberPlan {
    private final double count;
    private final DoubleSupplier path;
    private final CompiledExpression time;

    /**
     * @param min the minimum, inclusive
     * @param max the maximum, inclusive; the range has at most 2^53 numbers
     * @param path gives values from 0 to 1
     * @param time the event time that the path depends on
     */
    public DriftingWholeNumbers(long min, long max, DoubleSupplier path, CompiledExpression time) {
        super(min, max);
        this.count = (double) (max - min) + 1;
        this.path = path;
        this.time = time;
    }

    @Override
    public long draw() {
        // A value of 1 would be above the maximum.
        return Math.min(max(), min() + (long) (path.getAsDouble() * count));
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(time);
    }

    @Override
    public String describe() {
        return super.describe() + ", drifting over event time";
    }
}
