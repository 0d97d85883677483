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

import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.earlier.EarlierRows;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.UserRecords;
import io.sandglass.faker.timeline.ColumnPlace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The scope of one field's expression. It records the columns that the expression names and the causes of NULL in them.
 *
 * <p>The value of another column is computed again where an expression uses it, because row i is a function of i alone.
 */
final class FieldScope implements TableScope {
    private final ScopeColumns columns;
    private final ColumnPlace place;

    /** The columns, vars and cases whose expressions wait for each other. The last one is that of this scope. */
    private final List<String> beingCompiled;

    private final DefinedValues definedValues;

    private final BiFunction<FieldSpec.Scalar, FieldScope, CompiledExpression> columnValue;
    private final Set<FieldPath> named = new LinkedHashSet<>();
    private final Set<NullCause> nulls = new LinkedHashSet<>();
    private int paths;

    /** @param columnValue returns the value of another column, which the given scope uses */
    FieldScope(
            ScopeColumns columns,
            ColumnPlace place,
            List<String> beingCompiled,
            DefinedValues definedValues,
            BiFunction<FieldSpec.Scalar, FieldScope, CompiledExpression> columnValue) {
        this.columns = columns;
        this.place = place;
        this.beingCompiled = beingCompiled;
        this.definedValues = definedValues;
        this.columnValue = columnValue;
    }

    /**
     * Returns the scope of a column, var or case that this scope's expression uses.
     *
     * @throws ColumnCycle if that expression waits for this one
     */
    FieldScope inner(ColumnPlace innerPlace, String step) {
        if (beingCompiled.contains(step)) {
            throw new ColumnCycle(beingCompiled.stream()
                    .dropWhile(other -> !other.equals(step))
                    .toList());
        }
        List<String> more = new ArrayList<>(beingCompiled);
        more.add(step);
        return new FieldScope(columns, innerPlace, more, definedValues, columnValue);
    }

    /** Returns the step of a column in a path of expressions that wait for each other. */
    static String step(FieldPath column) {
        return ColumnCycle.COLUMN + column;
    }

    /** Returns the step of the scope's own column, var or case. */
    String step() {
        return beingCompiled.get(beingCompiled.size() - 1);
    }

    /** Adds columns that an expression uses which the scope's expression uses. */
    void addColumns(List<FieldPath> ofExpression) {
        named.addAll(ofExpression);
    }

    /** Adds a cause of NULL. */
    void addNull(NullCause cause) {
        nulls.add(cause);
    }

    /** Adds the causes of NULL in a column that the expression names. */
    void addNulls(List<NullCause> ofColumn) {
        ofColumn.stream().map(NullCause::ofRow).forEach(nulls::add);
    }

    /** Returns the plan of the field, whose expression was compiled in this scope. */
    FieldPlan plan(CompiledExpression values) {
        return new FieldPlan(values, List.copyOf(named), List.copyOf(nulls));
    }

    @Override
    public Map<String, List<String>> records() {
        return columns.recordFields();
    }

    @Override
    public List<@Nullable String> recordField(String name, String field) {
        UserRecords records = columns.records(name, field);
        int index = records.fields().indexOf(field);
        List<@Nullable String> texts = new ArrayList<>();
        records.records().forEach(record -> texts.add(record.get(index)));
        if (texts.contains(null)) {
            nulls.add(new NullRecordField(name, field, texts, false));
        }
        return texts;
    }

    @Override
    public Set<String> variables() {
        return definedValues.variableNames();
    }

    @Override
    public CompiledExpression variable(String name) {
        return definedValues.variable(name, this);
    }

    @Override
    public Set<String> cases() {
        return definedValues.caseNames();
    }

    @Override
    public CompiledExpression chosen(String name, BiFunction<String, TableScope, CompiledExpression> compiler) {
        return definedValues.chosen(name, this, compiler);
    }

    @Override
    public Set<String> references() {
        return definedValues.referenceNames();
    }

    @Override
    public EarlierRows reference(String name) {
        return definedValues.reference(name, this);
    }

    @Override
    public ColumnPlace row() {
        return place;
    }

    @Override
    public LongSupplier newPath() {
        return place.path(List.of(step()), paths++);
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public Map<String, String> unusableColumns() {
        return columns.unusable();
    }

    @Override
    public CompiledExpression column(String name) {
        ScopeColumns.Column column = columns.column(name);
        named.add(column.spec().path());
        nulls.addAll(column.nulls());
        return columnValue.apply(column.spec(), this);
    }
}
