package io.sandglass.faker.expression;

import io.sandglass.faker.expression.TextForm.Part;
import io.sandglass.faker.expression.TracedValues.Step;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanBuilder;
import io.sandglass.faker.expression.plan.TablePick;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A planner of Datafaker calls. It finds the fastest plan that returns the same values with the same probabilities.
 *
 * <p>The planner tries, in this order: a plan without Datafaker; a table of all outcomes; a concatenation of separately
 * planned parts; and the call itself. The choice depends only on the expression, the locale and fixed limits, so it is
 * the same in every JVM.
 */
final class CallPlans {

    /** How deep calls in data files may lead to others. Beyond lies an entry that leads to itself. */
    private static final int MAX_DEPTH = 20;

    /** How many expressions that a pattern makes up are planned. */
    private static final int MAX_MADE_UP = 1024;

    /** How many texts all of their tables may have. */
    private static final int MAX_MADE_UP_OUTCOMES = 8 * PlanBuilder.MAX_OUTCOMES;

    private final ExpressionCompiler compiler;
    private final FakerEngine engine;
    private final PlanBuilder builder;
    private final NativeCalls nativeCalls;
    private final InternetCalls internetCalls;
    private final PatternPlans patterns;
    private final RegexPlans regexes;
    private final DataEntryPlans entries;
    private int depth;

    CallPlans(
            ExpressionCompiler compiler,
            ProviderCalls calls,
            FakerEngine engine,
            PlanBuilder builder,
            RandomGenerator random) {
        this.compiler = compiler;
        this.engine = engine;
        this.builder = builder;
        this.nativeCalls = new NativeCalls(builder, random);
        this.internetCalls = new InternetCalls(calls, this, builder, engine.faker());
        this.patterns = new PatternPlans(builder, random);
        this.regexes = new RegexPlans(builder, random);
        this.entries = new DataEntryPlans(compiler, engine.faker(), calls, this, builder);
    }

    DataEntryPlans entries() {
        return entries;
    }

    CompiledExpression plan(ProviderCall call) {
        Map<ProviderCall.Key, CompiledExpression> known = compiler.planning().calls();
        CompiledExpression plan = known.get(call.key());
        if (plan == null) {
            // First, because Datafaker would generate texts that don't match.
            plan = regexes.planOfJava(call);
        }
        if (plan == null && depth == MAX_DEPTH) {
            // Not remembered, as another expression may come to it with less depth.
            return new NestedValue(call, compiler);
        }
        if (plan == null) {
            plan = find(call);
            if (plan == null) {
                plan = new NestedValue(call, compiler);
            }
            plan = internetCalls.inForm(call, plan);
            known.put(call.key(), plan);
        }
        return plan;
    }

    private @Nullable CompiledExpression find(ProviderCall call) {
        depth++;
        try {
            // A pattern may make up a text that is to be evaluated again.
            boolean mayNest = call.mentions("#") && call.mentions("{");
            CompiledExpression own = mayNest ? null : nativeCalls.plan(call);
            if (own == null && !mayNest) {
                own = internetCalls.plan(call);
            }
            if (own != null) {
                return own;
            }
            Planning planning = compiler.planning();
            if (planning.isSpent() || !Dependence.isDrawnOnly(call)) {
                return null;
            }
            CompiledExpression walked = walk(call, mayNest);
            return walked == null || call.originOfParts() == null ? walked : walked.withOrigin(call.originOfParts());
        } finally {
            depth--;
        }
    }

    private @Nullable CompiledExpression walk(ProviderCall call, boolean mayNest) {
        OutcomeWalk walk = new OutcomeWalk(engine, call, compiler.planning());
        Map<String, Double> texts = walk.texts();
        if (texts != null) {
            return table(texts, call);
        }
        Map<TextForm, Double> forms = mayNest ? null : walk.forms();
        return forms == null ? null : choose(forms, call.isFreeText());
    }

    /**
     * A table of texts, of which those that hold calls are evaluated again. Null if there are more of these than a plan
     * should hold, or they take too much to plan; the user wrote few, but a pattern may make up any number.
     */
    private @Nullable CompiledExpression table(Map<String, Double> texts, ProviderCall call) {
        Map<String, Double> plain = new TreeMap<>(texts);
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        int madeUp = 0;
        long outcomes = 0;
        for (String text : new TreeMap<>(texts).keySet()) {
            if (!text.contains("#{")) {
                continue;
            }
            plain.remove(text);
            CompiledExpression plan = compiler.compileText(text);
            if (!call.mentions(text)) {
                madeUp++;
                outcomes += outcomes(plan);
            }
            if (madeUp > MAX_MADE_UP
                    || outcomes > MAX_MADE_UP_OUTCOMES
                    || compiler.planning().isSpent()) {
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

    /** How many texts the tables of a plan have. */
    private static long outcomes(CompiledExpression plan) {
        long outcomes = plan instanceof TablePick table ? table.size() : 0;
        for (CompiledExpression part : plan.parts()) {
            outcomes += outcomes(part);
        }
        return outcomes;
    }

    private @Nullable CompiledExpression choose(Map<TextForm, Double> forms, boolean freeText) {
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        for (Map.Entry<TextForm, Double> form : forms.entrySet()) {
            CompiledExpression plan = join(form.getKey().parts(), form.getKey().steps(), new HashSet<>(), freeText);
            if (plan == null) {
                return null;
            }
            compiler.planning().keep(outcomes(plan));
            if (compiler.planning().isSpent()) {
                return null;
            }
            alternatives.merge(plan, form.getValue(), Double::sum);
        }
        return builder.choose(alternatives);
    }

    /** Null if a part has no plan, or is the answer to a step that was used before: the two have to be the same. */
    private @Nullable CompiledExpression join(List<Part> parts, List<Step> steps, Set<Integer> used, boolean freeText) {
        List<CompiledExpression> plans = new ArrayList<>();
        for (Part part : parts) {
            CompiledExpression plan = part.step() < 0
                    ? builder.table(Map.of(part.text(), 1.0), freeText)
                    : plan(steps.get(part.step()), steps, used);
            if (plan == null || (part.step() >= 0 && !used.add(part.step()))) {
                return null;
            }
            plans.add(plan);
        }
        return builder.join(plans);
    }

    private @Nullable CompiledExpression plan(Step step, List<Step> steps, Set<Integer> used) {
        if (step instanceof Step.Entry entry) {
            return TextForm.Marks.areIn(entry.key()) ? null : entries.plan(entry.key(), entry.provider());
        } else if (step instanceof Step.Regex regex) {
            return TextForm.Marks.areIn(regex.regex()) ? null : regexes.plan(regex.regex(), compiler.planning());
        }
        // Of patterns, the text may be made of earlier answers.
        Step.Pattern pattern = (Step.Pattern) step;
        List<Part> parts = TextForm.Marks.parts(pattern.text());
        CompiledExpression text = parts == null ? null : join(parts, steps, used, false);
        return text == null ? null : builder.mapToPlans(text, each -> patterns.plan(each, pattern.pattern()));
    }
}
