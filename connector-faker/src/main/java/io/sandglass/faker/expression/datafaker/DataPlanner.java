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
package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.syntax.Expression.Call;
import net.datafaker.providers.base.AbstractProvider;
import org.jspecify.annotations.Nullable;

/** A planner of Datafaker's calls and data entries, which refer to one another. */
interface DataPlanner {

    /** Returns the plan of a call in a data entry. */
    CompiledExpression compileInEntry(Call call, PlanningContext context);

    /** Returns the plan of a call. */
    CompiledExpression call(ProviderCall call, PlanningContext context);

    /** Returns the plan of a method without parameters, or null if the provider has no such method. */
    @Nullable
    CompiledExpression method(AbstractProvider<?> provider, String name, PlanningContext context);

    /**
     * Returns the plan of an entry of the data files.
     *
     * @param key a key that exists
     * @param provider the provider whose names the entry may use, if any
     */
    CompiledExpression entry(String key, @Nullable AbstractProvider<?> provider, PlanningContext context);
}
