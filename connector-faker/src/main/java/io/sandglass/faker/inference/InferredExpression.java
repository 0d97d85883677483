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
package io.sandglass.faker.inference;

import io.sandglass.faker.spec.FieldPath;
import java.util.List;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * An expression that was inferred for a field.
 *
 * @param type the field's type, which has no fields or elements of its own
 * @param per the value of the field's option {@code per}; null if the field belongs to no entity
 */
public record InferredExpression(FieldPath path, LogicalType type, String expression, @Nullable String per) {

    /** Returns the name of the option that sets the expression. */
    public String option() {
        return path.option("expression");
    }

    /** Returns the field's options: the expression, and the entity if there is one. */
    List<InferredOption> options() {
        InferredOption ofExpression = new InferredOption(option(), expression);
        return per == null
                ? List.of(ofExpression)
                : List.of(ofExpression, new InferredOption(path.option(SetOptions.PER), per));
    }

    InferredExpression withPer(@Nullable String key) {
        return new InferredExpression(path, type, expression, key);
    }
}
