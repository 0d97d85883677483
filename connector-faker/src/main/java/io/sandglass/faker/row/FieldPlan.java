package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.spec.FieldPath;
import java.util.List;

/**
 * The plan of a field's values.
 *
 * @param values what the expression gives
 * @param columns the columns that the values are made of
 * @param nulls of what the values are made of: where one of them is NULL, this field is, too
 */
public record FieldPlan(CompiledExpression values, List<FieldPath> columns, List<NullCause> nulls) {

    public FieldPlan {
        columns = List.copyOf(columns);
        nulls = List.copyOf(nulls);
    }
}
