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
import io.sandglass.faker.expression.plan.number.AliasTable;
import io.sandglass.faker.expression.plan.outcome.ChoiceOutcomes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A random choice among several plans, made for each value. */
final class TextChoice extends TextPlan {
    private final CompiledExpression[] alternatives;
    private final double[] probabilities;
    private final @Nullable AliasTable alias;
    private final RandomGenerator random;

    /**
     * @param probabilities the probability of each alternative; their sum is 1
     */
    TextChoice(List<CompiledExpression> alternatives, double[] probabilities, RandomGenerator random) {
        this.alternatives = alternatives.toArray(CompiledExpression[]::new);
        this.probabilities = probabilities;
        this.alias = AliasTable.ofUnequal(probabilities);
        this.random = random;
    }

    private TextChoice(
            CompiledExpression[] alternatives,
            double[] probabilities,
            @Nullable AliasTable alias,
            RandomGenerator random) {
        this.alternatives = alternatives;
        this.probabilities = probabilities;
        this.alias = alias;
        this.random = random;
    }

    /**
     * Returns a choice among other plans with the same probabilities.
     *
     * @param others one plan for each alternative
     */
    TextChoice of(List<CompiledExpression> others) {
        return new TextChoice(others.toArray(CompiledExpression[]::new), probabilities, alias, random);
    }

    @Override
    public void appendTo(TextBuffer text) {
        alternatives[draw()].appendTo(text);
    }

    /** Draws a value without converting it to text, so that a number stays a number. */
    @Override
    public Object evaluate() {
        return alternatives[draw()].evaluate();
    }

    private int draw() {
        return alias == null ? Draws.below(alternatives.length, random) : alias.draw(random);
    }

    double probability(int index) {
        return probabilities[index];
    }

    @Override
    public TextOrigin origin() {
        return TextOrigin.oneOf(parts().stream().map(CompiledExpression::origin).toList());
    }

    @Override
    public TextChoice withOrigin(TextOrigin origin) {
        return of(parts().stream().map(part -> part.withOrigin(origin)).toList());
    }

    @Override
    public TextSize longestText() {
        return parts().stream().map(CompiledExpression::longestText).reduce(TextSize.NONE, TextSize::max);
    }

    @Override
    public String describe() {
        String chances = alias == null
                ? "equally likely"
                : "weighted: "
                        + Arrays.stream(probabilities)
                                .mapToObj(p -> String.format(Locale.ROOT, "%.4g %%", p * 100))
                                .collect(Collectors.joining(", "));
        return "one of " + alternatives.length + " forms, " + chances;
    }

    @Override
    public @Nullable Outcomes outcomes() {
        return ChoiceOutcomes.of(alternatives);
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(alternatives);
    }
}
