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
