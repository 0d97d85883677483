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
package io.sandglass.faker.expression.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is ready to be evaluated, once per row.
 *
 * <p>It draws from the random generator that its compiler received. The state of that generator before the call
 * determines the value. Not thread-safe.
 */
public interface CompiledExpression {

    /**
     * Draws a value: a {@link String}, a {@link Number}, a {@link Boolean}, or an {@link Instant} if the expression
     * yields a point in time. Never returns null.
     *
     * @throws EvaluationException if the provider fails or returns no value
     */
    Object evaluate();

    /**
     * Draws a value and appends its text. For the same draws, it is the text of the value that {@link #evaluate}
     * returns.
     *
     * @throws EvaluationException in the same cases as {@link #evaluate}
     */
    void appendTo(TextBuffer text);

    /** Returns the origin of the text's words. */
    default TextOrigin origin() {
        return TextOrigin.SPELLED_OUT;
    }

    /** Returns the same plan with another origin of its texts. Numbers and times stay spelled out. */
    default CompiledExpression withOrigin(TextOrigin origin) {
        return this;
    }

    /** Returns whether a text that is too long for its column may be cut at its end. */
    default boolean isFreeText() {
        return origin() == TextOrigin.FREE;
    }

    /**
     * Draws a value and returns its text.
     *
     * @throws EvaluationException in the same cases as {@link #evaluate}
     */
    default String text() {
        TextBuffer text = new TextBuffer();
        appendTo(text);
        return text.toString();
    }

    /**
     * Returns the size of the longest text that is known, or {@link TextSize#NONE} if none is known. Other texts may be longer.
     */
    default TextSize longestText() {
        return extremes().stream()
                .filter(value -> value instanceof String || value instanceof Long)
                .map(value -> TextSize.of(value.toString()))
                .reduce(TextSize.NONE, TextSize::max);
    }

    /** Returns the kind of this plan, which indicates its speed. */
    PlanKind kind();

    /** Returns one line for users that describes how values are made. */
    String describe();

    /**
     * Returns values that bound all others in their natural order, or every value for a table of texts. Returns an
     * empty list if no bounds are known.
     */
    default List<?> extremes() {
        return List.of();
    }

    /** Returns a new numbering of the distinct values, or null if the values can't be numbered. */
    default @Nullable Outcomes outcomes() {
        return null;
    }

    /** Returns whether no two rows can have the same value. Returns false if that is unknown. */
    default boolean isUnique() {
        return false;
    }

    /** Returns whether the values are numbers or truth values, which have no quotes in JSON. */
    default LiteralKind literalKind() {
        return LiteralKind.BY_VALUE;
    }

    /** Returns the plans that this plan consists of. */
    default List<CompiledExpression> parts() {
        return List.of();
    }

    /** Returns whether this plan, or a plan that it consists of, has a class. */
    default boolean isMadeOf(Class<? extends CompiledExpression> kind) {
        return kind.isInstance(this) || parts().stream().anyMatch(part -> part.isMadeOf(kind));
    }

    /** Returns whether values require a call to Datafaker, which is slow. */
    default boolean callsDatafaker() {
        return kind() == PlanKind.CALL || parts().stream().anyMatch(CompiledExpression::callsDatafaker);
    }
}
