package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import org.jspecify.annotations.Nullable;

/** A compiler of one family of calls. */
@FunctionalInterface
public interface CallCompiler {

    /**
     * Returns the plan of a call, or null if the call belongs to another family.
     *
     * @throws ExpressionException if the call belongs to this family but is invalid
     * @throws InvalidDependencyException if the call uses an invalid part of the table
     */
    @Nullable
    CompiledExpression compile(Call call, PlanningContext context);
}
