package io.sandglass.faker.row.context;

import io.sandglass.faker.expression.plan.EvaluationException;

/**
 * An exception for a value that depends on another column, which has no value. The check of that column finds the same problem.
 */
public final class ColumnValueException extends EvaluationException {
    private static final long serialVersionUID = 1L;

    ColumnValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
