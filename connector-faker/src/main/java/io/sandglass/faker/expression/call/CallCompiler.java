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
