package io.sandglass.faker.expression.call;

/** Thrown where an expression uses something of its table that is invalid. The error of that is reported at its origin. */
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
