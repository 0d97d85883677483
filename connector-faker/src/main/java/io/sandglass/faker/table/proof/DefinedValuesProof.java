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

import static io.sandglass.faker.table.options.FakerConnectorOptions.CASES_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.ELSE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EXPRESSION;
import static io.sandglass.faker.table.options.FakerConnectorOptions.OF;
import static io.sandglass.faker.table.options.FakerConnectorOptions.VARS_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.WHEN;

import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.text.TablePick;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.row.context.FieldPlan;
import io.sandglass.faker.row.plan.ColumnValueException;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.UserCase;
import io.sandglass.faker.spec.UserCase.When;
import io.sandglass.faker.spec.UserData;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.DidYouMean;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.VarCharType;
import org.jspecify.annotations.Nullable;

/** A proof that the expressions of vars and cases compile and give values, whether a column uses them or not. */
public final class DefinedValuesProof {
    private static final int TRIALS = 100;

    private final FieldCompiler compiler;
    private final List<FieldSpec> columns;
    private final UserData userData;

    /** @param columns all columns of the table */
    public DefinedValuesProof(FieldCompiler compiler, List<FieldSpec> columns, UserData userData) {
        this.compiler = compiler;
        this.columns = List.copyOf(columns);
        this.userData = userData;
    }

    /** Proves all expressions, and reports the problems. */
    public void prove(OptionReader options) {
        userData.variables()
                .forEach((name, expression) ->
                        prove("var." + name, expression, VARS_PREFIX + name + "." + EXPRESSION, options));
        userData.cases().forEach((name, cases) -> {
            if (!cases.whens().isEmpty()) {
                prove(name, cases, options);
            }
        });
    }

    private void prove(String name, UserCase cases, OptionReader options) {
        String prefix = CASES_PREFIX + name + ".";
        String call = "case." + name;
        FieldPlan selector = prove(call, compiler.selectorOf(cases), prefix + OF, options);
        if (selector != null) {
            proveWhens(cases, selector, prefix, options);
        }
        for (When when : cases.whens()) {
            var unused = prove(call, when.expression(), prefix + WHEN + "." + when.value(), options);
        }
        if (cases.otherwise() != null) {
            var unused = prove(call, cases.otherwise(), prefix + ELSE, options);
        }
    }

    /** Proves an expression. Returns its plan, or null if it has none. */
    private @Nullable FieldPlan prove(String call, String expression, String option, OptionReader options) {
        try {
            FieldPlan plan = compiler.compileDefined(call, expression);
            FieldSpec.Scalar trial =
                    new FieldSpec.Scalar(FieldPath.ofColumn(call), VarCharType.STRING_TYPE, 0, expression);
            for (int i = 0; i < TRIALS; i++) {
                if (compiler.context().goToTrial(i, trial, plan)) {
                    var unused = plan.values().evaluate();
                }
            }
            return plan;
        } catch (InvalidDependencyException | ColumnValueException e) {
            // Reported for the column, list, records, var or case that is invalid.
            return null;
        } catch (ExpressionException e) {
            options.problem(e.report("Option '" + option + "'"));
            return null;
        } catch (EvaluationException e) {
            options.problem("Option '" + option + "': " + e.getMessage() + ".\n  " + expression);
            return null;
        }
    }

    /** Reports values that never occur, because the column has another type, or other values. */
    private void proveWhens(UserCase cases, FieldPlan selector, String prefix, OptionReader options) {
        Optional<FieldSpec.Scalar> column = columns.stream()
                .flatMap(DefinedValuesProof::scalars)
                .filter(field -> field.path().toString().equals(cases.of()))
                .findFirst();
        if (column.isEmpty()) {
            return;
        }
        FieldSpec.Scalar field = column.get();
        for (When when : cases.whens()) {
            if (field.type().is(LogicalTypeFamily.NUMERIC) && when.from() == null) {
                options.problem("Option '" + prefix + WHEN + "." + when.value() + "' has no effect: "
                        + field.path().describe() + " is of type "
                        + field.type().copy(true).asSummaryString()
                        + ". Use a number or a range of numbers, such as '5..9'.");
            }
        }
        if (field.type().is(LogicalTypeFamily.CHARACTER_STRING)
                && !field.type().asSummaryString().startsWith("CHAR")) {
            texts(selector.values()).ifPresent(texts -> cases.whens().stream()
                    .filter(when -> when.isSingle() && !texts.contains(when.value()))
                    .forEach(when -> options.problem("Option '" + prefix + WHEN + "." + when.value()
                            + "' has no effect: " + field.path().describe() + " never has this value."
                            + DidYouMean.hint(when.value(), texts) + " Values: " + String.join(", ", texts) + ".")));
        }
    }

    private static Stream<FieldSpec.Scalar> scalars(FieldSpec field) {
        return field instanceof FieldSpec.Scalar scalar
                ? Stream.of(scalar)
                : field instanceof FieldSpec.Struct struct
                        ? struct.fields().stream().flatMap(DefinedValuesProof::scalars)
                        : Stream.empty();
    }

    /** Returns all values of a column, if they are few texts. */
    private static Optional<Set<String>> texts(CompiledExpression column) {
        CompiledExpression values =
                column.parts().isEmpty() ? column : column.parts().get(0);
        if (!(values instanceof TablePick table) || table.size() > 100) {
            return Optional.empty();
        }
        Set<String> texts = new TreeSet<>();
        table.extremes().forEach(text -> texts.add(text.toString()));
        return Optional.of(texts);
    }
}
