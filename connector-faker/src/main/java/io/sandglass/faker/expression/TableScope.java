package io.sandglass.faker.expression;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression can name of the table that it stands in. */
public interface TableScope {

    /** No table: an expression that stands for itself. */
    TableScope NONE = new TableScope() {};

    /** The user's own lists of values, by their names. */
    default Map<String, List<String>> lists() {
        return Map.of();
    }

    /** The user's own records: by name, and then by field, the texts of all records. */
    default Map<String, Map<String, List<String>>> records() {
        return Map.of();
    }

    /** The row at hand; null if there is no table. */
    default @Nullable CurrentRow row() {
        return null;
    }

    /** The columns, and the fields of ROWs, whose values can be used; in order. */
    default List<String> columns() {
        return List.of();
    }

    /**
     * The value of a column in the row at hand.
     *
     * @param name one of {@link #columns()}
     * @throws ColumnCycleException if the column's value is made of the one that is being compiled
     * @throws ExpressionException if the column's expression is none
     */
    default CompiledExpression column(String name) {
        throw new IllegalArgumentException(name);
    }
}
