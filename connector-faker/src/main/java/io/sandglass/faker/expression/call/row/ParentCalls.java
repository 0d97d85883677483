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
package io.sandglass.faker.expression.call.row;

import io.sandglass.faker.expression.call.CallArguments;
import io.sandglass.faker.expression.call.CallCompiler;
import io.sandglass.faker.expression.call.OwnProviders;
import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.number.ParentNumber;
import io.sandglass.faker.expression.plan.number.RowFact;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.text.Names;
import org.jspecify.annotations.Nullable;

/** A compiler of the calls that return a row's place among the children of its parent. */
public final class ParentCalls implements CallCompiler {

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        return switch (Names.normalize(OwnProviders.written(call))) {
            case "child" -> {
                OwnProviders.requireMethod(call, "number");
                yield childNumber(call, requireChild(call, context.scope()));
            }
            case "parent" -> {
                OwnProviders.requireMethod(call, "number", "size");
                CurrentRow row = requireChild(call, context.scope());
                yield Names.normalize(call.method()).equals("number") ? parentNumber(call, row) : parentSize(call, row);
            }
            default -> null;
        };
    }

    private static CurrentRow requireChild(Call call, TableScope scope) {
        CurrentRow row = scope.requireRow(call);
        if (row.maxChildren() == 0) {
            throw call.error("the table's rows aren't the children of parents. Let them be, for example by"
                    + " 'children.count' = '#{uniform.between ''1'',''5''}'.");
        }
        return row;
    }

    private static CompiledExpression parentNumber(Call call, CurrentRow row) {
        SequenceArguments arguments = SequenceArguments.of(call);
        return new ParentNumber(arguments.first(), arguments.step(), row);
    }

    private static CompiledExpression parentSize(Call call, CurrentRow row) {
        new CallArguments(call).requireNone();
        return new RowFact(1, row.maxChildren(), row::parentSize, "number of rows of the row's parent");
    }

    private static CompiledExpression childNumber(Call call, CurrentRow row) {
        new CallArguments(call).requireNone();
        return new RowFact(1, row.maxChildren(), row::childNumber, "number of the row among those of its parent");
    }
}
