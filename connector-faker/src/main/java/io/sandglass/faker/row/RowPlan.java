package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.DrawnKeysSpec;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.text.Excerpt;
import io.sandglass.faker.timeline.Changes;
import io.sandglass.faker.timeline.RowOrder;
import io.sandglass.faker.timeline.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.writer.BinaryRowWriter;

/** A row spec made ready to generate rows. Plans do not travel: each reader compiles its own. Not thread-safe. */
public final class RowPlan {
    /** Values of expressions may be megabytes. */
    private static final int MAX_PROBLEM_LENGTH = 3_000;

    private final RowSpec spec;
    private final RowContext context;
    private final Timeline timeline;
    private final FieldGenerator[] columns;
    private final BinaryRowData row;
    private final BinaryRowWriter writer;

    private RowPlan(RowSpec spec, RowContext context) {
        this.spec = spec;
        this.context = context;
        this.timeline = context.timeline();
        FieldGenerators generators = new FieldGenerators(context);
        List<FieldSpec> fields = spec.columns();
        this.columns = fields.stream().map(generators::createColumn).toArray(FieldGenerator[]::new);
        this.row = new BinaryRowData(columns.length);
        this.writer = new BinaryRowWriter(row);
    }

    /** Compiles every expression of a spec, which was proved to compile when the query was planned. */
    public static RowPlan compile(RowSpec spec) {
        return compile(spec, RowOrder.ASCENDING);
    }

    /**
     * Compiles every expression of a spec, for rows in the given order.
     *
     * @param order the order in which most rows are requested; other rows may take longer
     */
    public static RowPlan compile(RowSpec spec, RowOrder order) {
        return new RowPlan(spec, new RowContext(spec, order));
    }

    /**
     * Reads the wall clock, which sets the current time for the rows that follow. Does nothing if the plan makes rows twice,
     * because both must be equal.
     */
    public void readClock() {
        DrawnKeysSpec drawnKeys = spec.stream().drawnKeys();
        if (drawnKeys == null || !drawnKeys.onlyLastRows()) {
            context.readClock();
        }
    }

    /**
     * Returns a plan for the drawn key columns only. It shares this plan's clock, so its keys equal those of this plan's rows.
     */
    RowPlan ofKeys() {
        DrawnKeysSpec drawnKeys = Objects.requireNonNull(spec.stream().drawnKeys());
        return new RowPlan(
                spec.withColumns(spec.declared().stream()
                        .filter(column -> drawnKeys
                                .keyColumns()
                                .contains(FieldGenerators.path(column).toString()))
                        .toList()),
                context);
    }

    /** Returns whether Flink receives the event time of each row as the record's timestamp. */
    public boolean hasRecordTimes() {
        return spec.hasRecordTimes();
    }

    /** Returns the event time of the last row made, in milliseconds since 1970-01-01 00:00 UTC; 0 without an event clock. */
    public long eventMillis() {
        return timeline.place().eventMillis();
    }

    /**
     * What comes out at each index.
     *
     * @param copiesRows whether whoever is given a row copies it, so that all of them may be the same object
     */
    public RowEmitter emitter(boolean copiesRows) {
        Changes changes = timeline.changes();
        if (changes != null && spec.stream().changelog() != null) {
            return new ChangeEmitter(
                    this, changes, spec.stream().changelog(), spec.stream().rowCount(), copiesRows);
        }
        DrawnKeysSpec drawnKeys = spec.stream().drawnKeys();
        if (drawnKeys != null) {
            return drawnKeys.onlyLastRows()
                    ? new LastRowEmitter(this, Math.toIntExact(spec.stream().rowCount()), copiesRows)
                    : new UpsertEmitter(this, copiesRows);
        }
        return (index, output) -> {
            output.accept(row(index, copiesRows));
            return 1;
        };
    }

    /** Makes a row by {@link #write} if {@code copiesRows}, otherwise by {@link #generate}. */
    RowData row(long index, boolean copiesRows) {
        return copiesRows ? write(index) : generate(index);
    }

    /**
     * Makes a row that nobody else holds.
     *
     * @param index the row's index, 0 or more
     * @throws ValueException if an expression gives no value of its column's type; it names column, value, index and seed
     */
    public GenericRowData generate(long index) {
        try {
            timeline.moveTo(index);
            return generateHere();
        } catch (ValueException | EvaluationException e) {
            throw inRow(index, ValueException.of(e));
        }
    }

    /**
     * Writes the same row, in bytes. It is valid until the next call.
     *
     * @param index the row's index, 0 or more
     * @throws ValueException as above
     */
    public BinaryRowData write(long index) {
        try {
            timeline.moveTo(index);
            return writeHere();
        } catch (ValueException | EvaluationException e) {
            throw inRow(index, ValueException.of(e));
        }
    }

    /** Makes the row that a change gave to a key, in either of the two ways. */
    RowData version(long contentIndex, long keyIndex, boolean copiesRows) {
        try {
            timeline.moveTo(contentIndex, keyIndex);
            return copiesRows ? writeHere() : generateHere();
        } catch (ValueException | EvaluationException e) {
            throw inRow(contentIndex, ValueException.of(e));
        }
    }

    private GenericRowData generateHere() {
        GenericRowData generated = new GenericRowData(columns.length);
        long rowKey = timeline.place().draws();
        for (int i = 0; i < columns.length; i++) {
            generated.setField(i, columns[i].generate(rowKey));
        }
        return generated;
    }

    private BinaryRowData writeHere() {
        long rowKey = timeline.place().draws();
        writer.reset();
        for (int i = 0; i < columns.length; i++) {
            columns[i].write(rowKey, writer, i);
        }
        writer.complete();
        return row;
    }

    private ValueException inRow(long index, ValueException e) {
        String problem = Excerpt.of(String.valueOf(e.getMessage()), MAX_PROBLEM_LENGTH);
        String sentence = problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1);
        return e.withContext(sentence + " Row index: " + index + ", seed: " + spec.seed() + ".");
    }
}
