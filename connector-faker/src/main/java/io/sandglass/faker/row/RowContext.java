package io.sandglass.faker.row;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.ExpressionCompilers;
import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import io.sandglass.faker.expression.plan.text.FramedNumber;
import io.sandglass.faker.expression.plan.time.EventTime;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.OwnData;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.timeline.RowOrder;
import io.sandglass.faker.timeline.RowPlace;
import io.sandglass.faker.timeline.RowRandom;
import io.sandglass.faker.timeline.Timeline;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all fields of a table share while values are made of them: where they draw from, the clock, the row at hand. */
public final class RowContext {
    /** The advice for a key that can't stay the same in all changes: the end of a sentence, after the word "let". */
    private static final String UPSERTS_KEY =
            " 'changelog.mode' be 'upsert' without other options 'changelog.*', so that"
                    + " each row upserts the key that it draws.";

    private final long seed;
    private final Locale locale;
    private final RowRandom random = new RowRandom();
    private final HeldClock clock = new HeldClock(InstantSource.system());
    private final ValueConverters converters;
    private final Timeline timeline;
    private final ColumnScope scope;
    private final ExpressionCompilers compilers;
    private final Set<String> keyColumns;

    /** Creates a context for making the rows of a spec in ascending order of their indexes. */
    public RowContext(RowSpec spec) {
        this(spec, RowOrder.ASCENDING);
    }

    /** Creates a context for making the rows of a spec in the given order. */
    public RowContext(RowSpec spec, RowOrder order) {
        this(spec.declared(), spec.seed(), spec.locale(), spec.zone(), spec.ownData(), spec.stream(), order);
    }

    /** Creates a context for making the rows of a table in ascending order. See {@link RowSpec} for the parameters. */
    public RowContext(
            List<FieldSpec> declared, long seed, Locale locale, ZoneId zone, OwnData ownData, StreamSpec stream) {
        this(declared, seed, locale, zone, ownData, stream, RowOrder.ASCENDING);
    }

    private RowContext(
            List<FieldSpec> declared,
            long seed,
            Locale locale,
            ZoneId zone,
            OwnData ownData,
            StreamSpec stream,
            RowOrder order) {
        this.seed = seed;
        this.locale = locale;
        this.converters = new ValueConverters(zone);
        ExpressionCompiler ofStream =
                new ExpressionCompilers(zone, random, clock, TableScope.ofLists(ownData.lists())).forLocale(locale);
        this.timeline = new Timeline(stream, seed, random, ofStream, order);
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

    /**
     * Moves to a trial of a field's values. The field must not lie in a collection.
     *
     * <p>Trial n uses the draws of row n, or of key n for a column of the primary key. If the table or its clock ends before row
     * n, the trial is at the last row, but with draws of its own.
     *
     * @param trial the number of the trial, 0 or more
     * @param field the field to try
     * @param plan the field's plan
     * @return whether the field has a value in this trial; false if a record field that the value uses is NULL
     */
    public boolean goToTrial(long trial, FieldSpec.Scalar field, FieldPlan plan) {
        var unused = place().setInKey(false);
        long index = Math.min(Math.min(trial, place().maxNumber()), timeline.lastIndex());
        if (isInKey(field.path())) {
            unused = place().setInKey(true);
            timeline.moveTo(index, Math.min(trial, place().maxNumber()));
        } else {
            timeline.moveTo(index);
        }
        place().drawTrial(trial);
        boolean hasValue = plan.nulls().stream()
                .filter(NullRecordField.class::isInstance)
                .noneMatch(cause -> cause.test(this).test(place().draws()));
        random.seek(RowRandom.fieldKey(seed, field.path().steps(), "value"), place().draws());
        return hasValue;
    }

    /** Whether the table has a last row. */
    public boolean isBounded() {
        return place().maxNumber() != Long.MAX_VALUE;
    }

    /** Whether rows change, so that each must be the same whenever it is made. */
    public boolean isChangelog() {
        return timeline.changes() != null;
    }

    /** Returns whether the table has an event clock. */
    public boolean hasEventClock() {
        return place().earliestEvent() != null;
    }

    /** Whether a value was made by the wall clock since this was called last. */
    public boolean wasClockAsked() {
        return clock.wasAsked();
    }

    /** Whether a field belongs to the primary key of a changelog. */
    public boolean isInKey(FieldPath path) {
        return keyColumns.contains(path.steps().get(0));
    }

    /**
     * Compiles the expression of a field.
     *
     * @throws ExpressionException if it is none
     * @throws UnsuitableExpressionException if the field asks for more than its expression can give
     * @throws InvalidDependencyException if another field or the user's own data are wrong, of which it makes its values
     */
    public FieldPlan compile(FieldSpec.Scalar spec) {
        boolean wasInKey = place().setInKey(isInKey(spec.path()));
        FieldPlan plan;
        try {
            plan = compileHere(spec);
        } finally {
            var unused = place().setInKey(wasInKey);
        }
        if (isInKey(spec.path())) {
            checkKey(plan);
        }
        return plan;
    }

    /** Compiles the expression of a field. Returns empty if that fails; the proof of all expressions reports the error. */
    public Optional<FieldPlan> findPlan(FieldSpec.Scalar spec) {
        try {
            return Optional.of(compile(spec));
        } catch (ExpressionException | UnsuitableExpressionException | InvalidDependencyException e) {
            return Optional.empty();
        }
    }

    private FieldPlan compileHere(FieldSpec.Scalar spec) {
        return scope.recording(spec.path(), () -> {
            ExpressionCompiler compiler = compilers.forLocale(spec.locale() == null ? locale : spec.locale());
            CompiledExpression values = compiler.compile(spec.expression());
            if (spec.orphanRate() > 0) {
                values = withOrphans(values, spec.orphanRate());
            }
            return spec.isUnique() ? unique(values, spec.path()) : values;
        });
    }

    /** A key is the same in all changes of a row. */
    private void checkKey(FieldPlan plan) {
        plan.columns().stream().filter(column -> !isInKey(column)).findFirst().ifPresent(column -> {
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
        OrphanNumbers orphans = new OrphanNumbers(numbers, rate, random);
        return framed.before().isEmpty() && framed.after().isEmpty()
                ? orphans
                : new OrphanTexts(framed.before(), orphans, framed.after());
    }

    private String withEnoughValues(FieldPath path, long needed) {
        if (isInKey(path)) {
            return "Use #{sequence.next}, or remove '" + path.option("unique") + "' and let" + UPSERTS_KEY;
        }
        return needed == Long.MAX_VALUE
                ? "Use #{sequence.next}, or add 'number-of-rows'."
                : "Let the table have fewer rows or the expression more values.";
    }

    private CompiledExpression unique(CompiledExpression values, FieldPath path) {
        if (values.isUnique()) {
            return values;
        }
        @Nullable Outcomes outcomes = values.outcomes();
        if (outcomes == null) {
            throw new UnsuitableExpressionException(
                    "unique values are numbered, and those of this expression can't be. Use a pattern, a range of whole"
                            + " numbers or a list, such as #{regexify '[A-Z]{3}-[0-9]{6}'}, or #{sequence.next}.");
        }
        long needed = place().maxNumber();
        // No table comes to the end of as many as can be numbered.
        if (needed >= outcomes.count() && outcomes.count() < Outcomes.MAX_COUNT) {
            String rows = needed == Long.MAX_VALUE ? "no end" : (needed + 1) + (isInKey(path) ? " keys" : " rows");
            throw new UnsuitableExpressionException("each row takes a value of its own, but the expression has only "
                    + outcomes.count() + ", and the table has " + rows + ". " + withEnoughValues(path, needed));
        }
        return new UniqueValues(values, outcomes, RowRandom.fieldKey(seed, path.steps(), "unique"), place());
    }
}
