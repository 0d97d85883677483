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

/**
 * Whole numbers that are rounded from a continuous distribution. The distribution extends 0.5 beyond the minimum and
 * the maximum, so the same width is rounded to each number.
 */
public final class ShapedWholeNumbers extends WholeNumberPlan {
    private final long origin;
    private final double centerBehindOrigin;
    private final DoubleSupplier offsets;
    private final String shape;

    /**
     * @param min the minimum, inclusive
     * @param max the maximum, inclusive
     * @param center the point that the offsets are measured from, so that small offsets stay exact far from 0
     * @param offsets draws offsets from {@code min - 0.5 - center} to {@code max + 0.5 - center}
     * @param shape the name of the distribution for {@link #describe}
     */
    public ShapedWholeNumbers(long min, long max, double center, DoubleSupplier offsets, String shape) {
        super(min, max);
        this.origin = Math.round(center);
        this.centerBehindOrigin = center - origin;
        this.offsets = offsets;
        this.shape = shape;
    }

    @Override
    public long draw() {
        long number = origin + (long) Math.floor(centerBehindOrigin + offsets.getAsDouble() + 0.5);
        // An offset at its upper end is rounded up past the maximum.
        return Math.max(min(), Math.min(max(), number));
    }

    @Override
    public String describe() {
        return super.describe() + ", " + shape;
    }
}
