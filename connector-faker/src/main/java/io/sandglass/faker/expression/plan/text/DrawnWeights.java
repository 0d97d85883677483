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
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextOrigin;
import io.sandglass.faker.expression.plan.TextSize;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A random choice among several plans, whose weights are drawn for each value. */
public final class DrawnWeights extends TextPlan {
    private final List<CompiledExpression> alternatives;
    private final List<CompiledExpression> weights;
    private final RandomGenerator random;

    /**
     * @param alternatives the plans to choose from; at least one
     * @param weights the plans of their weights
     */
    public DrawnWeights(
            List<CompiledExpression> alternatives, List<CompiledExpression> weights, RandomGenerator random) {
        this.alternatives = List.copyOf(alternatives);
        this.weights = List.copyOf(weights);
        this.random = random;
    }

    @Override
    public void appendTo(TextBuffer text) {
        choose().appendTo(text);
    }

    @Override
    public Object evaluate() {
        return choose().evaluate();
    }

    private CompiledExpression choose() {
        double[] drawn =
                IntStream.range(0, weights.size()).mapToDouble(this::weight).toArray();
        double sum = 0;
        for (double weight : drawn) {
            sum += weight;
        }
        if (sum <= 0) {
            throw new EvaluationException("all weights are 0 in this row. At least one weight must be above 0");
        }
        double left = random.nextDouble() * sum;
        int last = 0;
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i] > 0) {
                last = i;
                left -= drawn[i];
                if (left < 0) {
                    break;
                }
            }
        }
        return alternatives.get(last);
    }

    private double weight(int index) {
        Object value = weights.get(index).evaluate();
        double weight = value instanceof Number number ? number.doubleValue() : parse(value.toString());
        // Also false for NaN.
        boolean isWeight = weight >= 0 && weight <= Float.MAX_VALUE;
        if (!isWeight) {
            throw new EvaluationException(
                    "weight " + (index + 1) + " is '" + value + "' in this row, allowed is a number of 0 or more");
        }
        return weight;
    }

    private static double parse(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    @Override
    public TextOrigin origin() {
        return TextOrigin.oneOf(
                alternatives.stream().map(CompiledExpression::origin).toList());
    }

    @Override
    public TextSize longestText() {
        return alternatives.stream().map(CompiledExpression::longestText).reduce(TextSize.NONE, TextSize::max);
    }

    @Override
    public String describe() {
        return "one of " + alternatives.size() + " forms, with weights of each row";
    }

    @Override
    public List<CompiledExpression> parts() {
        List<CompiledExpression> parts = new ArrayList<>(weights);
        parts.addAll(alternatives);
        return parts;
    }
}
