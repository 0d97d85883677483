package io.sandglass.faker.table.options;

import org.apache.flink.table.api.TableException;
import org.apache.flink.table.expressions.ResolvedExpression;

/** The SQL of the expressions in a schema, for which the planner provides no tree. */
final class SqlText {
    private SqlText() {}

    /**
     * Returns the SQL of an expression. Returns an empty text if SQL can't express it, as with some descriptors of the Table API.
     */
    static String of(ResolvedExpression expression) {
        try {
            return expression.asSerializableString();
        } catch (TableException e) {
            return "";
        }
    }
}
