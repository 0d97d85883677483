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
package io.sandglass.faker.expression.plan.text;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextOrigin;
import io.sandglass.faker.expression.plan.TextSize;
import io.sandglass.faker.expression.plan.outcome.JoinedOutcomes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The concatenated texts of several plans. */
public final class JoinedText extends TextPlan {
    private final CompiledExpression[] parts;

    public JoinedText(List<CompiledExpression> parts) {
        this.parts = parts.toArray(CompiledExpression[]::new);
    }

    @Override
    public void appendTo(TextBuffer text) {
        for (CompiledExpression part : parts) {
            part.appendTo(text);
        }
    }

    @Override
    public TextOrigin origin() {
        TextOrigin origin = TextOrigin.CONSTANT;
        for (CompiledExpression part : parts) {
            origin = origin.followedBy(part.origin());
        }
        return origin;
    }

    @Override
    public JoinedText withOrigin(TextOrigin origin) {
        return new JoinedText(
                parts().stream().map(part -> part.withOrigin(origin)).toList());
    }

    /**
     * Returns the sum of the parts' longest texts. Of the parts that hold fields of records, only the longest counts, because the
     * fields of one record are drawn together. If the fields belong to different records, the true maximum may be larger.
     */
    @Override
    public TextSize longestText() {
        TextSize apart = TextSize.NONE;
        TextSize ofRecords = TextSize.NONE;
        for (CompiledExpression part : parts) {
            if (part.isMadeOf(RecordField.class)) {
                ofRecords = ofRecords.max(part.longestText());
            } else {
                apart = apart.plus(part.longestText());
            }
        }
        return apart.plus(ofRecords);
    }

    @Override
    public String describe() {
        return "text of " + parts.length + " parts";
    }

    @Override
    public @Nullable Outcomes outcomes() {
        return JoinedOutcomes.of(parts);
    }

    /** Returns whether one part is unique and all others are constant. The whole text is unique then. */
    @Override
    public boolean isUnique() {
        List<CompiledExpression> others = parts().stream()
                .filter(part -> part.kind() != PlanKind.CONSTANT)
                .toList();
        return others.size() == 1 && others.get(0).isUnique();
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(parts);
    }
}
