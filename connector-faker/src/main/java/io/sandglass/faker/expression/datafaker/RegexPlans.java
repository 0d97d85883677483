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

import io.sandglass.faker.expression.datafaker.regex.Regex;
import io.sandglass.faker.expression.datafaker.regex.RegexException;
import io.sandglass.faker.expression.datafaker.regex.RegexNode;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanningBudget;
import io.sandglass.faker.expression.plan.text.CharacterRun;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A planner of regular expressions. */
final class RegexPlans {
    private final PlanBuilder builder;
    private final RandomGenerator random;

    RegexPlans(PlanBuilder builder, RandomGenerator random) {
        this.builder = builder;
        this.random = random;
    }

    /**
     * Returns a plan of a regular expression, or null if Datafaker must generate the texts, because of back references or too
     * large character sets.
     *
     * @param budget pays for the character sets
     */
    @Nullable
    CompiledExpression plan(String regex, PlanningBudget budget) {
        Regex read;
        try {
            read = Regex.of(regex);
        } catch (RegexException e) {
            // Expressions of users are already validated. Datafaker handles its own.
            return null;
        }
        Visit visit = new Visit(budget);
        CompiledExpression plan = visit.plan(read.tree());
        return visit.isPossible ? plan : null;
    }

    /**
     * Returns the plan of a call whose regular expression Datafaker reads differently from Java. Returns null for all other
     * calls.
     */
    @Nullable
    CompiledExpression planOfJava(ProviderCall call) {
        if (!CallLimits.takesRegex(call.method())) {
            return null;
        }
        Regex read = Regex.of((String) call.arguments().get(0));
        return read.isDatafakers() ? null : new Visit(PlanningBudget.ofData()).plan(read.tree());
    }

    private final class Visit {
        private final PlanningBudget budget;
        private boolean isPossible = true;

        Visit(PlanningBudget budget) {
            this.budget = budget;
        }

        CompiledExpression plan(RegexNode node) {
            if (node instanceof RegexNode.Text text) {
                return builder.constant(text.text());
            } else if (node instanceof RegexNode.Characters set) {
                return characters(set, 1, 1);
            } else if (node instanceof RegexNode.Choice choice) {
                Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
                choice.alternatives().forEach(alternative -> alternatives.put(plan(alternative), 1.0));
                return builder.choose(alternatives);
            } else if (node instanceof RegexNode.Sequence sequence) {
                List<CompiledExpression> parts = new ArrayList<>();
                sequence.parts().forEach(part -> parts.add(plan(part)));
                return builder.join(parts);
            } else if (node instanceof RegexNode.Repeat repeat) {
                return repeat.repeated() instanceof RegexNode.Characters set
                        ? characters(set, repeat.min(), repeat.max())
                        : builder.repeat(plan(repeat.repeated()), repeat.min(), repeat.max());
            } else if (node instanceof RegexNode.Group group) {
                return plan(group.body());
            } else if (node instanceof RegexNode.Possessive possessive) {
                return plan(possessive.made());
            }
            isPossible &= !(node instanceof RegexNode.Reference);
            return builder.constant("");
        }

        private CompiledExpression characters(RegexNode.Characters set, int min, int max) {
            budget.keep(set.characters().length());
            isPossible &= !budget.isSpent();
            // Without a plan, no more character sets are needed, and they might fill the memory.
            return isPossible ? new CharacterRun(set.characters(), min, max, random) : builder.constant("");
        }
    }
}
