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
import java.util.random.RandomGenerator;

/** An exponential distribution that is truncated to a range and has its mode at the lower end. */
public final class CutExponential implements DoubleSupplier {

    /**
     * The minimum fall of the density over the range, as a logarithm. With doubles, a smaller fall can't be
     * distinguished from a uniform distribution.
     */
    private static final double LEAST_FALL = 0x1p-53;

    private final double lower;
    private final double length;
    private final double fall;
    private final RandomGenerator random;

    /**
     * @param lower the lower end, which is the most likely value
     * @param upper the upper end
     * @param mean the mean distance from the lower end before truncation, 0 or more
     */
    public CutExponential(double lower, double upper, double mean, RandomGenerator random) {
        if (!(upper >= lower && mean >= 0)) {
            throw new IllegalArgumentException(lower + ".." + upper + ", " + mean);
        }
        this.lower = lower;
        this.length = upper - lower;
        this.fall = length == 0 ? LEAST_FALL : Math.max(LEAST_FALL, length / mean);
        this.random = random;
    }

    @Override
    public double getAsDouble() {
        return lower + length * (-StrictMath.log1p(random.nextDouble() * StrictMath.expm1(-fall)) / fall);
    }
}
