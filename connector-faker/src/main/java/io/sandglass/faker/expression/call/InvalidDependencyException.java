package io.sandglass.faker.expression.call;

/** An exception for an expression that uses an invalid part of its table. The error is reported at its origin. */
public final class InvalidDependencyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what the name of the invalid part of the table */
    public InvalidDependencyException(String what) {
        super(what);
    }

    /** @param problem the error of another expression */
    public InvalidDependencyException(RuntimeException problem) {
        super(problem);
    }
}
