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

/** A normal distribution with mean 0 that is truncated to a range around 0. */
public final class CutNormal implements DoubleSupplier {

    /**
     * The maximum width, in standard deviations, for uniform proposals. In wider ranges, normal proposals are accepted
     * more often.
     */
    private static final double NARROW = 3;

    private final double lower;
    private final double upper;
    private final double deviation;
    private final RandomGenerator random;

    /**
     * @param lower the lower end, at most 0, may be infinite
     * @param upper the upper end, at least 0, may be infinite
     * @param deviation the standard deviation before truncation, above 0, finite
     */
    public CutNormal(double lower, double upper, double deviation, RandomGenerator random) {
        if (!(lower <= 0 && upper >= 0 && deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException(lower + ".." + upper + ", " + deviation);
        }
        this.lower = lower / deviation;
        this.upper = upper / deviation;
        this.deviation = deviation;
        this.random = random;
    }

    /**
     * Draws a number by rejection sampling. In the worst case, a range of about three deviations on one side of 0, four
     * of ten proposals are accepted.
     */
    @Override
    public double getAsDouble() {
        return deviation * (upper - lower <= NARROW ? ofEvenlySpread() : ofNormal());
    }

    private double ofEvenlySpread() {
        double z;
        do {
            z = lower + random.nextDouble() * (upper - lower);
        } while (random.nextDouble() >= StrictMath.exp(-z * z / 2));
        return z;
    }

    private double ofNormal() {
        double z;
        do {
            z = normal();
        } while (z < lower || z > upper);
        return z;
    }

    /**
     * Draws by the Box-Muller formula, because {@link RandomGenerator#nextGaussian()} may differ between Java versions.
     */
    private double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
