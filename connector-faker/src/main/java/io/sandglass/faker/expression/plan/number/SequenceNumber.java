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
import io.sandglass.faker.expression.plan.EvaluationException;
import java.util.List;

/** A sequence of numbers with one number per row, a first number and a step. */
public class SequenceNumber extends WholeNumberPlan {
    private final long first;
    private final long step;
    private final CurrentRow row;

    /**
     * @param first the number of row 0
     * @param step the difference between consecutive rows' numbers, not 0
     */
    public SequenceNumber(long first, long step, CurrentRow row) {
        super(step > 0 ? first : last(first, step, row), step > 0 ? last(first, step, row) : first);
        this.first = first;
        this.step = step;
        this.row = row;
    }

    private static long last(long first, long step, CurrentRow row) {
        long rows = row.maxNumber();
        long end = step > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        return overflows(first, step, rows) ? end : first + rows * step;
    }

    private static boolean overflows(long first, long step, long number) {
        long distance = number * step;
        long value = first + distance;
        return Math.multiplyHigh(number, step) != distance >> 63 || ((first ^ value) & (distance ^ value)) < 0;
    }

    /**
     * Returns the number of the current row.
     *
     * @throws EvaluationException if the number does not fit in 64 bits
     */
    @Override
    public final long draw() {
        long number = row.number();
        if (overflows(first, step, number)) {
            throw new EvaluationException(
                    "the sequence from " + first + " in steps of " + step + " has no more values");
        }
        return first + number * step;
    }

    /** Returns the number of row 0. */
    public final long first() {
        return first;
    }

    /** Returns the difference between consecutive rows' numbers. */
    public final long step() {
        return step;
    }

    /** Returns the row that has a value, or -1 if the sequence does not contain the value. */
    public static long rowOf(long value, long first, long step) {
        long distance = value - first;
        boolean overflows = ((value ^ first) & (value ^ distance)) < 0;
        return overflows || distance % step != 0 || distance / step < 0 ? -1 : distance / step;
    }

    /** Returns only the first number for an unbounded table, because no job reaches the last one. */
    @Override
    public final List<?> extremes() {
        return row.maxNumber() == Long.MAX_VALUE ? List.of(first) : super.extremes();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public String describe() {
        return "sequence from " + first + (step == 1 ? "" : " in steps of " + step);
    }
}
