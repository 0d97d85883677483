/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.faker.expression;

import io.sandglass.faker.expression.call.CallCompiler;
import io.sandglass.faker.expression.call.NestedCompiler;
import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.syntax.Expression;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.Expression.Sequence;
import io.sandglass.faker.expression.syntax.Expression.Text;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import java.util.List;

/** A planner of parsed expressions: it joins texts with the plans of calls, each from the first compiler that knows the call. */
final class ExpressionPlanner implements NestedCompiler {

    /** The maximum number of characters of an expression. */
    private static final int MAX_LENGTH = 1 << 16;

    /** The length from which the effort to read a text grows with the square of its length. */
    private static final int READ_AT_ONCE = 256;

    private final PlanBuilder builder;
    private final List<CallCompiler> compilers;

    /**
     * @param compilers asked in this order; one of them must know each call
     */
    ExpressionPlanner(PlanBuilder builder, List<CallCompiler> compilers) {
        this.builder = builder;
        this.compilers = compilers;
    }

    @Override
    public CompiledExpression compile(String source, PlanningContext context) {
        if (source.length() > MAX_LENGTH) {
            throw new ExpressionException(
                    "the expression has " + source.length() + " characters. Maximum: " + MAX_LENGTH + " characters.",
                    source,
                    source.offsetByCodePoints(0, source.codePointCount(0, MAX_LENGTH)));
        }
        PlanningContext inside = context.inExpression(source);
        CompiledExpression known = context.budget().plans().get(source);
        if (known != null) {
            return known;
        }
        long length = source.length();
        // Regular expressions take the square: RgxGen reserves room for the whole rest of one in each of its groups.
        context.budget().spend(length + length * length / READ_AT_ONCE);
        CompiledExpression plan = compile(ExpressionParser.parse(source), inside);
        context.budget().plans().put(source, plan);
        return plan;
    }

    private CompiledExpression compile(Expression expression, PlanningContext context) {
        if (expression instanceof Text text) {
            return builder.constant(text.text());
        }
        if (expression instanceof Sequence sequence) {
            return builder.join(sequence.parts().stream()
                    .map(part -> compile(part, context))
                    .toList());
        }
        return compileCall((Call) expression, context);
    }

    @Override
    public CompiledExpression compileText(String text, PlanningContext context) {
        try {
            return compile(text, context);
        } catch (ExpressionException e) {
            return builder.constant(text);
        }
    }

    @Override
    public CompiledExpression compileCall(Call call, PlanningContext context) {
        for (CallCompiler compiler : compilers) {
            CompiledExpression plan = compiler.compile(call, context);
            if (plan != null) {
                return plan;
            }
        }
        throw new IllegalStateException("No compiler knows '" + call.directive() + "'");
    }
}
