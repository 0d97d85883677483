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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcomes of several plans without a common outcome. */
public final class ChoiceOutcomes extends Outcomes {
    private final Outcomes[] alternatives;
    private final OrdinalRanges ranges;

    private ChoiceOutcomes(List<Outcomes> alternatives, OrdinalRanges ranges) {
        super(
                ranges.count(),
                TextShape.oneOf(alternatives.stream().map(Outcomes::shape).toList()));
        this.alternatives = alternatives.toArray(Outcomes[]::new);
        this.ranges = ranges;
    }

    /**
     * Returns the outcomes of several plans. Returns null if the outcomes of a plan are unknown, or if two plans may
     * have an outcome in common.
     */
    public static @Nullable ChoiceOutcomes of(CompiledExpression... plans) {
        List<Outcomes> alternatives = new ArrayList<>();
        for (CompiledExpression plan : plans) {
            Outcomes alternative = plan.outcomes();
            if (alternative == null
                    || !alternatives.stream().allMatch(other -> other.shape().sharesNoTextWith(alternative.shape()))) {
                return null;
            }
            alternatives.add(alternative);
        }
        alternatives.sort(Comparator.comparingLong(Outcomes::count));
        long[] counts = alternatives.stream().mapToLong(Outcomes::count).toArray();
        return new ChoiceOutcomes(alternatives, new OrdinalRanges(counts));
    }

    @Override
    protected Object value(long ordinal) {
        int range = ranges.indexOf(ordinal);
        return alternatives[range].at(ordinalIn(range, ordinal));
    }

    @Override
    protected void append(long ordinal, TextBuffer text) {
        int range = ranges.indexOf(ordinal);
        alternatives[range].appendAt(ordinalIn(range, ordinal), text);
    }

    /**
     * Returns the alternative's ordinal that an ordinal of its range stands for. A range may be smaller than the number
     * of the alternative's outcomes.
     */
    private long ordinalIn(int range, long ordinal) {
        return ranges.digits(ordinal, range).next(alternatives[range].count());
    }
}
