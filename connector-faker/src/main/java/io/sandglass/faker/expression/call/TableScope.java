package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that an expression may refer to in its table. */
public interface TableScope {

    /** The scope of an expression without a table. */
    TableScope NONE = new TableScope() {};

    /** Returns the fields of the user's records, by the name of the records. Records without fields could not be read. */
    default Map<String, List<String>> records() {
        return Map.of();
    }

    /**
     * Returns the texts of a field in all records, with null where the field is NULL. The value made from a NULL field is NULL,
     * too.
     *
     * @param records a name in {@link #records()}
     * @param field one of the fields of these records
     */
    default List<@Nullable String> recordField(String records, String field) {
        throw new IllegalArgumentException(records + "." + field);
    }

    /** The row at hand; null if there is no table. */
    default @Nullable CurrentRow row() {
        return null;
    }

    /**
     * Returns the current row.
     *
     * @throws ExpressionException if there is no table
     */
    default CurrentRow requireRow(Call call) {
        CurrentRow row = row();
        if (row == null) {
            throw call.error("'" + call.directive()
                    + "' reads the current row. It works only in expressions of a table's columns.");
        }
        return row;
    }

    /** The columns, and the fields of ROWs, whose values can be used; in order. */
    default List<String> columns() {
        return List.of();
    }

    /** The columns, and the fields of ROWs, whose values can't be used, and for each what a message says of it. */
    default Map<String, String> unusableColumns() {
        return Map.of();
    }

    /**
     * The value of a column in the row at hand.
     *
     * @param name one of {@link #columns()}
     * @throws ColumnCycleException if the column's value is made of the one that is being compiled
     * @throws InvalidDependencyException if the column's own expression is wrong
     */
    default CompiledExpression column(String name) {
        throw new IllegalArgumentException(name);
    }
}
