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

import java.util.random.RandomGenerator;

/** Doubles in a range, uniformly distributed. */
public final class RealNumbers extends RealNumberPlan {
    private final RandomGenerator random;

    /**
     * @param min the lower end, inclusive
     * @param max the upper end, exclusive, unless a draw is rounded up to it
     */
    public RealNumbers(double min, double max, RandomGenerator random) {
        super(min, max);
        this.random = random;
    }

    @Override
    public double draw() {
        return min() + random.nextDouble() * (max() - min());
    }
}
