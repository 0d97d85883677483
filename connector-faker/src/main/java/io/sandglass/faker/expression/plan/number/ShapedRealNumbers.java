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

import java.util.function.DoubleSupplier;

/** Doubles that follow a continuous distribution. */
public final class ShapedRealNumbers extends RealNumberPlan {
    private final double center;
    private final DoubleSupplier offsets;
    private final String shape;

    /**
     * @param min the lower end, inclusive
     * @param max the upper end, inclusive
     * @param center the point that the offsets are measured from
     * @param offsets draws offsets from {@code min - center} to {@code max - center}
     * @param shape the name of the distribution for {@link #describe}
     */
    public ShapedRealNumbers(double min, double max, double center, DoubleSupplier offsets, String shape) {
        super(min, max);
        this.center = center;
        this.offsets = offsets;
        this.shape = shape;
    }

    @Override
    public double draw() {
        // Rounding may push the sum past an end.
        return Math.max(min(), Math.min(max(), center + offsets.getAsDouble()));
    }

    @Override
    public String describe() {
        return super.describe() + ", " + shape;
    }
}
