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
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.text.Names;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of {@code list} calls, which pick from the user's own lists: <code>#{list.cities}</code>. The values are
 * expressions. A value that is listed twice is picked twice as often.
 */
public final class ListCalls implements CallCompiler {
    static final String PROVIDER = "list";

    private final PlanBuilder builder;
    private final Map<String, List<String>> lists;
    private final Map<String, CompiledExpression> known = new HashMap<>();

    /**
     * @param lists the values of each list, by the list's name
     */
    public ListCalls(PlanBuilder builder, Map<String, List<String>> lists) {
        this.builder = builder;
        this.lists = lists;
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        if (!Names.normalize(call.provider()).equals(PROVIDER)) {
            return null;
        }
        if (context.inListValue()) {
            throw call.error("values of lists may not pick from lists.");
        }
        String name = DefinedNames.find(call.method(), lists.keySet()).orElseThrow(() -> unknown(call));
        new CallArguments(call).requireNone();
        if (lists.getOrDefault(name, List.of()).isEmpty()) {
            throw new InvalidDependencyException("list '" + name + "'");
        }
        CompiledExpression plan = known.get(name);
        if (plan == null) {
            plan = choose(name, call, context.inListValues());
            known.put(name, plan);
        }
        return plan;
    }

    private ExpressionException unknown(Call call) {
        String known = lists.isEmpty()
                ? " Define it, for example 'lists.colors.values' = 'red;green;blue' for #{list.colors}."
                : DefinedNames.suggestions(PROVIDER + ".", call.method(), "Lists", new TreeSet<>(lists.keySet()));
        return call.errorAtMethod("the table has no list '" + call.method() + "'." + known);
    }

    private CompiledExpression choose(String name, Call call, PlanningContext context) {
        Map<String, Double> texts = new LinkedHashMap<>();
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        for (String value : lists.getOrDefault(name, List.of())) {
            if (value.contains("#{")) {
                alternatives.merge(compile(name, value, call, context), 1.0, Double::sum);
            } else {
                texts.merge(value, 1.0, Double::sum);
            }
        }
        if (!texts.isEmpty()) {
            double weight =
                    texts.values().stream().mapToDouble(Double::doubleValue).sum();
            alternatives.put(builder.table(texts, false), weight);
        }
        return builder.choose(alternatives);
    }

    private CompiledExpression compile(String name, String value, Call call, PlanningContext context) {
        try {
            return context.compile(value);
        } catch (ExpressionException e) {
            throw call.errorAtMethod("list '" + name + "' holds '" + value + "', which is wrong at character "
                    + e.position() + ": " + e.getMessage());
        }
    }
}
