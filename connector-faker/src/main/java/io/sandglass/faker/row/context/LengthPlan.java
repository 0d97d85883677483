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

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.LengthRange;
import io.sandglass.faker.text.NumberTexts;

/**
 * The plan of a collection's lengths, which are the values of an expression.
 *
 * @param collection the collection
 * @param plan the plan of the expression
 */
public record LengthPlan(FieldSpec collection, FieldPlan plan) {

    /**
     * Draws a length, 0 to {@link LengthRange#MAX}.
     *
     * @throws EvaluationException if the expression yields another value
     */
    public int draw() {
        return length(plan.values().evaluate());
    }

    /**
     * Returns the length that a value of the expression stands for.
     *
     * @throws EvaluationException if the value isn't a length
     */
    public int length(Object value) {
        String text = value.toString().trim();
        try {
            long length = value instanceof Long number ? number : NumberTexts.toLong(text);
            if (length >= 0 && length <= LengthRange.MAX) {
                return (int) length;
            }
        } catch (NumberFormatException e) {
            // The exception below lists what is allowed.
        }
        throw new EvaluationException(collection.path().describe() + " would have the length '" + text
                + "', but a length is a whole number from 0 to " + LengthRange.MAX);
    }
}
