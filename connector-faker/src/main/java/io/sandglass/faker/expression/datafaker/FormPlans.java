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
import io.sandglass.faker.expression.datafaker.explore.TextForm;
import io.sandglass.faker.expression.datafaker.explore.TextForm.Part;
import io.sandglass.faker.expression.datafaker.explore.TracedValues.Step;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A planner of text forms, which join fixed texts with entries, patterns and regular expressions. */
final class FormPlans {
    private final PlanBuilder builder;
    private final PatternPlans patterns;
    private final RegexPlans regexes;

    FormPlans(PlanBuilder builder, PatternPlans patterns, RegexPlans regexes) {
        this.builder = builder;
        this.patterns = patterns;
        this.regexes = regexes;
    }

    /**
     * Returns the plan of a form, or null if a part has no plan or an answer occurs twice, because plans can't repeat a value.
     *
     * @param freeText whether the fixed texts are free text
     */
    @Nullable
    CompiledExpression plan(TextForm form, boolean freeText, DataPlanner planner, PlanningContext context) {
        return new Visit(form.steps(), planner, context).join(form.parts(), freeText);
    }

    private final class Visit {
        private final List<Step> steps;
        private final DataPlanner planner;
        private final PlanningContext context;
        private final Set<Integer> used = new HashSet<>();

        Visit(List<Step> steps, DataPlanner planner, PlanningContext context) {
            this.steps = steps;
            this.planner = planner;
            this.context = context;
        }

        @Nullable
        CompiledExpression join(List<Part> parts, boolean freeText) {
            List<CompiledExpression> plans = new ArrayList<>();
            for (Part part : parts) {
                CompiledExpression plan = part.step() < 0
                        ? builder.table(Map.of(part.text(), 1.0), freeText)
                        : plan(steps.get(part.step()));
                if (plan == null || (part.step() >= 0 && !used.add(part.step()))) {
                    return null;
                }
                plans.add(plan);
            }
            return builder.join(plans);
        }

        private @Nullable CompiledExpression plan(Step step) {
            if (step instanceof Step.Entry entry) {
                return TextForm.Marks.areIn(entry.key()) ? null : planner.entry(entry.key(), entry.provider(), context);
            } else if (step instanceof Step.Regex regex) {
                return TextForm.Marks.areIn(regex.regex()) ? null : regexes.plan(regex.regex(), context.budget());
            }
            // The text of a pattern may contain earlier answers.
            Step.Pattern pattern = (Step.Pattern) step;
            List<Part> parts = TextForm.Marks.parts(pattern.text());
            CompiledExpression text = parts == null ? null : join(parts, false);
            return text == null ? null : builder.mapToPlans(text, each -> patterns.plan(each, pattern.pattern()));
        }
    }
}
