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
import static io.sandglass.faker.table.options.FakerConnectorOptions.EXPRESSION;
import static io.sandglass.faker.table.options.FakerConnectorOptions.UNIQUE;

import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.row.context.UnsuitableExpressionException;
import io.sandglass.faker.row.plan.UniqueValues;
import io.sandglass.faker.row.value.TextRoom;
import io.sandglass.faker.spec.FieldRule;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.table.options.OptionReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.jspecify.annotations.Nullable;

/** The primary key of a changelog. It must be different in each row, or a change would apply to several rows. */
public final class ChangelogKey {
    private static final String SEQUENCE = "#{sequence.next '1'}";

    private final List<FieldSpec.Scalar> fields;
    private final List<String> keyColumns;
    private final FieldCompiler compiler;

    /**
     * @param columns all columns of the table
     * @param keyColumns the names of the key's columns
     */
    public ChangelogKey(List<FieldSpec> columns, List<String> keyColumns, FieldCompiler compiler) {
        this.fields = columns.stream()
                .flatMap(ChangelogKey::scalars)
                .filter(field -> keyColumns.contains(field.path().steps().get(0)))
                .toList();
        this.keyColumns = keyColumns;
        this.compiler = compiler;
    }

    /** Returns the names of the columns that can be a primary key, because they are single values and never NULL. */
    public static List<String> candidates(List<FieldSpec> columns, FieldCompiler compiler) {
        return columns.stream()
                .filter(column -> column instanceof FieldSpec.Scalar scalar && isNeverNull(scalar, compiler))
                .map(column -> column.path().toString())
                .toList();
    }

    private static boolean isNeverNull(FieldSpec.Scalar column, FieldCompiler compiler) {
        return column.nullRate() == 0
                && compiler.context().rules().at(column.path()).equals(FieldRule.NONE)
                && compiler.findPlan(column)
                        .filter(plan -> plan.nulls().isEmpty())
                        .isPresent();
    }

    /** Returns the fields of a column that have one value per row. Elements of collections have several. */
    private static Stream<FieldSpec.Scalar> scalars(FieldSpec field) {
        if (field instanceof FieldSpec.Struct struct) {
            return struct.fields().stream().flatMap(ChangelogKey::scalars);
        }
        return field instanceof FieldSpec.Scalar scalar ? Stream.of(scalar) : Stream.empty();
    }

    /**
     * Returns whether changes can identify rows by the key. At least one column must have a different value in each row, and all
     * columns must stay the same in all changes of a row. A column whose expression is invalid counts as different in each row,
     * because its intended values are unknown.
     */
    public boolean tellsRowsApart() {
        boolean tellsApart = false;
        for (FieldSpec.Scalar field : fields) {
            try {
                tellsApart |= tellsApart(field, compiler.compile(field).values());
            } catch (UnsuitableExpressionException e) {
                return false;
            } catch (ExpressionException | InvalidDependencyException e) {
                tellsApart = true;
            }
        }
        return tellsApart;
    }

    /**
     * Reports a key that may have the same value in several rows, and suggests fixes.
     *
     * @param options reports the problem
     * @param proof the changelog's proof, which tests each fix before it is suggested
     * @param drawing how to make each row upsert the key that it draws: the end of a sentence, after the word "let"
     */
    public void check(OptionReader options, ExpressionProof proof, String drawing) {
        if (keyColumns.isEmpty() || fields.stream().anyMatch(this::mayTellApart)) {
            return;
        }
        List<String> ways = new ArrayList<>();
        String sequence = firstOption(EXPRESSION, field -> with(field, SEQUENCE, field.isUnique()), proof);
        if (sequence != null) {
            ways.add("be a sequence, for example '" + sequence + "' = '" + SEQUENCE.replace("'", "''") + "'");
        }
        String unique = firstOption(UNIQUE, field -> with(field, field.expression(), true), proof);
        if (unique != null) {
            ways.add("be unique, by '" + unique + "' = 'true'");
        }
        options.problem("Option '" + CHANGELOG_MODE.key() + "' is '" + options.text(CHANGELOG_MODE)
                + "', but several rows may have the same primary key (" + String.join(", ", keyColumns)
                + "). "
                + (ways.isEmpty() ? "Let " : "Let one of its columns " + String.join(", or ", ways) + ". Or let ")
                + drawing + ", so that each row upserts the key that it draws.");
    }

    /** Returns whether a field has a different value in each row, also after conversion to its type. */
    private boolean tellsApart(FieldSpec.Scalar field, CompiledExpression values) {
        LogicalType type = field.type();
        if (!values.isUnique()) {
            return false;
        } else if (values instanceof UniqueValues) {
            // The proof of the expression also proves this.
            return true;
        } else if (values instanceof WholeNumberPlan numbers && type.is(LogicalTypeFamily.NUMERIC)) {
            // In an unbounded table, UnboundedKeyProof checks up to which row the values differ.
            return !compiler.context().isBounded() || UniqueProof.keepsDifferences(numbers, type);
        }
        // The texts 0.1 and 0.10 are different, but they are the same number.
        return TextRoom.of(type) != null || type.is(LogicalTypeFamily.INTEGER_NUMERIC);
    }

    /** Returns the same as {@link #tellsApart}, but true if compilation fails, because the user may want unique values. */
    private boolean mayTellApart(FieldSpec.Scalar field) {
        return compiler.findPlan(field)
                .map(plan -> tellsApart(field, plan.values()))
                .orElse(true);
    }

    private static FieldSpec.Scalar with(FieldSpec.Scalar field, String expression, boolean isUnique) {
        return new FieldSpec.Scalar(
                field.path(), field.type(), field.nullRate(), expression, field.locale(), field.orphanRate(), isUnique);
    }

    /**
     * Returns the full name of the option of the first field that allows a change, or null if no field does.
     *
     * @param name the name of the option that makes the change
     * @param change makes the change to a field
     * @param proof tests the changed field
     */
    private @Nullable String firstOption(String name, UnaryOperator<FieldSpec.Scalar> change, ExpressionProof proof) {
        Optional<FieldSpec.Scalar> first = fields.stream()
                .filter(field -> name.equals(EXPRESSION) || (field.path().isColumn() && field.orphanRate() == 0))
                .filter(field -> !isSmall(field))
                .filter(field ->
                        proof.findProblem(change.apply(field), field.path().option(EXPRESSION)) == null)
                .findFirst();
        return first.map(field -> field.path().option(name)).orElse(null);
    }

    /** Returns whether the type soon runs out of new keys. */
    private static boolean isSmall(FieldSpec.Scalar field) {
        return field.type().is(LogicalTypeRoot.TINYINT) || field.type().is(LogicalTypeRoot.SMALLINT);
    }
}
