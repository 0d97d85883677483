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
package io.sandglass.faker.table.proof;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.number.SequenceNumber;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import io.sandglass.faker.expression.plan.text.TablePick;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.row.context.RowContext;
import io.sandglass.faker.row.value.ValueConverter;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.ConditionSpec;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.text.DidYouMean;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A proof that the column of a condition can have the values in the condition, if its values are known. */
final class ConditionProof {
    /** Maximum number of values to list in a message. */
    private static final int MAX_LISTED = 20;

    private final FieldSpec.Scalar column;
    private final CompiledExpression expression;
    private final ValueConverter converter;

    ConditionProof(FieldSpec.Scalar column, CompiledExpression expression, RowContext context) {
        this.column = column;
        this.expression = expression;
        this.converter = context.converters().create(column.type());
    }

    /** Returns the problem of the first value that the column never has; empty if there is none or its values aren't known. */
    Optional<ExpressionException> findProblem(ConditionSpec condition) {
        for (int i = 0; i < condition.values().size(); i++) {
            String value = condition.values().get(i);
            String problem = expression instanceof TablePick
                    ? notListed(value)
                    : expression instanceof WholeNumberPlan numbers && !(expression instanceof SequenceNumber)
                            ? notInRange(value, numbers)
                            : "";
            if (!problem.isEmpty()) {
                return Optional.of(new ExpressionException(
                        problem, condition.source(), condition.offsets().get(i)));
            }
        }
        return Optional.empty();
    }

    private String notListed(String value) {
        List<String> texts =
                expression.extremes().stream().map(Object::toString).toList();
        Set<String> converted = new HashSet<>();
        try {
            texts.forEach(text -> converted.add(comparable(text)));
            if (converted.contains(comparable(value))) {
                return "";
            }
        } catch (ValueException e) {
            // The proof of the column reports values that don't fit its type.
            return "";
        }
        return column.path().describe() + " never has the value '" + value + "'." + DidYouMean.hint(value, texts)
                + (texts.size() <= MAX_LISTED ? " Values: " + String.join(", ", texts) + "." : "");
    }

    private String notInRange(String value, WholeNumberPlan numbers) {
        Object number = converter.convert(value);
        return number instanceof Number whole
                        && (whole.longValue() < numbers.min() || whole.longValue() > numbers.max())
                ? column.path().describe() + " has whole numbers from " + numbers.min() + " to " + numbers.max()
                        + ", never " + value + "."
                : "";
    }

    private String comparable(String text) {
        return converter.text(converter.convert(text));
    }
}
