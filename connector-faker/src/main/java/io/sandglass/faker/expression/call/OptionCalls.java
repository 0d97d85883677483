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
package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.text.DrawnWeights;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.plan.text.SelectedText;
import io.sandglass.faker.expression.syntax.Expression.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of the methods of {@code options} that Datafaker lacks: {@code weighted} picks one of several values with given
 * chances, and {@code cycle} gives them to the rows in turn.
 */
public final class OptionCalls implements CallCompiler {
    private static final String WEIGHT = "a weight of 0 or more, such as '0.8' or '3'";

    private final PlanBuilder builder;
    private final RandomGenerator random;

    public OptionCalls(PlanBuilder builder, RandomGenerator random) {
        this.builder = builder;
        this.random = random;
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        return switch (call.normalizedDirective()) {
            case "options.weighted" -> weighted(call, context);
            case "options.cycle" -> cycle(call, context);
            default -> null;
        };
    }

    private static CompiledExpression cycle(Call call, PlanningContext context) {
        CallArguments arguments = new CallArguments(call);
        arguments.requireGroups(1, "one value or more, such as 'A','B','C'");
        CurrentRow row = context.scope().requireNumberedRow(call);
        if (context.inListValue()) {
            throw call.error("values of lists may not use the row's number.");
        }
        List<CompiledExpression> values = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i++) {
            values.add(context.compileArgument(call, i));
        }
        int count = values.size();
        return new SelectedText(
                () -> (int) (row.number() % count), values, List.of(), "each of " + count + " forms in turn");
    }

    private CompiledExpression weighted(Call call, PlanningContext context) {
        CallArguments arguments = new CallArguments(call);
        arguments.requireGroups(2, "pairs of a value and its weight, such as 'A','0.8','B','0.2'");
        if (haveDrawnWeights(call)) {
            return drawnWeights(call, context);
        }
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        for (int i = 0; i < arguments.count(); i += 2) {
            double weight = arguments.number(i + 1);
            // Also false for NaN.
            boolean isWeight = weight >= 0 && weight <= Float.MAX_VALUE;
            if (!isWeight) {
                throw arguments.wrong(i + 1, WEIGHT);
            }
            CompiledExpression value = context.compileArgument(call, i);
            if (weight > 0) {
                alternatives.merge(value, weight, Double::sum);
            }
        }
        if (alternatives.isEmpty()) {
            throw arguments.wrong(1, "a weight above 0, because at least one weight must be above 0");
        }
        return builder.choose(alternatives);
    }

    private static boolean haveDrawnWeights(Call call) {
        return IntStream.range(0, call.arguments().size())
                .anyMatch(i -> i % 2 == 1 && call.arguments().get(i).holdsCall());
    }

    private CompiledExpression drawnWeights(Call call, PlanningContext context) {
        List<CompiledExpression> values = new ArrayList<>();
        List<CompiledExpression> weights = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i += 2) {
            values.add(context.compileArgument(call, i));
            weights.add(context.compileArgument(call, i + 1));
        }
        return new DrawnWeights(values, weights, random);
    }
}
