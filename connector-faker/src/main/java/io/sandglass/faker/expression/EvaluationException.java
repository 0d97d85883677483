package io.sandglass.faker.expression;

/** A call that was resolved and yet gave no value. */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }

    EvaluationException(String message) {
        super(message);
    }
}
