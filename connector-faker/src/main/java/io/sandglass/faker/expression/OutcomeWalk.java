package io.sandglass.faker.expression;

import io.sandglass.faker.expression.TracedValues.Part;
import io.sandglass.faker.expression.TracedValues.Step;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.PlanBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks every path that the draws of a call can take, and so learns all that can come out, with its chance. */
final class OutcomeWalk {

    /** A path less likely than this belongs to a call with more outcomes than can be listed. */
    private static final double LEAST_CHANCE_FACTOR = 1.0 / 16;

    private static final int MAX_FORMS = 256;

    private final FakerEngine engine;

    OutcomeWalk(FakerEngine engine) {
        this.engine = engine;
    }

    /** All texts of a call and their chances; null if there are too many, or the call doesn't always give one. */
    @Nullable
    Map<String, Double> texts(ProviderCall call) {
        Map<String, Double> texts = walk(call, PlanBuilder.MAX_OUTCOMES, value -> value);
        return texts == null || !PlanBuilder.areFew(texts.keySet()) ? null : texts;
    }

    /**
     * All ways in which a call puts its text together from what can be planned for itself, and their chances; null if there
     * are too many, or it does anything else with these parts.
     */
    @Nullable
    Map<List<Part>, Double> forms(ProviderCall call) {
        Map<List<Part>, Double> forms = forms(call, 0);
        for (int variant = 1; forms != null && variant < TracedValues.variants(); variant++) {
            if (!forms.equals(forms(call, variant))) {
                return null;
            }
        }
        return forms;
    }

    private @Nullable Map<List<Part>, Double> forms(ProviderCall call, int variant) {
        // One list for all paths, emptied at the start of each.
        List<Step> steps = engine.values().startTrace(variant);
        try {
            return walk(call, MAX_FORMS, value -> {
                List<Part> parts = TracedValues.split(value, steps, variant);
                steps.clear();
                return parts;
            });
        } finally {
            engine.values().endTrace();
        }
    }

    private <T> @Nullable Map<T, Double> walk(
            ProviderCall call, int maxPaths, Function<String, @Nullable T> outcomeOf) {
        ForcedDraws draws = new ForcedDraws();
        Map<T, Double> outcomes = new HashMap<>();
        return engine.drawingFrom(draws, () -> {
            int paths = 0;
            do {
                Object value;
                try {
                    value = call.evaluate();
                } catch (EvaluationException e) {
                    return null;
                }
                double chance = draws.chance();
                if (draws.isImpossible()
                        || value instanceof Instant
                        || ++paths > maxPaths
                        || chance < LEAST_CHANCE_FACTOR / maxPaths) {
                    return null;
                }
                T outcome = outcomeOf.apply(value.toString());
                if (outcome == null) {
                    return null;
                }
                outcomes.merge(outcome, chance, Double::sum);
            } while (draws.nextPath());
            return outcomes;
        });
    }
}
