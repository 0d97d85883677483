package io.sandglass.faker.row.context;

/** An exception for an option of a field that the field's expression doesn't support. */
public final class UnsuitableExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsuitableExpressionException(String message) {
        super(message);
    }
}
