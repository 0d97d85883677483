package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;

/** A compiler of the expressions and calls inside other calls. */
public interface NestedCompiler {

    /**
     * Compiles the text of an expression.
     *
     * @throws ExpressionException if the expression is invalid, too long or nested too deeply
     */
    CompiledExpression compile(String source, PlanningContext context);

    /** Compiles a text that may be an expression. Returns a constant if it isn't one. */
    CompiledExpression compileText(String text, PlanningContext context);

    /**
     * Compiles a call.
     *
     * @throws ExpressionException if there is no such call, or an argument is not allowed
     */
    CompiledExpression compileCall(Call call, PlanningContext context);
}
