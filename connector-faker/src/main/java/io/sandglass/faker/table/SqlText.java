package io.sandglass.faker.table;

import org.apache.flink.table.api.TableException;
import org.apache.flink.table.expressions.ResolvedExpression;

/** The SQL of expressions in a schema. The planner hands out no tree of them. */
final class SqlText {
    private SqlText() {}

    /** Returns the SQL of an expression; empty for one of a descriptor of the Table API that can't be written as SQL. */
    static String of(ResolvedExpression expression) {
        try {
            return expression.asSerializableString();
        } catch (TableException e) {
            return "";
        }
    }
}
