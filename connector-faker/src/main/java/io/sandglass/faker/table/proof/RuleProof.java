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

import static io.sandglass.faker.table.options.FakerConnectorOptions.CHANGELOG_MODE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.CHANGE_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVERY;
import static io.sandglass.faker.table.options.FakerConnectorOptions.ONLY_IF;
import static io.sandglass.faker.table.options.FakerConnectorOptions.PER;

import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.row.context.InvalidRuleException;
import io.sandglass.faker.row.context.NullCause;
import io.sandglass.faker.row.context.NullEntity;
import io.sandglass.faker.spec.ConditionSpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldRule;
import io.sandglass.faker.spec.FieldRules;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.table.options.OptionReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A proof, while the query is planned, that the table allows the rules of its fields. */
public final class RuleProof {
    private final FieldCompiler compiler;
    private final List<FieldSpec> columns;
    private final OptionReader options;
    private final @Nullable String rowtimeColumn;
    private final List<String> primaryKey;

    /**
     * Creates a proof for the fields of a table.
     *
     * @param columns all columns of the table
     * @param options reports the problems
     * @param rowtimeColumn the column with the watermark; null for none
     * @param primaryKey the columns of the primary key; empty for none
     */
    public RuleProof(
            FieldCompiler compiler,
            List<FieldSpec> columns,
            OptionReader options,
            @Nullable String rowtimeColumn,
            List<String> primaryKey) {
        this.compiler = compiler;
        this.columns = columns;
        this.options = options;
        this.rowtimeColumn = rowtimeColumn;
        this.primaryKey = List.copyOf(primaryKey);
    }

    /** Proves the rules of all fields. */
    public void prove(FieldRules rules, StreamSpec stream) {
        columns.stream()
                .flatMap(RuleProof::fields)
                .filter(field -> options.text(field.path().option(CHANGE_RATE)) != null)
                .forEach(field -> checkChangeRate(field, stream));
        for (Map.Entry<FieldPath, FieldRule> entry : rules.byPath().entrySet()) {
            FieldPath path = entry.getKey();
            FieldSpec field = columns.stream()
                    .flatMap(RuleProof::fields)
                    .filter(other -> other.path().equals(path))
                    .findFirst()
                    .orElseThrow();
            if (entry.getValue().everyMillis() > 0 && compiler.context().isInKey(path)) {
                options.problem("Option '" + path.option(EVERY) + "' can't be used for " + path.describe()
                        + ", because a primary key must not change. Remove the option.");
            }
            try {
                checkNulls(field, compiler.nullsOfRule(path));
                checkValues(field, entry.getValue().condition());
            } catch (InvalidRuleException e) {
                options.problem(String.valueOf(e.getMessage()));
            } catch (InvalidDependencyException e) {
                // Reported at its origin.
            }
        }
    }

    private static Stream<FieldSpec> fields(FieldSpec field) {
        return field instanceof FieldSpec.Struct struct
                ? Stream.concat(Stream.of(field), struct.fields().stream().flatMap(RuleProof::fields))
                : Stream.of(field);
    }

    private void checkChangeRate(FieldSpec field, StreamSpec stream) {
        FieldPath path = field.path();
        String option = "Option '" + path.option(CHANGE_RATE) + "' ";
        if (stream.drawnKeys() != null) {
            options.problem(
                    option + "has no effect if each row upserts the key that it draws. Let a column of the primary"
                            + " key have a different value in each row, such as #{sequence.next}, or remove the option.");
        } else if (compiler.context().isInKey(path)) {
            options.problem(option + "can't be used for " + path.describe()
                    + ", because a primary key must not change. Remove the option.");
        } else if (stream.changelog() == null && !options.has(CHANGELOG_MODE)) {
            options.problem(option + "has no effect while all rows are inserted. Remove it, or add '"
                    + CHANGELOG_MODE.key() + "' = 'append', which allows this option, or a primary key and '"
                    + CHANGELOG_MODE.key() + "' = 'upsert' or 'retract'.");
        }
    }

    /** Reports a field that may be NULL by its rule, but must not be. */
    private void checkNulls(FieldSpec field, List<NullCause> nulls) {
        FieldPath path = field.path();
        boolean isRowtime = path.toString().equals(rowtimeColumn);
        boolean isKey = primaryKey.contains(path.steps().get(0));
        if (nulls.isEmpty() || (field.type().isNullable() && !isRowtime && !isKey)) {
            return;
        }
        String why = isRowtime
                ? " is the event time of the table, and a row without one stops the job."
                : isKey ? " belongs to the primary key, which is never NULL." : " is NOT NULL.";
        for (NullCause cause : nulls) {
            if (cause instanceof NullEntity entity) {
                NullCause ofKey = entity.ofKeys().get(0);
                options.problem("Option '" + path.option(PER) + "' uses " + NullProof.describe(ofKey) + ", but "
                        + path.describe() + why + " " + NullProof.remedy(ofKey, isRowtime)
                        + (isRowtime || isKey ? "." : " or make " + path.describe() + " nullable."));
            } else {
                options.problem("Option '" + path.option(ONLY_IF) + "' makes " + path.describe()
                        + " NULL in some rows, but it" + why + " Remove the option"
                        + (isRowtime || isKey
                                ? "."
                                : " or make the " + (path.isColumn() ? "column" : "field") + " nullable."));
            }
        }
    }

    /** Reports values that the column of a condition never has, if this is known. */
    private void checkValues(FieldSpec field, @Nullable ConditionSpec condition) {
        if (condition == null) {
            return;
        }
        Optional<FieldSpec.Scalar> column = columns.stream()
                .flatMap(RuleProof::fields)
                .filter(other -> other.path().equals(condition.column()))
                .map(FieldSpec.Scalar.class::cast)
                .findFirst();
        column.flatMap(scalar -> compiler.findPlan(scalar)
                        .flatMap(plan ->
                                new ConditionProof(scalar, plan.values(), compiler.context()).findProblem(condition)))
                .ifPresent(problem ->
                        options.problem(problem.report("Option '" + field.path().option(ONLY_IF) + "'")));
    }
}
