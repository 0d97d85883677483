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
package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.CompiledExpression;
import org.jspecify.annotations.Nullable;

/** A converter of an expression's values to Flink's internal format of a type. */
public interface ValueConverter {

    /**
     * Converts a value.
     *
     * @param value a result of {@link CompiledExpression#evaluate}
     * @throws ValueException if the value doesn't fit the type
     */
    Object convert(Object value);

    /** Returns a result of {@link #convert} in the form that expressions return, for use in other expressions. */
    default Object plain(Object internal) {
        return internal;
    }

    /** Returns the text of a result of {@link #convert}, as {@code CAST(column AS STRING)} does for a column of the type. */
    default String text(Object internal) {
        return internal.toString();
    }

    /** Returns a source that draws values without texts and checks, or null if the expression has no such source. */
    default @Nullable ValueSource shortcut(CompiledExpression expression) {
        return null;
    }
}
