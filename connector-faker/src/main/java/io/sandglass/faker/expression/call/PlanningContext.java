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
package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanningBudget;
import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;

/**
 * A place in an expression, and the resources for planning it.
 *
 * @param compiler compiles expressions and calls inside a call
 * @param scope the table that the expression belongs to
 * @param budget pays for the exploration of Datafaker
 * @param depth the number of expressions around this place
 * @param callDepth the number of Datafaker calls around this place that are being planned
 * @param entryDepth the number of entries of Datafaker's data files around this place
 * @param inListValue whether this place is in a value of a list; all columns that pick from the list share its plan
 */
public record PlanningContext(
        NestedCompiler compiler,
        TableScope scope,
        PlanningBudget budget,
        int depth,
        int callDepth,
        int entryDepth,
        boolean inListValue) {

    /** The maximum depth of expressions: in arguments, or in values that are expressions themselves. */
    private static final int MAX_DEPTH = 12;

    /** Returns the context of a whole expression. */
    public static PlanningContext of(NestedCompiler compiler, TableScope scope, PlanningBudget budget) {
        return new PlanningContext(compiler, scope, budget, 0, 0, 0, false);
    }

    /** Returns the same place with another budget. Plans then don't depend on the enclosing expression. */
    public PlanningContext withBudget(PlanningBudget other) {
        return new PlanningContext(compiler, scope, other, depth, callDepth, entryDepth, inListValue);
    }

    /**
     * Returns the context inside an expression.
     *
     * @throws ExpressionException if the expressions are nested too deeply
     */
    public PlanningContext inExpression(String source) {
        if (depth == MAX_DEPTH) {
            throw new ExpressionException(
                    "the expression is nested too deeply. Maximum: " + MAX_DEPTH + " levels of expressions.",
                    source,
                    0);
        }
        return new PlanningContext(compiler, scope, budget, depth + 1, callDepth, entryDepth, inListValue);
    }

    /** Returns the context inside a Datafaker call. */
    public PlanningContext inCall() {
        return new PlanningContext(compiler, scope, budget, depth, callDepth + 1, entryDepth, inListValue);
    }

    /** Returns the context inside an entry of Datafaker's data files. */
    public PlanningContext inEntry() {
        return new PlanningContext(compiler, scope, budget, depth, callDepth, entryDepth + 1, inListValue);
    }

    /** Returns the context of a call that is compiled for the arguments of a row. It explores nothing, which would take long. */
    public PlanningContext inDrawnCall() {
        return withBudget(PlanningBudget.ofPassingText());
    }

    /** Returns the context of another expression that this place uses, with a budget of its own. */
    public PlanningContext inScope(TableScope other) {
        return new PlanningContext(
                compiler, other, PlanningBudget.ofExpression(), depth, callDepth, entryDepth, inListValue);
    }

    /** Returns the context of a list's values, with a budget of their own. */
    public PlanningContext inListValues() {
        return new PlanningContext(compiler, scope, PlanningBudget.ofExpression(), depth, callDepth, entryDepth, true);
    }

    public CompiledExpression compile(String source) {
        return compiler.compile(source, this);
    }

    /** Compiles an expression that is an argument of a call. Errors point at the argument. */
    public CompiledExpression compileArgument(Call call, int index) {
        Argument argument = call.arguments().get(index);
        try {
            return compile(argument.value());
        } catch (ExpressionException e) {
            throw e.within(call, argument);
        }
    }

    /** Compiles a call in the pattern that is the first argument of another call. Errors point at the pattern. */
    public CompiledExpression compileInPattern(Call nested, Call call) {
        Argument pattern = call.arguments().get(0);
        try {
            return compiler.compileCall(nested, inExpression(pattern.value()));
        } catch (ExpressionException e) {
            throw e.within(call, pattern);
        }
    }
}
