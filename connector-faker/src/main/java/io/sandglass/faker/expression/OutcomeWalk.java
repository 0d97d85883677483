package io.sandglass.faker.expression;

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.PlanBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Walks every path that the draws of a call can take, and so learns all that can come out, with its chance. */
final class OutcomeWalk {

    /** A path less likely than this belongs to a call with more outcomes than can be listed. */
    private static final double LEAST_CHANCE_FACTOR = 1.0 / 16;

    private static final int MAX_FORMS = 256;

    /** How many texts are made to see whether they have the form that the marks told of. */
    private static final int PROOFS = 128;

    private final FakerEngine engine;

    OutcomeWalk(FakerEngine engine) {
        this.engine = engine;
    }

    /** All texts of a call and their chances; null if there are too many, or the call doesn't always give one. */
    @Nullable
    Map<String, Double> texts(ProviderCall call) {
        Map<String, Double> texts = new HashMap<>();
        boolean isComplete = walk(PlanBuilder.MAX_OUTCOMES, call::evaluate, (path, text, chance) -> {
            texts.merge(text, chance, Double::sum);
            return true;
        });
        return isComplete && PlanBuilder.areFew(texts.keySet()) ? texts : null;
    }

    /**
     * All ways in which a call puts its text together from what can be planned for itself, and their chances; null if there
     * are too many, or it does anything else with these parts.
     */
    @Nullable
    Map<TextForm, Double> forms(ProviderCall call) {
        List<TextForm> paths = new ArrayList<>();
        Map<TextForm, Double> forms = new LinkedHashMap<>();
        TextForm.Marks[] marks = new TextForm.Marks[1];
        boolean isComplete = walk(
                MAX_FORMS,
                () -> {
                    marks[0] = new TextForm.Marks();
                    return engine.values().traced(marks[0], call::evaluate);
                },
                (path, text, chance) -> {
                    TextForm form = marks[0].form(text);
                    if (form != null) {
                        paths.add(form);
                        forms.merge(form, chance, Double::sum);
                    }
                    return form != null;
                });
        if (!isComplete) {
            return null;
        }
        RandomGenerator random = new SplittableRandom(0);
        for (int proofs = 0; proofs < PROOFS; proofs += paths.size()) {
            if (!haveForms(call, paths, random)) {
                return null;
            }
        }
        return forms;
    }

    /** Whether the texts are of these forms, too, when Datafaker answers: marks are not all that a provider may look for. */
    private boolean haveForms(ProviderCall call, List<TextForm> paths, RandomGenerator random) {
        List<String> answers = new ArrayList<>();
        return walk(
                MAX_FORMS,
                () -> {
                    answers.clear();
                    return engine.values()
                            .traced(
                                    (step, value) -> {
                                        String answer = engine.drawingFrom(random, value);
                                        answers.add(answer);
                                        return answer;
                                    },
                                    call::evaluate);
                },
                (path, text, chance) -> path < paths.size()
                        && answers.size() == paths.get(path).steps().size()
                        && text.equals(paths.get(path).text(answers)));
    }

    /** Takes note of a path; false if the walk may end. */
    private interface Visitor {
        boolean visit(int path, String text, double chance);
    }

    /** Whether all paths were walked. */
    private boolean walk(int maxPaths, Supplier<Object> call, Visitor visitor) {
        ForcedDraws draws = new ForcedDraws();
        return engine.drawingFrom(draws, () -> {
            int path = 0;
            do {
                Object value;
                try {
                    value = call.get();
                } catch (EvaluationException e) {
                    return false;
                }
                double chance = draws.chance();
                if (draws.isImpossible()
                        || value instanceof Instant
                        || path == maxPaths
                        || chance < LEAST_CHANCE_FACTOR / maxPaths
                        || !visitor.visit(path, value.toString(), chance)) {
                    return false;
                }
                path++;
            } while (draws.nextPath());
            return true;
        });
    }
}
