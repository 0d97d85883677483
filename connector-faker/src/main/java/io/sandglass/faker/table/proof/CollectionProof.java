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

import static io.sandglass.faker.table.options.FakerConnectorOptions.DISTINCT;
import static io.sandglass.faker.table.options.FakerConnectorOptions.LENGTH;

import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.row.context.LengthPlan;
import io.sandglass.faker.row.context.UnsuitableExpressionException;
import io.sandglass.faker.row.plan.ColumnValueException;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.table.options.column.RowSize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A proof that the expressions of lengths give lengths, and that elements can be distinct. */
public final class CollectionProof {
    private static final int TRIALS = 100;

    private final FieldCompiler compiler;
    private final OptionReader options;
    private final RowSize size;

    /** @param size the size of a row, in which the expressions of lengths count as 1 so far */
    public CollectionProof(FieldCompiler compiler, OptionReader options, RowSize size) {
        this.compiler = compiler;
        this.options = options;
        this.size = size;
    }

    /** Proves the collections in all columns, and reports the problems. */
    public void prove(List<FieldSpec> columns) {
        for (FieldSpec column : columns) {
            Map<FieldPath, Integer> lengths = new HashMap<>();
            proveLengths(column, lengths);
            if (!lengths.isEmpty()) {
                size.setLengths(column, lengths);
            }
            proveDistinct(column, lengths);
        }
    }

    private void proveLengths(FieldSpec field, Map<FieldPath, Integer> lengths) {
        String expression = field.length().expression();
        if (expression != null) {
            String key = field.path().option(LENGTH);
            try {
                lengths.put(field.path(), maxLength(field, key));
            } catch (InvalidDependencyException | ColumnValueException e) {
                // Reported for the column, list, records, var or case that is invalid.
            } catch (ExpressionException e) {
                options.problem(e.report("Option '" + key + "'"));
            } catch (EvaluationException | UnsuitableExpressionException e) {
                options.problem("Option '" + key + "': " + e.getMessage() + ".\n  " + expression);
            }
        }
        field.parts().forEach(part -> proveLengths(part, lengths));
    }

    /** Returns the greatest length that is known of an expression. */
    private int maxLength(FieldSpec field, String key) {
        LengthPlan length = compiler.compileLength(field);
        String nulls = new NullProof(field, false).findProblem(key, length.plan());
        if (nulls != null) {
            options.problem(nulls);
            return 1;
        }
        int max = 0;
        for (Object bound : ExpressionProof.bounds(length.plan().values())) {
            max = Math.max(max, length.length(bound));
        }
        for (int trial = 0; trial < TRIALS; trial++) {
            if (compiler.context().goToTrial(trial, FieldCompiler.lengthOf(field), length.plan())) {
                max = Math.max(max, length.draw());
            }
        }
        return max;
    }

    private void proveDistinct(FieldSpec field, Map<FieldPath, Integer> lengths) {
        if (field instanceof FieldSpec.Array array && array.isDistinct()) {
            proveDistinct(field, array.element(), lengths);
        } else if (field instanceof FieldSpec.Mapping map && map.isDistinct()) {
            proveDistinct(field, map.key(), lengths);
        }
        field.parts().forEach(part -> proveDistinct(part, lengths));
    }

    private void proveDistinct(FieldSpec collection, FieldSpec element, Map<FieldPath, Integer> lengths) {
        Outcomes outcomes = element instanceof FieldSpec.Scalar scalar
                ? compiler.findPlan(scalar)
                        .map(plan -> plan.values().outcomes())
                        .orElse(null)
                : null;
        int length = lengths.getOrDefault(
                collection.path(),
                collection.length().expression() == null ? collection.length().max() : 0);
        long values = outcomes == null ? Long.MAX_VALUE : outcomes.count() + (element.nullRate() > 0 ? 1 : 0);
        if (values < length) {
            options.problem("Option '" + collection.path().option(DISTINCT) + "' is 'true', but the expression of "
                    + element.path().describe() + " has only " + values + (values == 1 ? " value" : " different values")
                    + ", and " + collection.path().describe() + " may have the length " + length
                    + ". Use a '" + collection.path().option(LENGTH) + "' of at most " + values
                    + ", or an expression with more values.");
        }
    }
}
