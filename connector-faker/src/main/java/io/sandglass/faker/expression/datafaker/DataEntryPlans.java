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
package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanningBudget;
import io.sandglass.faker.expression.plan.TextOrigin;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.syntax.Expression;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.Expression.Sequence;
import io.sandglass.faker.expression.syntax.Expression.Text;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import org.jspecify.annotations.Nullable;

/**
 * A planner of the entries in Datafaker's data files. An entry is a list of texts, one of which is picked. The calls in
 * these texts refer first to the methods and entries of the current provider.
 */
final class DataEntryPlans {
    private static final int MAX_DEPTH = 20;

    private final Faker faker;
    private final Providers providers;
    private final PlanBuilder builder;
    private final Map<Entry, CompiledExpression> known = new HashMap<>();

    /** The budget of all entries. They share it because they refer to one another. */
    private final PlanningBudget budget = PlanningBudget.ofData();

    private record Entry(String key, @Nullable AbstractProvider<?> provider) {}

    DataEntryPlans(Faker faker, Providers providers, PlanBuilder builder) {
        this.faker = faker;
        this.providers = providers;
        this.builder = builder;
    }

    /**
     * Plans an existing entry.
     *
     * @param provider the provider whose names the entry may use, if any
     */
    CompiledExpression plan(
            String key, @Nullable AbstractProvider<?> provider, DataPlanner planner, PlanningContext context) {
        Entry entry = new Entry(key, provider);
        CompiledExpression plan = known.get(entry);
        if (plan != null) {
            return plan;
        }
        Map<String, Double> texts = texts(key);
        if (texts == null || context.entryDepth() == MAX_DEPTH) {
            return new DataEntryValue(faker, provider, key, origin(key));
        }
        plan = plan(texts, entry, planner, context.withBudget(budget).inEntry());
        known.put(entry, plan);
        return plan;
    }

    private CompiledExpression plan(
            Map<String, Double> texts, Entry entry, DataPlanner planner, PlanningContext context) {
        Map<String, Double> plain = new LinkedHashMap<>();
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        for (Map.Entry<String, Double> text : texts.entrySet()) {
            if (!text.getKey().contains("#{")) {
                plain.put(text.getKey(), text.getValue());
                continue;
            }
            CompiledExpression plan = template(text.getKey(), entry.provider, planner, context);
            if (plan == null) {
                return new DataEntryValue(faker, entry.provider, entry.key, origin(entry.key));
            }
            alternatives.merge(plan, text.getValue(), Double::sum);
        }
        if (!plain.isEmpty()) {
            double weight =
                    plain.values().stream().mapToDouble(Double::doubleValue).sum();
            alternatives.put(builder.table(plain, true), weight);
        }
        return builder.choose(alternatives).withOrigin(origin(entry.key));
    }

    /** Returns the origin of all parts of an entry. It depends on the provider, not on the calls in the entry. */
    private static TextOrigin origin(String key) {
        int point = key.indexOf('.');
        TextOrigin origin = ProviderTexts.originOfParts(key.substring(0, point), key.substring(point + 1));
        return origin == null ? TextOrigin.SPELLED_OUT : origin;
    }

    /** Returns the texts of an entry, each with its number of occurrences, or null if there are none. */
    private @Nullable Map<String, Double> texts(String key) {
        Object entry = providers.entry(key);
        Map<String, Double> texts = new LinkedHashMap<>();
        if (entry instanceof List<?> list) {
            for (Object element : list) {
                if (!(element instanceof String text)) {
                    return null;
                }
                texts.merge(text, 1.0, Double::sum);
            }
        } else if (entry instanceof String text) {
            boolean isRegex = text.startsWith("/") && text.endsWith("/");
            texts.put(isRegex ? "#{regexify '" + text.substring(1, text.length() - 1) + "'}" : text, 1.0);
        }
        return texts.isEmpty() ? null : texts;
    }

    /** Returns the plan of a text, or null if the text or one of its calls has no plan. */
    private @Nullable CompiledExpression template(
            String text, @Nullable AbstractProvider<?> provider, DataPlanner planner, PlanningContext context) {
        try {
            Expression expression = ExpressionParser.parse(text);
            List<CompiledExpression> parts = new ArrayList<>();
            for (Expression part : expression instanceof Sequence sequence ? sequence.parts() : List.of(expression)) {
                CompiledExpression plan = part instanceof Text plain
                        ? builder.table(Map.of(plain.text(), 1.0), true)
                        : call((Call) part, provider, planner, context);
                if (plan == null) {
                    return null;
                }
                parts.add(plan);
            }
            return builder.join(parts);
        } catch (ExpressionException e) {
            return null;
        }
    }

    private @Nullable CompiledExpression call(
            Call call, @Nullable AbstractProvider<?> provider, DataPlanner planner, PlanningContext context) {
        if (!call.provider().isEmpty() || !call.arguments().isEmpty()) {
            return planner.compileInEntry(call, context);
        }
        if (provider == null) {
            return null;
        }
        CompiledExpression method = planner.method(provider, call.method(), context);
        if (method != null) {
            return method;
        }
        String key = Providers.snakeCase(provider.getClass().getSimpleName()) + "." + call.method();
        return providers.entry(key) == null ? null : planner.entry(key, provider, context);
    }
}
