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
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import io.sandglass.faker.expression.plan.text.FramedNumber;
import io.sandglass.faker.expression.plan.time.EventTime;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.UserCase;
import io.sandglass.faker.timeline.ColumnPlace;
import io.sandglass.faker.timeline.RowOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A compiler of the expressions of a table's fields. Not thread-safe. */
public final class FieldCompiler {
    /** The advice for a key that may change: the end of a sentence, after the word "let". */
    private static final String UPSERTS_KEY =
            " 'changelog.mode' be 'upsert' without other options 'changelog.*', so that"
                    + " each row upserts the key that it draws.";

    private final RowContext context;
    private final Locale locale;
    private final ScopeColumns columns;
    private final DefinedValues definedValues;
    private final Map<FieldPath, FieldPlan> plansOfColumns = new HashMap<>();

    /** Creates a compiler for making the rows of a spec in ascending order of their indexes. */
    public FieldCompiler(RowSpec spec) {
        this(spec, RowOrder.ASCENDING);
    }

    /** Creates a compiler for making the rows of a spec in the given order. */
    public FieldCompiler(RowSpec spec, RowOrder order) {
        this.context = new RowContext(spec, order);
        this.locale = spec.locale();
        this.columns = new ScopeColumns(spec.declared(), spec.userData());
        this.definedValues = new DefinedValues(
                spec.userData(),
                context,
                columns,
                context.compilers().forLocale(locale),
                spec.stream().eventTime());
    }

    /** Returns the context that the compiled fields share. */
    public RowContext context() {
        return context;
    }

    /**
     * Compiles the expression of a field.
     *
     * @throws ExpressionException if the text isn't a valid expression
     * @throws UnsuitableExpressionException if the expression doesn't support an option of the field
     * @throws InvalidDependencyException if another field or user data that the expression uses is invalid
     */
    public FieldPlan compile(FieldSpec.Scalar spec) {
        return compile(spec, scope(context.place(spec.path()), FieldScope.step(spec.path())));
    }

    private FieldScope scope(ColumnPlace place, String step) {
        return new FieldScope(columns, place, List.of(step), definedValues, this::columnValue);
    }

    /**
     * Compiles an expression of a var or case by itself, to find its mistakes.
     *
     * @param name the name of the var or case as in a call, such as <code>var.size</code>
     * @param expression the expression
     * @throws ExpressionException if the text isn't a valid expression
     * @throws InvalidDependencyException if a field or user data that the expression uses is invalid
     */
    public FieldPlan compileDefined(String name, String expression) {
        FieldScope scope = scope(context.timeline().place().ofColumn(false), name);
        return scope.plan(context.compilers().forLocale(locale).compile(expression, scope));
    }

    /** Returns the expression of the value that selects among a case's expressions. */
    public String selectorOf(UserCase cases) {
        return definedValues.selector(cases.of());
    }

    /** Compiles the expression of a field. Returns empty if that fails; the check of all expressions reports the error. */
    public Optional<FieldPlan> findPlan(FieldSpec.Scalar spec) {
        try {
            return Optional.of(compile(spec));
        } catch (ExpressionException | UnsuitableExpressionException | InvalidDependencyException e) {
            return Optional.empty();
        }
    }

    private FieldPlan compile(FieldSpec.Scalar spec, FieldScope scope) {
        ExpressionCompiler compiler = context.compilers().forLocale(spec.locale() == null ? locale : spec.locale());
        CompiledExpression values = compiler.compile(spec.expression(), scope);
        if (spec.orphanRate() > 0) {
            values = withOrphans(values, spec.orphanRate());
        }
        if (spec.isUnique()) {
            values = unique(values, spec.path());
        }
        FieldPlan plan = scope.plan(values);
        if (context.isInKey(spec.path())) {
            checkKey(plan);
        }
        return plan;
    }

    /** Compiles a column that another expression uses. */
    private ColumnValue columnValue(FieldSpec.Scalar column, FieldScope user) {
        FieldPlan plan = plansOfColumns.get(column.path());
        if (plan == null) {
            try {
                plan = compile(column, user.inner(context.place(column.path()), FieldScope.step(column.path())));
            } catch (ColumnCycle cycle) {
                throw cycle.at(user.step(), columns.steps());
            } catch (ExpressionException | UnsuitableExpressionException e) {
                throw new InvalidDependencyException(e);
            }
            plansOfColumns.put(column.path(), plan);
        }
        user.addNulls(plan.nulls());
        return new ColumnValue(column, plan.values(), context);
    }

    /** Checks that a key is the same in all changes of a row. */
    private void checkKey(FieldPlan plan) {
        plan.columns().stream()
                .filter(column -> !context.isInKey(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new UnsuitableExpressionException("a primary key must not change, but " + column.describe()
                            + " changes. Use columns of the primary key only, or let"
                            + UPSERTS_KEY);
                });
        if (plan.values().isMadeOf(SharedValue.class)) {
            throw new UnsuitableExpressionException(
                    "a primary key must not change, but each change draws its vars anew."
                            + " Write their expressions in the column's own, or let" + UPSERTS_KEY);
        }
        if (plan.values().isMadeOf(EventTime.class)) {
            throw new UnsuitableExpressionException(
                    "a primary key must not change, but each change has its own event time. Let" + UPSERTS_KEY);
        }
    }

    private CompiledExpression withOrphans(CompiledExpression values, double rate) {
        FramedNumber framed = FramedNumber.of(values);
        if (framed == null) {
            throw new UnsuitableExpressionException(
                    "orphans lie above the range of a whole number, but this expression isn't one whole number, alone or with"
                            + " constant text around it. Use an expression such as #{uniform.between '1','1000'},"
                            + " cust-#{uniform.between '1','1000'} or, in a bounded table, #{sequence.next}.");
        }
        WholeNumberPlan numbers = framed.number();
        if (!OrphanNumbers.hasRoomFor(numbers)) {
            throw new UnsuitableExpressionException("orphans lie above the expression's range, " + numbers.min()
                    + " to " + numbers.max() + ", but 64 bits don't hold as many numbers above that range.");
        }
        OrphanNumbers orphans = new OrphanNumbers(numbers, rate, context.random());
        return framed.before().isEmpty() && framed.after().isEmpty()
                ? orphans
                : new OrphanTexts(framed.before(), orphans, framed.after());
    }

    private CompiledExpression unique(CompiledExpression values, FieldPath path) {
        if (!context.place(path).isNumbered()) {
            throw new UnsuitableExpressionException(
                    "each row would need a value of its own, but with 'children.count' the rows of a parent share one index."
                            + " Remove '" + path.option("unique")
                            + "', or identify a row by two columns, #{parent.number} and #{child.number}.");
        }
        if (values.isUnique()) {
            return values;
        }
        Outcomes outcomes = values.outcomes();
        if (outcomes == null) {
            throw new UnsuitableExpressionException(
                    "the connector numbers unique values, but can't number the values of this expression. Use a pattern,"
                            + " a range of whole numbers or a list, such as #{regexify '[A-Z]{3}-[0-9]{6}'}, or #{sequence.next}.");
        }
        ColumnPlace place = context.place(path);
        long needed = place.maxNumber();
        // Outcomes beyond MAX_COUNT aren't counted, but no table needs so many.
        if (needed >= outcomes.count() && outcomes.count() < Outcomes.MAX_COUNT) {
            boolean isInKey = context.isInKey(path);
            String rows = needed == Long.MAX_VALUE ? "no end" : (needed + 1) + (isInKey ? " keys" : " rows");
            String advice = needed == Long.MAX_VALUE
                    ? "Use #{sequence.next}, or add 'number-of-rows'."
                    : "Use fewer rows or an expression with more values.";
            throw new UnsuitableExpressionException("each row needs a different value, but the expression has only "
                    + outcomes.count() + ", and the table has " + rows + ". "
                    + (isInKey
                            ? "Use #{sequence.next}, or remove '" + path.option("unique") + "' and let" + UPSERTS_KEY
                            : advice));
        }
        return new UniqueValues(values, outcomes, context.drawsKey(path, "unique"), place);
    }
}
