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
package io.sandglass.faker.expression.datafaker.explore;

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.PlanningBudget;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
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

/** An enumeration of all paths that the draws of a call can take. It finds all outcomes and their probabilities. */
public final class OutcomeWalk {

    /** Maximum ratio of a uniform to a path's probability. A less likely path shows that there are too many. */
    private static final double MAX_UNLIKENESS = 16;

    private static final int MAX_FORMS = 256;

    /** Maximum number of requests of one text. */
    private static final int MAX_STEPS = 256;

    /** Number of texts to test the forms with, in total and at least per form. */
    private static final int PROOFS = 128;

    private static final int PROOFS_OF_EACH = 8;

    /** Maximum number of characters of these texts, once each form has its minimum. */
    private static final int MAX_PROOF_CHARACTERS = PROOFS * 1024;

    /** Cost of a path in characters, in addition to its arguments and its text. */
    private static final int EFFORT_OF_PATH = 64;

    private final FakerEngine engine;
    private final Supplier<Object> call;
    private final long argumentLength;
    private final PlanningBudget budget;
    private long provedCharacters;

    /**
     * @param call evaluates the call
     * @param argumentLength the number of characters of the call's arguments
     * @param budget pays for the walk, which ends when the budget is spent
     */
    public OutcomeWalk(FakerEngine engine, Supplier<Object> call, long argumentLength, PlanningBudget budget) {
        this.engine = engine;
        this.call = call;
        this.argumentLength = argumentLength;
        this.budget = budget;
    }

    /** Returns all texts of the call and their probabilities, or null if there are too many or a path has no text. */
    @Nullable
    public Map<String, Double> texts() {
        Map<String, Double> texts = new HashMap<>();
        long[] characters = {0};
        boolean isComplete =
                walk(PlanBuilder.MAX_OUTCOMES, leastChance(PlanBuilder.MAX_OUTCOMES), call, (path, text, chance) -> {
                    if (texts.merge(text, chance, Double::sum) == chance) {
                        characters[0] += text.length();
                    }
                    return characters[0] <= PlanBuilder.MAX_CHARACTERS;
                });
        return isComplete ? texts : null;
    }

    /** Returns all forms of the texts and their probabilities, or null if there are too many or an answer is changed. */
    @Nullable
    public Map<TextForm, Double> forms() {
        List<Path> paths = new ArrayList<>();
        TextForm.Marks[] marks = new TextForm.Marks[1];
        boolean isComplete = walk(
                MAX_FORMS,
                leastChance(MAX_FORMS),
                () -> {
                    marks[0] = new TextForm.Marks();
                    return engine.values().traced(marks[0], call);
                },
                (path, text, chance) -> {
                    TextForm form = marks[0].form(text);
                    if (form == null || form.steps().size() > MAX_STEPS) {
                        return false;
                    }
                    paths.add(new Path(form, chance));
                    return true;
                });
        RandomGenerator random = new SplittableRandom(0);
        int rounds = Math.max(PROOFS_OF_EACH, PROOFS / Math.max(1, paths.size()));
        for (int round = 0; isComplete && round < rounds && !isProved(round); round++) {
            isComplete = areTaken(paths, random);
        }
        if (!isComplete) {
            return null;
        }
        Map<TextForm, Double> forms = new LinkedHashMap<>();
        paths.forEach(path -> forms.merge(path.form, path.chance, Double::sum));
        return forms;
    }

    private boolean isProved(int rounds) {
        return rounds >= PROOFS_OF_EACH && provedCharacters > MAX_PROOF_CHARACTERS;
    }

    private record Path(TextForm form, double chance) {}

    /** Returns whether Datafaker's answers lead to the same paths. A provider may also test for properties that marks lack. */
    private boolean areTaken(List<Path> paths, RandomGenerator random) {
        int[] taken = {0};
        Replay[] replay = new Replay[1];
        boolean isComplete = walk(
                paths.size(),
                0,
                () -> {
                    replay[0] = new Replay(paths.get(taken[0]).form, random);
                    return engine.values().traced(replay[0], call);
                },
                (path, text, chance) -> {
                    taken[0]++;
                    provedCharacters += text.length();
                    return chance == paths.get(path).chance && replay[0].tells(text);
                });
        return isComplete && taken[0] == paths.size();
    }

    /** A tracer that passes on Datafaker's answers and checks that the requests are those of a form. */
    private final class Replay implements TracedValues.Tracer {
        private final TextForm form;
        private final RandomGenerator random;
        private final List<String> answers = new ArrayList<>();
        private boolean differs;

        Replay(TextForm form, RandomGenerator random) {
            this.form = form;
            this.random = random;
        }

        @Override
        public String answer(TracedValues.Step step, Supplier<String> value) {
            differs |= !form.asksFor(step, answers);
            String answer = engine.drawingFrom(random, value);
            answers.add(answer);
            return answer;
        }

        /** Returns whether a text is what the form makes of the answers. */
        boolean tells(String text) {
            return !differs && answers.size() == form.steps().size() && text.equals(form.text(answers));
        }
    }

    /** A visitor of paths. It returns false to end the walk. */
    private interface Visitor {
        boolean visit(int path, String text, double chance);
    }

    private static double leastChance(int maxPaths) {
        return 1 / (MAX_UNLIKENESS * maxPaths);
    }

    /** Visits all paths. Returns false if the walk ended early. */
    private boolean walk(int maxPaths, double leastChance, Supplier<Object> value, Visitor visitor) {
        ForcedDraws draws = new ForcedDraws();
        long effort = EFFORT_OF_PATH + argumentLength;
        return engine.drawingFrom(draws, () -> {
            int path = 0;
            do {
                if (path == maxPaths || budget.isSpent()) {
                    return false;
                }
                budget.spend(effort);
                Object made;
                try {
                    made = value.get();
                } catch (EvaluationException e) {
                    return false;
                }
                String text = made.toString();
                budget.spend(text.length());
                double chance = draws.chance();
                if (draws.isImpossible()
                        || made instanceof Instant
                        || chance < leastChance
                        || !visitor.visit(path, text, chance)) {
                    return false;
                }
                path++;
            } while (draws.nextPath());
            return true;
        });
    }
}
