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
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.earlier.EarlierRows;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The parts of a table that an expression may refer to. */
public interface TableScope {

    /** The scope of an expression without a table. */
    TableScope NONE = new TableScope() {};

    /** Returns the fields of the user's records, by the name of the records. Records without fields are invalid. */
    default Map<String, List<String>> records() {
        return Map.of();
    }

    /**
     * Returns the texts of a field in all records. A NULL field has null, and values that use it are NULL too.
     *
     * @param records a name in {@link #records()}
     * @param field one of the fields of these records
     */
    default List<@Nullable String> recordField(String records, String field) {
        throw new IllegalArgumentException(records + "." + field);
    }

    /**
     * Returns the weight of each record, or an empty list if all are drawn equally often.
     *
     * @param records a name in {@link #records()}
     */
    default List<Double> recordWeights(String records) {
        return List.of();
    }

    /** Returns the names of the draws that columns share. */
    default Set<String> variables() {
        return Set.of();
    }

    /**
     * Returns the plan of a draw that columns share.
     *
     * @param name one of {@link #variables()}
     * @throws ColumnCycleException if the draw depends on the column that is being compiled
     * @throws InvalidDependencyException if the draw's own expression is invalid
     */
    default CompiledExpression variable(String name) {
        throw new IllegalArgumentException(name);
    }

    /** Returns the names of the cases. */
    default Set<String> cases() {
        return Set.of();
    }

    /**
     * Returns the plan of a case, with draws of its own.
     *
     * @param name one of {@link #cases()}
     * @param compiler compiles an expression of the case in a scope
     * @throws ColumnCycleException if the case depends on the column that is being compiled
     * @throws InvalidDependencyException if an expression of the case is invalid
     */
    default CompiledExpression chosen(String name, BiFunction<String, TableScope, CompiledExpression> compiler) {
        throw new IllegalArgumentException(name);
    }

    /** Returns the names of the references to rows of other tables. */
    default Set<String> references() {
        return Set.of();
    }

    /**
     * Returns the rows that a reference picks from. A value that uses them is NULL before the first of them.
     *
     * @param name one of {@link #references()}
     * @throws InvalidDependencyException if the reference is invalid
     */
    default EarlierRows reference(String name) {
        throw new IllegalArgumentException(name);
    }

    /** Returns the current row, or null if there is no table. */
    default @Nullable CurrentRow row() {
        return null;
    }

    /**
     * Returns the current row.
     *
     * @throws ExpressionException if there is no table
     */
    default CurrentRow requireRow(Call call) {
        CurrentRow row = row();
        if (row == null) {
            throw call.error("'" + call.directive()
                    + "' reads the current row. It works only in expressions of a table's columns.");
        }
        return row;
    }

    /**
     * Returns the current row, which has a number of its own.
     *
     * @throws ExpressionException if there is no table, or its rows have no numbers of their own
     */
    default CurrentRow requireNumberedRow(Call call) {
        CurrentRow row = requireRow(call);
        if (!row.isNumbered()) {
            throw call.error(
                    "with 'children.count' the rows of a parent share one index, so a sequence would repeat. Use"
                            + " #{parent.number} and #{child.number}, which identify a row together.");
        }
        return row;
    }

    /**
     * Returns a source of the key of a path, along which a value moves over event time. Each call returns another path. The key is
     * the same in all rows, or in all rows of an entity if the column belongs to entities.
     */
    default LongSupplier newPath() {
        throw new IllegalStateException("no table");
    }
    /** Records that the value is NULL in the first row of each session. */
    default void addNullInFirstRowOfSession() {}

    /** Returns the usable columns and fields of ROWs, in order. */
    default List<String> columns() {
        return List.of();
    }

    /** Returns the unusable columns and fields of ROWs, and the reasons for messages. */
    default Map<String, String> unusableColumns() {
        return Map.of();
    }

    /**
     * Returns the plan of a column's value in the current row.
     *
     * @param name one of {@link #columns()}
     * @throws ColumnCycleException if the column depends on the column that is being compiled
     * @throws InvalidDependencyException if the column's own expression is invalid
     */
    default CompiledExpression column(String name) {
        throw new IllegalArgumentException(name);
    }
}
