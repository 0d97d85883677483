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
package io.sandglass.faker.expression.plan.outcome;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcomes of several plans whose texts are concatenated. */
public final class JoinedOutcomes extends Outcomes {
    private final Outcomes[] parts;

    private JoinedOutcomes(List<Outcomes> parts, List<TextShape> shapes) {
        super(parts.stream().mapToLong(Outcomes::count).reduce(1, Outcomes::product), TextShape.joined(shapes));
        this.parts = parts.toArray(Outcomes[]::new);
    }

    /**
     * Returns the outcomes of concatenated texts. Returns null if a plan's outcomes are unknown, or if different
     * outcomes could have the same concatenated text.
     */
    public static @Nullable JoinedOutcomes of(CompiledExpression... plans) {
        List<Outcomes> parts = new ArrayList<>();
        for (CompiledExpression plan : plans) {
            Outcomes part = plan.outcomes();
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        List<TextShape> shapes = parts.stream().map(Outcomes::shape).toList();
        return TextShape.canBeTakenApart(shapes) ? new JoinedOutcomes(parts, shapes) : null;
    }

    @Override
    protected void append(long ordinal, TextBuffer text) {
        Digits digits = new Digits(ordinal, count());
        for (Outcomes part : parts) {
            part.appendAt(digits.next(part.count()), text);
        }
    }
}
