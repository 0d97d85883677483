package io.sandglass.faker.row.context;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.spec.FieldPath;
import java.util.List;

/**
 * The plan of a field's values.
 *
 * @param values the compiled expression
 * @param columns the paths of the columns that the expression uses
 * @param nulls the causes of NULL; the field is NULL wherever one of them applies
 */
public record FieldPlan(CompiledExpression values, List<FieldPath> columns, List<NullCause> nulls) {

    public FieldPlan {
        columns = List.copyOf(columns);
        nulls = List.copyOf(nulls);
    }
}
