package io.sandglass.session.aggregate;

/** An error in a list of aggregates. The message begins with the position in the text. */
public final class AggregateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AggregateException(String message) {
        super(message);
    }
}
