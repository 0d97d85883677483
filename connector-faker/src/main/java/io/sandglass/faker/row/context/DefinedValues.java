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

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.call.OwnProviders;
import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.earlier.EarlierRows;
import io.sandglass.faker.expression.plan.text.SelectedText;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import io.sandglass.faker.row.draw.DrawKey;
import io.sandglass.faker.row.plan.CaseSelection;
import io.sandglass.faker.row.plan.SharedValue;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.ReferenceSpec;
import io.sandglass.faker.spec.UserCase;
import io.sandglass.faker.spec.UserData;
import io.sandglass.faker.text.Names;
import io.sandglass.faker.timeline.ColumnPlace;
import io.sandglass.faker.timeline.rate.ReferredRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongPredicate;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.jspecify.annotations.Nullable;

/** What a user has defined beside the columns: draws that columns share, cases, and references to rows of other tables. */
final class DefinedValues {
    static final String VARIABLE = "var.";
    static final String CASE = "case.";

    private final UserData userData;
    private final RowContext context;
    private final ScopeColumns columns;
    private final ExpressionCompiler compiler;
    private final ColumnPlace place;
    private final @Nullable EventTimeSpec ownClock;
    private final Map<String, FieldPlan> variables = new HashMap<>();
    private final Map<String, ReferredRows> references = new HashMap<>();

    /**
     * @param compiler compiles the expressions of draws, in the table's locale
     * @param ownClock the event clock of the table; null for none
     */
    DefinedValues(
            UserData userData,
            RowContext context,
            ScopeColumns columns,
            ExpressionCompiler compiler,
            @Nullable EventTimeSpec ownClock) {
        this.userData = userData;
        this.context = context;
        this.columns = columns;
        this.compiler = compiler;
        this.place = context.rowPlace();
        this.ownClock = ownClock;
    }

    Set<String> variableNames() {
        return userData.variables().keySet();
    }

    Set<String> caseNames() {
        return userData.cases().keySet();
    }

    Set<String> referenceNames() {
        return userData.references().keySet();
    }

    /** Returns the rows of a reference that another expression uses. */
    EarlierRows reference(String name, FieldScope user) {
        ReferenceSpec spec = userData.references().get(name);
        if (spec == null) {
            throw new IllegalArgumentException(name);
        }
        ReferenceSpec.Clock clock = spec.clock();
        EventTimeSpec own = ownClock;
        if (clock == null || own == null) {
            throw new InvalidDependencyException("reference '" + name + "'");
        }
        ReferredRows rows = references.computeIfAbsent(name, __ -> new ReferredRows(spec, clock.beside(own)));
        NullReference nulls = new NullReference(name, rows, place);
        if (nulls.isEverNull()) {
            user.addNull(nulls);
        }
        return rows;
    }

    /** Returns a draw that another expression uses. */
    CompiledExpression variable(String name, FieldScope user) {
        FieldPlan plan = variables.get(name);
        if (plan == null) {
            plan = planned(user, place, VARIABLE + name, null, inner -> compiler.compile(text(name), inner));
            variables.put(name, plan);
        }
        user.addColumns(plan.columns());
        user.addNulls(plan.nulls(), DrawKey.ofRow(place));
        return shared(VARIABLE + name, plan.values());
    }

    private String text(String variable) {
        String text = userData.variables().get(variable);
        if (text == null) {
            throw new IllegalArgumentException(variable);
        }
        return text;
    }

    private SharedValue shared(String name, CompiledExpression values) {
        return new SharedValue(
                name,
                values,
                context.random(),
                place,
                // No column's key, because columns have another purpose.
                context.drawsKey(FieldPath.ofColumn(name), "shared"));
    }

    /**
     * Returns a case that another expression uses.
     *
     * @param expressions compiles an expression of the case as a part of that expression
     */
    CompiledExpression chosen(
            String name, FieldScope user, BiFunction<String, TableScope, CompiledExpression> expressions) {
        UserCase cases = userData.cases().get(name);
        if (cases == null) {
            throw new IllegalArgumentException(name);
        }
        if (cases.whens().isEmpty()) {
            throw new InvalidDependencyException("case '" + name + "'");
        }
        HeldField held = user.held();
        if (held != null && !isOneColumn(cases.of())) {
            throw new UnsuitableExpressionException(held.refusalOfCase(name, cases.of()));
        }
        List<CompiledExpression> alternatives = new ArrayList<>();
        List<List<NullCause>> nulls = new ArrayList<>();
        for (String expression : cases.expressions()) {
            FieldPlan plan =
                    planned(user, user.row(), CASE + name, held, inner -> expressions.apply(expression, inner));
            user.addColumns(plan.columns());
            alternatives.add(plan.values());
            nulls.add(plan.nulls());
        }
        FieldPlan selector =
                planned(user, place, CASE + name, held, inner -> compiler.compile(selector(cases.of()), inner));
        user.addColumns(selector.columns());
        CompiledExpression selecting =
                column(cases.of()) == null ? shared(CASE + name, selector.values()) : selector.values();
        IntSupplier selection = new CaseSelection(
                cases, selecting, isNumeric(cases.of()), tests(selector.nulls()), place, context.random());
        boolean isComplete = cases.otherwise() != null;
        if (!isComplete || nulls.stream().anyMatch(causes -> !causes.isEmpty())) {
            user.addNull(new NullCase(name, selection, isComplete, nulls));
        }
        return new SelectedText(
                selection,
                alternatives,
                List.of(selecting),
                "one of " + alternatives.size() + " forms, by " + cases.of());
    }

    private List<LongPredicate> tests(List<NullCause> nulls) {
        return nulls.stream()
                .map(cause -> cause.ofColumn(DrawKey.ofRow(place)).test(context))
                .toList();
    }

    /** Returns the expression of the value that selects: a text without calls names a column, or a call without its braces. */
    String selector(String of) {
        String column = column(of);
        if (column != null) {
            return "#{column.'" + column.replace("'", "''") + "'}";
        } else if (of.contains("#{")) {
            return of;
        }
        boolean isCall =
                of.contains(".") && OwnProviders.NAMES.contains(Names.normalize(of.substring(0, of.indexOf('.'))));
        return isCall ? "#{" + of + "}" : "#{column." + of + "}";
    }

    /** Returns whether the value that selects is the one of a column, without draws of its own. */
    private boolean isOneColumn(String of) {
        return column(of) != null
                || (ExpressionParser.parse(selector(of)) instanceof Call call
                        && Names.normalize(call.provider()).equals("column"));
    }

    /** Returns the column that selects, or null if none has exactly this name. */
    @Nullable
    String column(String of) {
        return columns.names().contains(of) ? of : null;
    }

    private boolean isNumeric(String of) {
        String column = column(of);
        return column != null && columns.column(column).spec().type().is(LogicalTypeFamily.NUMERIC);
    }

    /**
     * Plans an expression that {@code user} uses.
     *
     * @param held the rule by which the value must hold over several rows; null for none
     */
    private FieldPlan planned(
            FieldScope user,
            ColumnPlace at,
            String step,
            @Nullable HeldField held,
            Function<FieldScope, CompiledExpression> expression) {
        try {
            FieldScope inner = user.inner(at, step, held);
            return inner.plan(expression.apply(inner));
        } catch (ColumnCycle cycle) {
            throw cycle.at(user.step(), columns.steps());
        } catch (ExpressionException | UnsuitableExpressionException e) {
            if (held != null) {
                // Fails if the value itself is invalid. Otherwise it only doesn't suit a value that must hold.
                var unused = planned(user, at, step, null, expression);
                throw new UnsuitableExpressionException("in " + step + ", " + e.getMessage());
            }
            throw new InvalidDependencyException(e);
        }
    }
}
