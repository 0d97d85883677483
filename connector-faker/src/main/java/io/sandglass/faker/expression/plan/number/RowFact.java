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

import java.util.List;
import java.util.function.LongSupplier;

/** A whole number that the current row has without a draw, such as its number among the children of its parent. */
public final class RowFact extends WholeNumberPlan {
    private final LongSupplier fact;
    private final String description;

    /**
     * @param min the lower end, inclusive
     * @param max the upper end, inclusive, {@code min} or more
     * @param fact returns the number of the current row
     * @param description describes the number in one line for users
     */
    public RowFact(long min, long max, LongSupplier fact, String description) {
        super(min, max);
        this.fact = fact;
        this.description = description;
    }

    @Override
    public long draw() {
        return fact.getAsLong();
    }

    /** Returns only the lower end for numbers without a known bound, because no job reaches the upper end. */
    @Override
    public List<?> extremes() {
        return max() == Long.MAX_VALUE ? List.of(min()) : super.extremes();
    }

    @Override
    public String describe() {
        return description;
    }
}
