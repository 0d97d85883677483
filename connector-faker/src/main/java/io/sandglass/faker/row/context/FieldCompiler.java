package io.sandglass.faker.row.context;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.ExpressionCompilers;
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
import io.sandglass.faker.timeline.ColumnPlace;
import io.sandglass.faker.timeline.RowOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compiles the expressions of a table's fields. Not thread-safe. */
public final class FieldCompiler {
    /** The advice for a key that can't stay the same in all changes: the end of a sentence, after the word "let". */
    private static final String UPSERTS_KEY =
            " 'changelog.mode' be 'upsert' without other options 'changelog.*', so that"
                    + " each row upserts the key that it draws.";

    private final RowContext context;
    private final Locale locale;
    private final ScopeColumns columns;
    private final ExpressionCompilers compilers;
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
        this.compilers = new ExpressionCompilers(
                spec.zone(), context.random(), context.clock(), spec.userData().lists());
    }

    /** Returns what the compiled fields share. */
    public RowContext context() {
        return context;
    }

    /**
     * Compiles the expression of a field.
     *
     * @throws ExpressionException if the text isn't a valid expression
     * @throws UnsuitableExpressionException if the field asks for more than its expression can give
     * @throws InvalidDependencyException if another field or the user's data that the expression uses are wrong
     */
    public FieldPlan compile(FieldSpec.Scalar spec) {
        return compile(
                spec, new FieldScope(columns, context.place(spec.path()), List.of(spec.path()), this::columnValue));
    }

    /** Compiles the expression of a field. Returns empty if that fails; the proof of all expressions reports the error. */
    public Optional<FieldPlan> findPlan(FieldSpec.Scalar spec) {
        try {
            return Optional.of(compile(spec));
        } catch (ExpressionException | UnsuitableExpressionException | InvalidDependencyException e) {
            return Optional.empty();
        }
    }

    private FieldPlan compile(FieldSpec.Scalar spec, FieldScope scope) {
        ExpressionCompiler compiler = compilers.forLocale(spec.locale() == null ? locale : spec.locale());
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

    /** Compiles another column on behalf of an expression that uses it. */
    private ColumnValue columnValue(FieldSpec.Scalar column, FieldScope user) {
        FieldPlan plan = plansOfColumns.get(column.path());
        if (plan == null) {
            try {
                plan = compile(column, user.inner(context.place(column.path()), column.path()));
            } catch (ColumnCycle cycle) {
                throw cycle.at(user.path(), columns.names());
            } catch (ExpressionException | UnsuitableExpressionException e) {
                throw new InvalidDependencyException(e);
            }
            plansOfColumns.put(column.path(), plan);
        }
        user.addNulls(plan.nulls());
        return new ColumnValue(column, plan.values(), context);
    }

    /** A key is the same in all changes of a row. */
    private void checkKey(FieldPlan plan) {
        plan.columns().stream()
                .filter(column -> !context.isInKey(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new UnsuitableExpressionException("a primary key stays what it is while " + column.describe()
                            + " changes. Make its value of columns of the primary key only, or let"
                            + UPSERTS_KEY);
                });
        if (plan.values().isMadeOf(EventTime.class)) {
            throw new UnsuitableExpressionException(
                    "a primary key stays what it is, while each change has an event time of its own. Let"
                            + UPSERTS_KEY);
        }
    }

    private CompiledExpression withOrphans(CompiledExpression values, double rate) {
        FramedNumber framed = FramedNumber.of(values);
        if (framed == null) {
            throw new UnsuitableExpressionException(
                    "orphans lie above the range of a whole number, and this expression isn't one whole number, alone or with"
                            + " constant text around it. Use one such as #{uniform.between '1','1000'},"
                            + " cust-#{uniform.between '1','1000'} or, in a table with an end, #{sequence.next}.");
        }
        WholeNumberPlan numbers = framed.number();
        if (!OrphanNumbers.hasRoomFor(numbers)) {
            throw new UnsuitableExpressionException("orphans lie above the range of the expression, which is from "
                    + numbers.min() + " to " + numbers.max() + ", and 64 bits have no room for as many numbers there.");
        }
        OrphanNumbers orphans = new OrphanNumbers(numbers, rate, context.random());
        return framed.before().isEmpty() && framed.after().isEmpty()
                ? orphans
                : new OrphanTexts(framed.before(), orphans, framed.after());
    }

    private CompiledExpression unique(CompiledExpression values, FieldPath path) {
        if (values.isUnique()) {
            return values;
        }
        Outcomes outcomes = values.outcomes();
        if (outcomes == null) {
            throw new UnsuitableExpressionException(
                    "unique values are numbered, and those of this expression can't be. Use a pattern, a range of whole"
                            + " numbers or a list, such as #{regexify '[A-Z]{3}-[0-9]{6}'}, or #{sequence.next}.");
        }
        ColumnPlace place = context.place(path);
        long needed = place.maxNumber();
        // No table comes to the end of as many as can be numbered.
        if (needed >= outcomes.count() && outcomes.count() < Outcomes.MAX_COUNT) {
            boolean isInKey = context.isInKey(path);
            String rows = needed == Long.MAX_VALUE ? "no end" : (needed + 1) + (isInKey ? " keys" : " rows");
            String advice = needed == Long.MAX_VALUE
                    ? "Use #{sequence.next}, or add 'number-of-rows'."
                    : "Let the table have fewer rows or the expression more values.";
            throw new UnsuitableExpressionException("each row takes a value of its own, but the expression has only "
                    + outcomes.count() + ", and the table has " + rows + ". "
                    + (isInKey
                            ? "Use #{sequence.next}, or remove '" + path.option("unique") + "' and let" + UPSERTS_KEY
                            : advice));
        }
        return new UniqueValues(values, outcomes, context.drawsKey(path, "unique"), place);
    }
}
