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

import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextShape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The outcomes of a plan that picks a text from a list. */
public final class TextOutcomes extends Outcomes {
    private final String[] texts;
    private final byte[][] utf8;

    private TextOutcomes(List<String> texts) {
        super(texts.size(), TextShape.of(texts));
        this.texts = texts.toArray(String[]::new);
        this.utf8 = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /**
     * Returns the distinct texts, numbered in the given order.
     *
     * @param texts at least one text
     */
    public static TextOutcomes of(Stream<String> texts) {
        // Compare the encoded texts: UTF-8 replaces each unpaired surrogate with the same question mark.
        return new TextOutcomes(
                texts.map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .distinct()
                        .toList());
    }

    @Override
    protected Object value(long ordinal) {
        return texts[(int) ordinal];
    }

    @Override
    protected void append(long ordinal, TextBuffer text) {
        text.append(utf8[(int) ordinal]);
    }
}
