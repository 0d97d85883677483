package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.CompiledExpression;
import org.jspecify.annotations.Nullable;

/** Turns the value of an expression into Flink's internal form of a type. */
public interface ValueConverter {

    /**
     * Converts a value.
     *
     * @param value what {@link CompiledExpression#evaluate} gives
     * @throws ValueException if the value is none of the type
     */
    Object convert(Object value);

    /**
     * The value as an expression would give it, for other expressions to use.
     *
     * @param internal what {@link #convert} gave
     */
    default Object plain(Object internal) {
        return internal;
    }

    /**
     * Returns the text of a value, as {@code CAST(column AS STRING)} does for a column of the type.
     *
     * @param internal a result of {@link #convert}
     */
    default String text(Object internal) {
        return internal.toString();
    }

    /**
     * A shorter way from a plan to the type, for plans that hold the value in a form that needs no text and no check.
     * Null if there is none.
     */
    default @Nullable ValueSource shortcut(CompiledExpression expression) {
        return null;
    }
}
