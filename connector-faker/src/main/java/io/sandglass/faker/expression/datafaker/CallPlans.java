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
import io.sandglass.faker.expression.datafaker.explore.FakerEngine;
import io.sandglass.faker.expression.datafaker.explore.OutcomeWalk;
import io.sandglass.faker.expression.datafaker.explore.TextForm;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.plan.text.TablePick;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A planner of Datafaker calls. It finds the fastest plan that gives the same values with the same probabilities.
 *
 * <p>It tries these plans in order: a plan without Datafaker; a table of all outcomes; a text form whose parts are planned in
 * turn; the call itself. The choice is the same in every JVM. It depends only on the expression, the locale and fixed limits.
 */
final class CallPlans {

    /** Maximum depth of calls in data files. An entry beyond it refers to itself. */
    private static final int MAX_DEPTH = 20;

    /** Maximum number of planned expressions that a pattern generates. */
    private static final int MAX_MADE_UP = 1024;

    /** Maximum number of texts in all of their tables. */
    private static final int MAX_MADE_UP_OUTCOMES = 8 * PlanBuilder.MAX_OUTCOMES;

    private final FakerEngine engine;
    private final PlanBuilder builder;
    private final NativeCalls nativeCalls;
    private final InternetCalls internetCalls;
    private final FormPlans formPlans;
    private final RegexPlans regexes;

    CallPlans(FakerEngine engine, Providers providers, PlanBuilder builder, RandomGenerator random) {
        this.engine = engine;
        this.builder = builder;
        PatternPlans patterns = new PatternPlans(builder, random);
        this.nativeCalls = new NativeCalls(builder, patterns, random);
        this.internetCalls = new InternetCalls(
                providers, builder, engine.faker().getContext().getLocale());
        this.regexes = new RegexPlans(builder, random);
        this.formPlans = new FormPlans(builder, patterns, regexes);
    }

    /** Returns the plan of a call; {@code planner} plans what the call refers to. */
    CompiledExpression plan(ProviderCall call, DataPlanner planner, PlanningContext context) {
        Map<Object, CompiledExpression> known = context.budget().plans();
        CompiledExpression plan = known.get(call.key());
        if (plan == null) {
            // Datafaker would generate texts that do not match.
            plan = regexes.planOfJava(call);
        }
        if (plan == null && context.callDepth() == MAX_DEPTH) {
            // Not remembered, because another expression may reach the call with less depth.
            return new NestedValue(call, context.compiler());
        }
        if (plan == null) {
            plan = find(call, planner, context.inCall());
            if (plan == null) {
                plan = new NestedValue(call, context.compiler());
            }
            plan = internetCalls.inForm(call, plan);
            known.put(call.key(), plan);
        }
        return plan;
    }

    private @Nullable CompiledExpression find(ProviderCall call, DataPlanner planner, PlanningContext context) {
        // A pattern may generate a text that must be evaluated again.
        boolean mayNest = call.mentions("#") && call.mentions("{");
        CompiledExpression own = mayNest ? null : nativeCalls.plan(call);
        if (own == null && !mayNest) {
            own = internetCalls.plan(call, planner, context);
        }
        if (own != null) {
            return own;
        }
        if (context.budget().isSpent() || !Dependence.isDrawnOnly(call)) {
            return null;
        }
        CompiledExpression walked = walk(call, mayNest, planner, context);
        return walked == null || call.originOfParts() == null ? walked : walked.withOrigin(call.originOfParts());
    }

    private @Nullable CompiledExpression walk(
            ProviderCall call, boolean mayNest, DataPlanner planner, PlanningContext context) {
        OutcomeWalk walk = new OutcomeWalk(engine, call::evaluate, call.length(), context.budget());
        Map<String, Double> texts = walk.texts();
        if (texts != null) {
            return table(texts, call, context);
        }
        Map<TextForm, Double> forms = mayNest ? null : walk.forms();
        return forms == null ? null : choose(forms, call.isFreeText(), planner, context);
    }

    /**
     * Returns a table of texts, which evaluates texts with calls again. Returns null if there are too many of these, or
     * planning them takes too long. The user wrote few of them, but a pattern may generate any number.
     */
    private @Nullable CompiledExpression table(Map<String, Double> texts, ProviderCall call, PlanningContext context) {
        Map<String, Double> plain = new TreeMap<>(texts);
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        int madeUp = 0;
        long outcomes = 0;
        for (String text : new TreeMap<>(texts).keySet()) {
            if (!text.contains("#{")) {
                continue;
            }
            plain.remove(text);
            CompiledExpression plan = context.compiler().compileText(text, context);
            if (!call.mentions(text)) {
                madeUp++;
                outcomes += outcomes(plan);
            }
            if (madeUp > MAX_MADE_UP
                    || outcomes > MAX_MADE_UP_OUTCOMES
                    || context.budget().isSpent()) {
                return null;
            }
            alternatives.merge(plan, texts.getOrDefault(text, 0.0), Double::sum);
        }
        if (!plain.isEmpty()) {
            double chance =
                    plain.values().stream().mapToDouble(Double::doubleValue).sum();
            alternatives.put(builder.table(plain, call.isFreeText()), chance);
        }
        return builder.choose(alternatives);
    }

    /** Returns the number of texts in the tables of a plan. */
    private static long outcomes(CompiledExpression plan) {
        long outcomes = plan instanceof TablePick table ? table.size() : 0;
        for (CompiledExpression part : plan.parts()) {
            outcomes += outcomes(part);
        }
        return outcomes;
    }

    private @Nullable CompiledExpression choose(
            Map<TextForm, Double> forms, boolean freeText, DataPlanner planner, PlanningContext context) {
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        for (Map.Entry<TextForm, Double> form : forms.entrySet()) {
            CompiledExpression plan = formPlans.plan(form.getKey(), freeText, planner, context);
            if (plan == null) {
                return null;
            }
            context.budget().keep(outcomes(plan));
            if (context.budget().isSpent()) {
                return null;
            }
            alternatives.merge(plan, form.getValue(), Double::sum);
        }
        return builder.choose(alternatives);
    }
}
