package io.sandglass.faker.expression.call;

import java.util.List;

/** An exception for a column whose value depends on itself. */
public final class ColumnCycleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param columns the cycle: each column depends on the next one, and the first column is repeated at the end
     */
    public ColumnCycleException(List<String> columns) {
        super(String.join(" -> ", columns));
    }
}
