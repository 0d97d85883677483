package io.sandglass.faker.row.context;

import io.sandglass.faker.expression.plan.EvaluationException;

/** Thrown where a value can't be made because that of another column can't, which a proof of that column finds, too. */
public final class ColumnValueException extends EvaluationException {
    private static final long serialVersionUID = 1L;

    ColumnValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
