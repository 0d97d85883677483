package io.sandglass.session.aggregate;

/** A list of aggregates that can't be read; the message begins with the place in the text. */
public final class AggregateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AggregateException(String message) {
        super(message);
    }
}
