package io.sandglass.faker.expression.call;

import java.util.List;

/** Thrown where the value of a column would be made of itself. */
public final class ColumnCycleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param columns each made of the next, the last of the first, which stands at the end once more
     */
    public ColumnCycleException(List<String> columns) {
        super(String.join(" -> ", columns));
    }
}
