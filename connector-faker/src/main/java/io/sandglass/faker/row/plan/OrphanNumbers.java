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
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import io.sandglass.faker.timeline.RowRandom;
import java.util.List;

/** A plan of whole numbers. Some of them are orphans: they lie above the range of all others, so they refer to nothing. */
public final class OrphanNumbers extends WholeNumberPlan {
    private final WholeNumberPlan numbers;
    private final double rate;
    private final RowRandom random;

    /**
     * @param numbers the other numbers, for which {@link #hasRoomFor} holds
     * @param rate the fraction of orphans, 0 to 1
     */
    public OrphanNumbers(WholeNumberPlan numbers, double rate, RowRandom random) {
        super(numbers.min(), numbers.max() + range(numbers));
        this.numbers = numbers;
        this.rate = rate;
        this.random = random;
    }

    /** Returns whether 64 bits hold a range of the same size above the numbers. */
    public static boolean hasRoomFor(WholeNumberPlan numbers) {
        long range = range(numbers);
        return range > 0 && numbers.max() <= Long.MAX_VALUE - range;
    }

    private static long range(WholeNumberPlan numbers) {
        return numbers.max() - numbers.min() + 1;
    }

    @Override
    public long draw() {
        // Draw the number first, so that the rate doesn't change the other numbers.
        long number = numbers.draw();
        return random.nextDouble() < rate ? number + range(numbers) : number;
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(numbers);
    }

    @Override
    public String describe() {
        return "orphans at a rate of " + rate + ", otherwise";
    }
}
