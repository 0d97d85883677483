package io.sandglass.faker.expression;

/** Thrown where an expression needs something of its table that is wrong itself, of which the user is told there. */
public final class ToldElsewhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what is wrong */
    public ToldElsewhereException(String what) {
        super(what);
    }

    /** @param problem of another expression */
    public ToldElsewhereException(RuntimeException problem) {
        super(problem);
    }
}
