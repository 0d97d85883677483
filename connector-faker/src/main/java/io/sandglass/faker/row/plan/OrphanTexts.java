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
package io.sandglass.faker.row.plan;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.text.TextPlan;
import java.util.List;

/**
 * A plan of texts that consist of a whole number between two constants. Some of the numbers are orphans. Equal texts have equal
 * numbers, so a text with an orphan refers to nothing.
 */
public final class OrphanTexts extends TextPlan {
    private final String before;
    private final OrphanNumbers numbers;
    private final String after;

    public OrphanTexts(String before, OrphanNumbers numbers, String after) {
        this.before = before;
        this.numbers = numbers;
        this.after = after;
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(before);
        numbers.appendTo(text);
        text.append(after);
    }

    /** Returns the texts of the smallest and the largest number. One of them is the longest text. */
    @Override
    public List<?> extremes() {
        return List.of(before + numbers.min() + after, before + numbers.max() + after);
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(numbers);
    }

    @Override
    public String describe() {
        return "text around";
    }
}
