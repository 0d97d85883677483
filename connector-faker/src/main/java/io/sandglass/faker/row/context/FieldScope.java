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
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.row.draw.DrawKey;
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
    /** The rule by which the field holds its value over several rows; null if each row has its own. */
    private final @Nullable HeldField held;

    private final Set<FieldPath> named = new LinkedHashSet<>();
    private final Set<NullCause> nulls = new LinkedHashSet<>();
    private int paths;

    /**
     * @param columnValue returns the value of another column, which the given scope uses
     * @param held the rule by which the field holds its value over several rows; null if each row has its own
     */
    FieldScope(
            ScopeColumns columns,
            ColumnPlace place,
            List<String> beingCompiled,
            DefinedValues definedValues,
            BiFunction<FieldSpec.Scalar, FieldScope, CompiledExpression> columnValue,
            @Nullable HeldField held) {
        this.columns = columns;
        this.place = place;
        this.beingCompiled = beingCompiled;
        this.definedValues = definedValues;
        this.columnValue = columnValue;
        this.held = held;
    }

    /**
     * Returns the scope of a column, var or case that this scope's expression uses.
     *
     * @param innerHeld the rule by which the column holds its value; null for none
     * @throws ColumnCycle if that expression waits for this one
     */
    FieldScope inner(ColumnPlace innerPlace, String step, @Nullable HeldField innerHeld) {
        if (beingCompiled.contains(step)) {
            throw new ColumnCycle(beingCompiled.stream()
                    .dropWhile(other -> !other.equals(step))
                    .toList());
        }
        List<String> more = new ArrayList<>(beingCompiled);
        more.add(step);
        return new FieldScope(columns, innerPlace, more, definedValues, columnValue, innerHeld);
    }

    /**
     * Returns the scope of a rule of the field, or of a ROW or collection around it.
     *
     * @throws ColumnCycle if the rule's field waits for this scope's field
     */
    FieldScope ofRule(FieldPath field) {
        return step(field).equals(step())
                ? new FieldScope(columns, place, beingCompiled, definedValues, columnValue, null)
                : inner(place, step(field), null);
    }

    /** Returns the step of a column in a path of expressions that wait for each other. */
    static String step(FieldPath column) {
        return ColumnCycle.COLUMN + column;
    }

    /** Returns the step of the scope's own column, var or case. */
    String step() {
        return beingCompiled.get(beingCompiled.size() - 1);
    }

    /** Returns the rule by which the field holds its value over several rows; null if each row has its own. */
    @Nullable
    HeldField held() {
        return held;
    }

    /** Adds columns that an expression uses which the scope's expression uses. */
    void addColumns(List<FieldPath> ofExpression) {
        named.addAll(ofExpression);
    }

    /** Adds a cause of NULL. */
    void addNull(NullCause cause) {
        nulls.add(cause);
    }

    /**
     * Adds the causes of NULL in a column or var that the expression names.
     *
     * @param drawKey the row key of the column or var
     */
    void addNulls(List<NullCause> ofColumn, DrawKey drawKey) {
        ofColumn.stream().map(cause -> cause.ofColumn(drawKey)).forEach(nulls::add);
    }

    /** Returns the causes of NULL in the columns that the expression names. */
    List<NullCause> nulls() {
        return List.copyOf(nulls);
    }

    /** Returns the columns of the table, which the expression can name. */
    ScopeColumns scopeColumns() {
        return columns;
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
            nulls.add(new NullRecordField(name, field, texts, records.weights(), place, null));
        }
        return texts;
    }

    @Override
    public List<Double> recordWeights(String name) {
        return columns.weights(name);
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
    public ColumnPlace requireRow(Call call) {
        String refusal = held == null ? null : held.refusal(call);
        if (refusal != null) {
            throw call.error(refusal);
        }
        return place;
    }

    @Override
    public LongSupplier newPath() {
        String entityName = held == null ? null : held.entityName();
        return entityName == null
                ? place.path(List.of(step()), paths++)
                : place.pathOfEntity(List.of(entityName), paths++);
    }

    @Override
    public void addNullInFirstRowOfSession() {
        nulls.add(new NullFirstRow(place));
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
        return columnValue.apply(column.spec(), this);
    }
}
