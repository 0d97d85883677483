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
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.text.Names;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of the calls that return values of expressions which the user has defined for all columns: <code>#{var.name}</code>,
 * one draw for the row, and <code>#{case.name}</code>, the expression that another value of the row selects.
 */
public final class DefinedValueCalls implements CallCompiler {
    static final String VARIABLE = "var";
    static final String CASE = "case";

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        return switch (Names.normalize(OwnProviders.written(call))) {
            case VARIABLE -> variable(call, context);
            case CASE -> chosen(call, context);
            default -> null;
        };
    }

    private static CompiledExpression variable(Call call, PlanningContext context) {
        requireTable(call, context, "takes a draw that columns share", "var");
        TableScope scope = context.scope();
        String name = DefinedNames.required(
                call,
                scope.variables(),
                "var",
                "var.",
                "Vars",
                "Define it, for example 'vars.size.expression' = '#{uniform.between ''1'',''9''}' for #{var.size}.");
        try {
            return scope.variable(name);
        } catch (ColumnCycleException e) {
            throw call.errorAtMethod("the var depends on itself: " + e.getMessage() + ".");
        }
    }

    private static CompiledExpression chosen(Call call, PlanningContext context) {
        requireTable(call, context, "takes the value of a case", "case");
        TableScope scope = context.scope();
        String name = DefinedNames.required(
                call,
                scope.cases(),
                "case",
                "case.",
                "Cases",
                "Define it, for example 'cases.price.of' = 'category' and 'cases.price.when.book' = '9.99' for"
                        + " #{case.price}.");
        try {
            return scope.chosen(name, (source, inner) -> context.inScope(inner).compile(source));
        } catch (ColumnCycleException e) {
            throw call.errorAtMethod("the case depends on itself: " + e.getMessage() + ".");
        }
    }

    private static void requireTable(Call call, PlanningContext context, String what, String provider) {
        if (OwnProviders.isAlone(call)) {
            throw call.error(
                    "'" + OwnProviders.written(call) + "' " + what + ". Add its name, as in #{" + provider + ".name}.");
        }
        new CallArguments(call).requireNone();
        var unusedRow = context.scope().requireRow(call);
        if (context.inListValue()) {
            throw call.error("values of lists may not use vars and cases.");
        }
    }
}
