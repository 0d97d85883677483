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
