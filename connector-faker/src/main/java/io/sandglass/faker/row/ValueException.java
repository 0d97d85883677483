package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.EvaluationException;

/** A value that can't be made or is none of its field's type. The message is meant for the user. */
public final class ValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ValueException(String message) {
        super(message);
    }

    ValueException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns why a field has no value.
     *
     * @param e a {@link ValueException}, which is returned, or an {@link EvaluationException}, whose message becomes a sentence
     */
    static ValueException of(RuntimeException e) {
        return e instanceof ValueException known
                ? known
                : new ValueException(sentence(String.valueOf(e.getMessage())), e);
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    /**
     * Returns the same problem with more context. It has no cause, because Flink's SQL client shows the root of all causes alone,
     * which has to say all of it.
     *
     * @param message the whole message
     */
    ValueException withContext(String message) {
        ValueException inContext = new ValueException(message);
        inContext.addSuppressed(this);
        return inContext;
    }
}
