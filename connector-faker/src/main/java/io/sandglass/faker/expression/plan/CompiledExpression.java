package io.sandglass.faker.expression.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is ready to be evaluated, once per row.
 *
 * <p>It draws from the random generator that its compiler was given, so that one who sets that generator before the
 * call determines the value. Not thread-safe.
 */
public interface CompiledExpression {

    /**
     * Draws a value: a {@link String}, a {@link Number}, a {@link Boolean}, or an {@link Instant} where the expression
     * names a point in time; never null.
     *
     * @throws EvaluationException if the provider fails or gives nothing for these draws
     */
    Object evaluate();

    /**
     * Draws a value and appends its text, which is that of the value that {@link #evaluate} gives for the same draws.
     *
     * @throws EvaluationException as above
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

    /** What kind of plan this is, by which its speed can be told. */
    PlanKind kind();

    /** One line that tells a user how the value is made. */
    String describe();

    /**
     * Values between which, by their natural order, all others lie; for a table all there are. Empty if none are known.
     */
    default List<?> extremes() {
        return List.of();
    }

    /** The different values that can come out, with a number each; null if they can't be numbered. Made anew each time. */
    default @Nullable Outcomes outcomes() {
        return null;
    }

    /** Whether no two rows can have the same value. False if that is not known. */
    default boolean isUnique() {
        return false;
    }

    /** The plans that this one is made of. */
    default List<CompiledExpression> parts() {
        return List.of();
    }

    /** Whether this plan, or one that it is made of, is of a kind. */
    default boolean isMadeOf(Class<? extends CompiledExpression> kind) {
        return kind.isInstance(this) || parts().stream().anyMatch(part -> part.isMadeOf(kind));
    }

    /** Whether a value takes a call into Datafaker, which is the slow way. */
    default boolean callsDatafaker() {
        return kind() == PlanKind.CALL || parts().stream().anyMatch(CompiledExpression::callsDatafaker);
    }
}
