package io.sandglass.faker.row;

/** A value that can't be made or is none of its field's type. The message is meant for the user. */
public final class ValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ValueException(String message) {
        super(message);
    }

    ValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
