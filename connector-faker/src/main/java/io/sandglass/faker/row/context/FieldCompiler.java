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
import io.sandglass.faker.expression.plan.time.EventTime;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.row.draw.DrawKey;
import io.sandglass.faker.row.draw.GivenValues;
import io.sandglass.faker.row.plan.SharedValue;
import io.sandglass.faker.spec.EntitySpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.UserCase;
import io.sandglass.faker.timeline.ColumnPlace;
import io.sandglass.faker.timeline.RowOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.table.types.logical.BigIntType;
import org.jspecify.annotations.Nullable;

/** A compiler of the expressions of a table's fields. Not thread-safe. */
public final class FieldCompiler {
    private final RowContext context;
    private final Locale locale;
    private final ScopeColumns columns;
    private final DefinedValues definedValues;
    private final ValueOptions valueOptions;
    private final RuleCompiler rules;
    private final Map<FieldPath, FieldPlan> plansOfColumns = new HashMap<>();

    /** Creates a compiler for making the rows of a spec in ascending order of their indexes. */
    public FieldCompiler(RowSpec spec) {
        this(spec, RowOrder.ASCENDING);
    }

    /** Creates a compiler for making the rows of a spec in the given order. */
    public FieldCompiler(RowSpec spec, RowOrder order) {
        this(spec, order, List.of());
    }

    /**
     * Creates a compiler for making the rows of a spec in the given order.
     *
     * @param given the columns whose values the caller sets, see {@link RowContext#given()}
     */
    public FieldCompiler(RowSpec spec, RowOrder order, List<FieldPath> given) {
        this.context = new RowContext(spec, order, new GivenValues(given));
        this.rules = new RuleCompiler(context);
        this.valueOptions = new ValueOptions(context);
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
        return compile(spec, scope(spec.path()));
    }

    /**
     * Compiles the expression of a collection's length.
     *
     * @param collection a field with such an expression
     * @throws ExpressionException in the same cases as {@link #compile}
     */
    public LengthPlan compileLength(FieldSpec collection) {
        return new LengthPlan(collection, compile(lengthOf(collection)));
    }

    /** Returns the length of a collection as a field of its own, for trials. */
    public static FieldSpec.Scalar lengthOf(FieldSpec collection) {
        return new FieldSpec.Scalar(
                collection.path(),
                new BigIntType(),
                0,
                Objects.requireNonNull(collection.length().expression()));
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
        FieldScope scope = scope(context.rowPlace(), name, null);
        return scope.plan(context.compilers().forLocale(locale).compile(expression, scope));
    }

    /** Returns the expression of the value that selects among a case's expressions. */
    public String selectorOf(UserCase cases) {
        return definedValues.selector(cases.of());
    }

    /**
     * Returns the row key of a field's draws.
     *
     * @throws InvalidDependencyException if a column of the key is invalid
     * @throws InvalidRuleException if the rule is invalid
     */
    public DrawKey drawKey(FieldPath path) {
        return rules.drawKey(path, scope(path));
    }

    /** Returns the condition that a field itself has, or null for none, with the exceptions of {@link #drawKey}. */
    public @Nullable Condition condition(FieldPath path) {
        return rules.condition(path, scope(path));
    }

    /**
     * Returns the causes of NULL that a field has because of a rule of its own, with the exceptions of {@link #drawKey}. They
     * come in addition to those of its plan.
     */
    public List<NullCause> nullsOfRule(FieldPath path) {
        return rules.nulls(path, scope(path));
    }

    private FieldScope scope(FieldPath path) {
        return scope(context.place(path), FieldScope.step(path), held(path));
    }

    private FieldScope scope(ColumnPlace place, String step, @Nullable HeldField held) {
        return new FieldScope(columns, place, List.of(step), definedValues, this::columnValue, held);
    }

    private @Nullable HeldField held(FieldPath path) {
        FieldPath holder = context.rules().holder(path);
        // Keys never change. The check of rules refuses rules about time and changes for them.
        return holder == null
                        || (context.isInKey(path) && context.rules().at(holder).entity() == null)
                ? null
                : new HeldField(path, holder, context.rules(), context.keyColumns());
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
        try {
            rules.check(spec.path(), scope);
        } catch (InvalidRuleException e) {
            throw new InvalidDependencyException(e);
        }
        ExpressionCompiler compiler = context.compilers().forLocale(spec.locale() == null ? locale : spec.locale());
        CompiledExpression values = compiler.compile(spec.expression(), scope);
        FieldPlan plan = scope.plan(valueOptions.apply(spec, values));
        checkHeld(spec.path(), plan);
        if (context.isInKey(spec.path())) {
            checkKey(spec.path(), plan);
        }
        return plan;
    }

    /** Compiles a column that another expression uses. */
    private ColumnValue columnValue(FieldSpec.Scalar column, FieldScope user) {
        FieldPlan plan = plansOfColumns.get(column.path());
        if (plan == null) {
            try {
                plan = compile(
                        column,
                        user.inner(context.place(column.path()), FieldScope.step(column.path()), held(column.path())));
            } catch (ColumnCycle cycle) {
                throw cycle.at(user.step(), columns.steps());
            } catch (ExpressionException | UnsuitableExpressionException e) {
                throw new InvalidDependencyException(e);
            }
            plansOfColumns.put(column.path(), plan);
        }
        DrawKey drawKey = rules.drawKey(column.path(), user);
        if (context.given().indexOf(column.path()) < 0) {
            user.addNulls(plan.nulls(), drawKey);
            user.addNulls(nullsAround(column.path(), user), drawKey);
        }
        return new ColumnValue(column, plan.values(), drawKey, context);
    }

    /** Returns the causes of NULL that a column and the ROWs around it have themselves. */
    private List<NullCause> nullsAround(FieldPath column, FieldScope user) {
        Map<FieldPath, Double> nullRates = columns.column(column.toString()).nullRates();
        List<NullCause> nulls = new ArrayList<>();
        for (FieldPath path : column.fromColumn()) {
            nulls.addAll(rules.nulls(path, user));
            Double nullRate = nullRates.get(path);
            if (nullRate != null) {
                nulls.add(new NullDraw(path, nullRate, rules.drawKey(path, user)));
            }
        }
        return nulls;
    }

    /** Checks that a field which holds its value over several rows doesn't use a column that differs in them. */
    private void checkHeld(FieldPath path, FieldPlan plan) {
        HeldField held = held(path);
        if (held == null) {
            return;
        }
        for (FieldPath column : plan.columns()) {
            FieldPlan planOfColumn = plansOfColumns.get(column);
            boolean isOfTime = planOfColumn != null && planOfColumn.values().isMadeOf(EventTime.class);
            String refusal = held.refusal(column, isOfTime);
            if (refusal != null) {
                throw new UnsuitableExpressionException(refusal);
            }
        }
    }

    /** Checks that a key is the same in all changes of a row. */
    private void checkKey(FieldPath path, FieldPlan plan) {
        EntitySpec entity = context.rules().at(path).entity();
        Stream.concat(plan.columns().stream(), entity == null ? Stream.empty() : entity.keys().stream())
                .filter(column -> !context.isInKey(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new UnsuitableExpressionException("a primary key must not change, but " + column.describe()
                            + " changes. Use columns of the primary key only, or let"
                            + ValueOptions.UPSERTS_KEY);
                });
        if (plan.values().isMadeOf(SharedValue.class)) {
            throw new UnsuitableExpressionException(
                    "a primary key must not change, but each change draws its vars anew."
                            + " Write their expressions in the column's own, or let" + ValueOptions.UPSERTS_KEY);
        }
        if (plan.values().isMadeOf(EventTime.class)) {
            throw new UnsuitableExpressionException(
                    "a primary key must not change, but each change has its own event time. Let"
                            + ValueOptions.UPSERTS_KEY);
        }
    }
}
