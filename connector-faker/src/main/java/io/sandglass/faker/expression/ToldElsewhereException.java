package io.sandglass.faker.expression;

/**
 * An exception for an expression that refers to another invalid part of its table. The error is reported at that part
 * only.
 */
public final class ToldElsewhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what the name of the invalid part
     */
    public ToldElsewhereException(String what) {
        super(what);
    }

    /**
     * @param problem the error of the other expression
     */
    public ToldElsewhereException(RuntimeException problem) {
        super(problem);
    }
}
