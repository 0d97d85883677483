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
package io.sandglass.faker.expression.plan.text;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextOrigin;
import io.sandglass.faker.expression.plan.TextSize;
import io.sandglass.faker.expression.plan.outcome.RepeatedOutcomes;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Texts of a plan that are drawn several times and concatenated. */
final class RepeatedText extends TextPlan {
    private final CompiledExpression repeated;
    private final int minCount;
    private final int maxCount;
    private final RandomGenerator random;

    /**
     * @param minCount the minimum number of repetitions, inclusive
     * @param maxCount the maximum number of repetitions, inclusive
     */
    RepeatedText(CompiledExpression repeated, int minCount, int maxCount, RandomGenerator random) {
        this.repeated = repeated;
        this.minCount = minCount;
        this.maxCount = maxCount;
        this.random = random;
    }

    @Override
    public void appendTo(TextBuffer text) {
        int count =
                minCount == maxCount ? minCount : minCount + (int) Draws.below((long) maxCount - minCount + 1, random);
        for (int i = 0; i < count; i++) {
            repeated.appendTo(text);
        }
    }

    @Override
    public TextOrigin origin() {
        // The number of repetitions of a literal text is a value that the user spelled out.
        boolean isCount = repeated.origin() == TextOrigin.CONSTANT && minCount != maxCount;
        return isCount ? TextOrigin.SPELLED_OUT : repeated.origin();
    }

    @Override
    public RepeatedText withOrigin(TextOrigin origin) {
        return new RepeatedText(repeated.withOrigin(origin), minCount, maxCount, random);
    }

    @Override
    public TextSize longestText() {
        return repeated.longestText().times(maxCount);
    }

    @Override
    public String describe() {
        return minCount == maxCount ? minCount + " times" : minCount + " to " + maxCount + " times";
    }

    @Override
    public @Nullable Outcomes outcomes() {
        return RepeatedOutcomes.of(repeated.outcomes(), minCount, maxCount);
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(repeated);
    }
}
