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

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextShape;
import java.util.random.RandomGenerator;

/** Whole numbers in a range, uniformly distributed. */
public final class WholeNumbers extends WholeNumberPlan {
    private final RandomGenerator random;

    /**
     * @param min the lower end, inclusive
     * @param max the upper end, inclusive, {@code min} or more
     */
    public WholeNumbers(long min, long max, RandomGenerator random) {
        super(min, max);
        this.random = random;
    }

    @Override
    public long draw() {
        long min = min();
        long max = max();
        long span = max - min;
        if (span < 0 || span == Long.MAX_VALUE) {
            // The range has more numbers than a long can count.
            return max == Long.MAX_VALUE ? inclusive(min) : random.nextLong(min, max + 1);
        }
        return span == 0 ? min : min + Draws.below(span + 1, random);
    }

    private long inclusive(long min) {
        long number;
        do {
            number = random.nextLong();
        } while (number < min);
        return number;
    }

    @Override
    public Outcomes outcomes() {
        return new Numbers(min(), max());
    }

    /** The numbers in ascending order, from the smallest. */
    private static final class Numbers extends Outcomes {
        private final long min;

        Numbers(long min, long max) {
            super(count(min, max), shape(min, max));
            this.min = min;
        }

        private static long count(long min, long max) {
            long span = max - min;
            // A negative span is one that overflows a long.
            return span < 0 || span >= MAX_COUNT ? MAX_COUNT : span + 1;
        }

        private static TextShape shape(long min, long max) {
            int first = Long.toString(min).length();
            int last = Long.toString(max).length();
            int shortest = min <= 0 && max >= 0 ? 1 : Math.min(first, last);
            String digits = "0123456789";
            String signAndDigits = min < 0 ? "-" + digits : digits;
            return TextShape.of(shortest, Math.max(first, last), signAndDigits, max < 0 ? "-" : signAndDigits, digits);
        }

        @Override
        protected Object value(long ordinal) {
            return min + ordinal;
        }

        @Override
        protected void append(long ordinal, TextBuffer text) {
            text.append(min + ordinal);
        }
    }
}
