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

    /** An expression that gives no value. Its message becomes a sentence. */
    ValueException(EvaluationException e) {
        super(sentence(String.valueOf(e.getMessage())), e);
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
