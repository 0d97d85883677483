package io.sandglass.faker.expression;

import java.time.Instant;

/**
 * An expression that is ready to be evaluated, once per row.
 *
 * <p>It draws from the random generator that its compiler was given, so that one who sets that generator before the
 * call determines the value. Not thread-safe.
 */
public interface CompiledExpression {

    /**
     * Returns a {@link String}, or an {@link Instant} where the expression names a point in time; never null.
     *
     * @throws EvaluationException if the provider fails or gives nothing for these draws
     */
    Object evaluate();

    /**
     * Whether the words come out of a provider, so that their length is not the user's own choice. False where the user
     * wrote all that can come out: literals, options, regular expressions and other patterns.
     */
    boolean isFreeText();
}
