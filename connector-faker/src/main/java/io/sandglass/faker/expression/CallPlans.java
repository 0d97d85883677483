package io.sandglass.faker.expression;

import io.sandglass.faker.expression.TracedValues.Part;
import io.sandglass.faker.expression.TracedValues.Step;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanBuilder;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fastest plan for a call of Datafaker that gives the same values with the same chances.
 *
 * <p>In this order: a plan of our own; a table of all its outcomes; what it puts its text together from, each part planned
 * in turn; and the call itself. Which it is depends on the call, the locale and fixed limits only, so that it is the same
 * in every JVM.
 */
final class CallPlans {

    /** How deep calls in data files may lead to others. Beyond lies an entry that leads to itself. */
    private static final int MAX_DEPTH = 20;

    private final ExpressionCompiler compiler;
    private final PlanBuilder builder;
    private final NativeCalls nativeCalls;
    private final PatternPlans patterns;
    private final RegexPlans regexes;
    private final OutcomeWalk outcomes;
    private final DataEntryPlans entries;
    private final Map<Key, CompiledExpression> known = new HashMap<>();
    private int depth;

    private record Key(Object target, Method method, List<Object> arguments) {}

    CallPlans(
            ExpressionCompiler compiler,
            ProviderCalls calls,
            FakerEngine engine,
            PlanBuilder builder,
            RandomGenerator random) {
        this.compiler = compiler;
        this.builder = builder;
        this.nativeCalls = new NativeCalls(calls, this, builder, engine.faker(), random);
        this.patterns = new PatternPlans(builder, random);
        this.regexes = new RegexPlans(builder, random);
        this.outcomes = new OutcomeWalk(engine);
        this.entries = new DataEntryPlans(engine.faker(), calls, this, builder);
    }

    DataEntryPlans entries() {
        return entries;
    }

    CompiledExpression plan(ProviderCall call) {
        Key key = new Key(call.target(), call.method(), call.arguments());
        CompiledExpression plan = known.get(key);
        if (plan == null) {
            plan = depth == MAX_DEPTH ? null : find(call);
            if (plan == null) {
                plan = new NestedValue(call, compiler);
            }
            known.put(key, plan);
        }
        return plan;
    }

    private @Nullable CompiledExpression find(ProviderCall call) {
        depth++;
        try {
            // A pattern may make up a text that is to be evaluated again.
            boolean mayNest = call.mentions("{");
            CompiledExpression own = mayNest ? null : nativeCalls.plan(call);
            if (own != null) {
                return own;
            }
            if (!SeedlessCalls.dependsOnSeedOnly(call)) {
                return null;
            }
            Map<String, Double> texts = outcomes.texts(call);
            if (texts != null) {
                return table(texts, call.isFreeText());
            }
            Map<List<Part>, Double> forms = mayNest ? null : outcomes.forms(call);
            return forms == null ? null : choose(forms, call.isFreeText());
        } finally {
            depth--;
        }
    }

    /** A table of texts, of which those that hold calls are evaluated again. */
    private CompiledExpression table(Map<String, Double> texts, boolean freeText) {
        Map<String, Double> plain = new TreeMap<>(texts);
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        for (String text : new TreeMap<>(texts).keySet()) {
            if (text.contains("#{")) {
                double chance = texts.getOrDefault(text, 0.0);
                plain.remove(text);
                alternatives.merge(compiler.compileText(text), chance, Double::sum);
            }
        }
        if (!plain.isEmpty()) {
            double chance =
                    plain.values().stream().mapToDouble(Double::doubleValue).sum();
            alternatives.put(builder.table(plain, freeText), chance);
        }
        return builder.choose(alternatives);
    }

    private @Nullable CompiledExpression choose(Map<List<Part>, Double> forms, boolean freeText) {
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        // In an order that no hash changes.
        TreeMap<String, List<Part>> sorted = new TreeMap<>();
        forms.keySet().forEach(form -> sorted.put(form.toString(), form));
        for (List<Part> form : sorted.values()) {
            CompiledExpression plan = join(form, freeText);
            if (plan == null) {
                return null;
            }
            alternatives.merge(plan, forms.getOrDefault(form, 0.0), Double::sum);
        }
        return builder.choose(alternatives);
    }

    private @Nullable CompiledExpression join(List<Part> form, boolean freeText) {
        List<CompiledExpression> parts = new ArrayList<>();
        for (Part part : form) {
            CompiledExpression plan =
                    part.step() == null ? builder.table(Map.of(part.text(), 1.0), freeText) : plan(part.step());
            if (plan == null) {
                return null;
            }
            parts.add(plan);
        }
        return builder.join(parts);
    }

    private @Nullable CompiledExpression plan(Step step) {
        if (step instanceof Step.Entry entry) {
            return entries.plan(entry.key(), entry.provider());
        } else if (step instanceof Step.Regex regex) {
            return regexes.plan(regex.regex());
        }
        Step.Pattern pattern = (Step.Pattern) step;
        List<CompiledExpression> parts = new ArrayList<>();
        for (Part part : pattern.parts()) {
            CompiledExpression text = part.step() == null ? builder.constant(part.text()) : plan(part.step());
            CompiledExpression replaced =
                    text == null ? null : builder.mapToPlans(text, each -> patterns.plan(each, pattern.pattern()));
            if (replaced == null) {
                return null;
            }
            parts.add(replaced);
        }
        return builder.join(parts);
    }
}
