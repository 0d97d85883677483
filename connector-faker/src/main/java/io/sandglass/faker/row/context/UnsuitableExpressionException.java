package io.sandglass.faker.row.context;

/** Thrown where an option of a field asks for more than the field's expression can give. */
public final class UnsuitableExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsuitableExpressionException(String message) {
        super(message);
    }
}
