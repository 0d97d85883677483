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

import io.sandglass.faker.expression.plan.TextBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A field of a record that is drawn as a whole, so that the fields of a row agree. */
public final class RecordField extends TextPlan {
    private final String name;
    private final @Nullable String[] texts;
    private final RecordPick pick;
    private final LongSupplier draw;

    /**
     * @param name the names of the records and the field, for {@link #describe}
     * @param texts the field's text in each record; null where the field is NULL, in which case no value is requested
     * @param pick chooses the record
     * @param draw draws the 64 bits that choose the record
     */
    public RecordField(String name, List<@Nullable String> texts, RecordPick pick, LongSupplier draw) {
        this.name = name;
        this.texts = texts.toArray(String[]::new);
        this.pick = pick;
        this.draw = draw;
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(Objects.requireNonNull(texts[pick.of(draw.getAsLong())]));
    }

    @Override
    public List<?> extremes() {
        return Arrays.stream(texts).filter(Objects::nonNull).toList();
    }

    @Override
    public String describe() {
        return "field '" + name + "' of one of " + texts.length + " records";
    }
}
