package io.sandglass.faker.row;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.ExpressionCompilers;
import io.sandglass.faker.expression.ExpressionException;
import io.sandglass.faker.expression.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.WholeNumberPlan;
import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.OwnData;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.timeline.RowPlace;
import io.sandglass.faker.timeline.RowRandom;
import io.sandglass.faker.timeline.Timeline;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all fields of a table share while values are made of them: where they draw from, the clock, the row at hand. */
public final class RowContext {
    private final long seed;
    private final Locale locale;
    private final RowRandom random = new RowRandom();
    private final HeldClock clock = new HeldClock(InstantSource.system());
    private final ValueConverters converters;
    private final Timeline timeline;
    private final ColumnScope scope;
    private final ExpressionCompilers compilers;
    private final Set<String> keyColumns;

    /** A context for the rows of a spec. */
    public RowContext(RowSpec spec) {
        this(spec.declared(), spec.seed(), spec.locale(), spec.zone(), spec.ownData(), spec.stream());
    }

    /** A context for a table with these columns; see {@link RowSpec}. */
    public RowContext(
            List<FieldSpec> declared, long seed, Locale locale, ZoneId zone, OwnData ownData, StreamSpec stream) {
        this.seed = seed;
        this.locale = locale;
        this.converters = new ValueConverters(zone);
        ExpressionCompiler ofStream = new ExpressionCompilers(zone, random, clock, TableScope.NONE).forLocale(locale);
        this.timeline = new Timeline(stream, seed, random, ofStream);
        ChangelogSpec changelog = stream.changelog();
        this.keyColumns = changelog == null ? Set.of() : Set.copyOf(changelog.keyColumns());
        this.scope = new ColumnScope(this, declared, ownData);
        this.compilers = new ExpressionCompilers(zone, random, clock, scope);
    }

    long seed() {
        return seed;
    }

    RowRandom random() {
        return random;
    }

    ValueConverters converters() {
        return converters;
    }

    public Timeline timeline() {
        return timeline;
    }

    RowPlace place() {
        return timeline.place();
    }

    /** Reads the clock, by which the rows that follow tell what is now. */
    void readClock() {
        clock.read();
    }

    /** Goes to the draws of a row, so that values of single expressions can be had. */
    public void goToSample(long index) {
        timeline.moveTo(Math.min(index, place().maxNumber()));
        random.seek(seed, place().draws());
    }

    /** Whether a field belongs to the primary key of a changelog. */
    boolean isInKey(FieldPath path) {
        return keyColumns.contains(path.steps().get(0));
    }

    /**
     * Compiles the expression of a field.
     *
     * @throws ExpressionException if it is none
     * @throws UnsuitableExpressionException if the field asks for more than its expression can give
     */
    public FieldPlan compile(FieldSpec.Scalar spec) {
        FieldPlan plan = scope.recording(() -> {
            ExpressionCompiler compiler = compilers.forLocale(spec.locale() == null ? locale : spec.locale());
            CompiledExpression values = compiler.compile(spec.expression());
            if (spec.orphanRate() > 0) {
                values = withOrphans(values, spec.orphanRate());
            }
            return spec.isUnique() ? unique(values, spec.path()) : values;
        });
        if (isInKey(spec.path())) {
            plan.columns().stream()
                    .filter(column -> !isInKey(column))
                    .findFirst()
                    .ifPresent(column -> {
                        throw new UnsuitableExpressionException("a primary key stays what it is while "
                                + column.describe() + " changes. Make its value of columns of the primary key only.");
                    });
        }
        return plan;
    }

    private CompiledExpression withOrphans(CompiledExpression values, double rate) {
        if (values instanceof WholeNumberPlan numbers && OrphanNumbers.hasRoomFor(numbers)) {
            return new OrphanNumbers(numbers, rate, random);
        }
        throw new UnsuitableExpressionException(
                "orphans lie beyond the range of whole numbers that an expression gives, and this one gives none. Use one"
                        + " such as #{uniform.between '1','1000'}.");
    }

    private CompiledExpression unique(CompiledExpression values, FieldPath path) {
        @Nullable Outcomes outcomes = values.outcomes();
        if (outcomes == null) {
            throw new UnsuitableExpressionException(
                    "unique values are numbered, and those of this expression can't be. Use patterns, ranges of whole"
                            + " numbers or lists, such as #{regexify '[A-Z]{3}-[0-9]{6}'}, or #{sequence.next}.");
        }
        long needed = place().maxNumber();
        if (needed >= outcomes.count()) {
            String rows = needed == Long.MAX_VALUE
                    ? "the table has no end. Add 'number-of-rows' = '" + outcomes.count() + "' or less, or give it more"
                            + " values"
                    : "the table has " + (needed + 1) + " rows. Give it fewer rows or more values";
            throw new UnsuitableExpressionException(
                    "the expression has only " + outcomes.count() + " different values, but " + rows + ".");
        }
        return new UniqueValues(outcomes, RowRandom.fieldKey(seed, path.steps(), "unique"), place());
    }
}
