package io.sandglass.faker.row.value;

/** An exception for a type whose values can't be generated. The message is the reason, for the user. */
public final class UnsupportedTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedTypeException(String reason) {
        super(reason);
    }
}
