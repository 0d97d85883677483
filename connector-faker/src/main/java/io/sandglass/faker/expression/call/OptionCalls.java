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
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.syntax.Expression.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiler of {@code options.weighted}, which Datafaker lacks: it picks one of several values with given chances. */
public final class OptionCalls implements CallCompiler {
    private static final String WEIGHT = "a weight of 0 or more, such as '0.8' or '3'";

    private final PlanBuilder builder;

    public OptionCalls(PlanBuilder builder) {
        this.builder = builder;
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        return call.normalizedDirective().equals("options.weighted") ? weighted(call, context) : null;
    }

    private CompiledExpression weighted(Call call, PlanningContext context) {
        CallArguments arguments = new CallArguments(call);
        arguments.requireGroups(2, "pairs of a value and its weight, such as 'A','0.8','B','0.2'");
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
}
