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

import io.sandglass.faker.expression.plan.CurrentRow;

/** A sequence of numbers that begins again after its last number. */
public final class RepeatedSequence extends WholeNumberPlan {
    private final long first;
    private final long step;
    private final long count;
    private final CurrentRow row;

    /**
     * @param first the number of row 0
     * @param step the difference between consecutive rows' numbers, not 0
     * @param count the number of numbers, 1 or more; {@code first + (count - 1) * step} fits in 64 bits
     */
    public RepeatedSequence(long first, long step, long count, CurrentRow row) {
        super(Math.min(first, first + (count - 1) * step), Math.max(first, first + (count - 1) * step));
        this.first = first;
        this.step = step;
        this.count = count;
        this.row = row;
    }

    @Override
    public long draw() {
        return first + row.number() % count * step;
    }

    @Override
    public String describe() {
        return "sequence of " + count + (count == 1 ? " number" : " numbers") + " from " + first
                + (step == 1 ? "" : " in steps of " + step) + ", again and again";
    }
}
