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
package io.sandglass.faker.expression.plan.outcome;

import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.TextBuffer;
import org.jspecify.annotations.Nullable;

/** The outcomes of a plan whose texts are drawn several times and concatenated. */
public final class RepeatedOutcomes extends Outcomes {
    private final Outcomes repeated;
    private final int minCount;
    private final OrdinalRanges ranges;

    private RepeatedOutcomes(Outcomes repeated, int minCount, int maxCount, OrdinalRanges ranges) {
        super(ranges.count(), repeated.shape().repeated(minCount, maxCount));
        this.repeated = repeated;
        this.minCount = minCount;
        this.ranges = ranges;
    }

    /**
     * Returns the outcomes of repeated texts. Returns null if the plan's outcomes are unknown, or if different outcomes
     * could have the same repeated text.
     *
     * @param minCount the minimum number of repetitions, inclusive
     * @param maxCount the maximum number of repetitions, inclusive
     */
    public static @Nullable RepeatedOutcomes of(@Nullable Outcomes repeated, int minCount, int maxCount) {
        if (repeated == null || !repeated.shape().canBeRepeated(minCount, maxCount)) {
            return null;
        }
        long[] counts = new long[maxCount - minCount + 1];
        long power = 1;
        for (int i = 0; i <= maxCount; i++) {
            if (i >= minCount) {
                counts[i - minCount] = power;
            }
            power = Outcomes.product(power, repeated.count());
        }
        return new RepeatedOutcomes(repeated, minCount, maxCount, new OrdinalRanges(counts));
    }

    @Override
    protected void append(long ordinal, TextBuffer text) {
        int range = ranges.indexOf(ordinal);
        Digits digits = ranges.digits(ordinal, range);
        for (int i = minCount + range; i > 0; i--) {
            repeated.appendAt(digits.next(repeated.count()), text);
        }
    }
}
