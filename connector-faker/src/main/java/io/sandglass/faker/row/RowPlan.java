package io.sandglass.faker.row;

import io.sandglass.faker.expression.ExpressionCompilers;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import java.time.InstantSource;
import java.util.List;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** A row spec made ready to generate rows. Plans do not travel: each reader compiles its own. Not thread-safe. */
public final class RowPlan {
    private final long seed;

    /** Null in place of the column that is the row's index. */
    private final @Nullable FieldGenerator[] columns;

    private final HeldClock clock;
    private final BinaryRowData row;
    private final BinaryRowWriter writer;

    private RowPlan(long seed, @Nullable FieldGenerator[] columns, HeldClock clock) {
        this.seed = seed;
        this.clock = clock;
        this.columns = columns;
        this.row = new BinaryRowData(columns.length);
        this.writer = new BinaryRowWriter(row);
    }

    /** Compiles every expression of a spec, which was proved to compile when the query was planned. */
    public static RowPlan compile(RowSpec spec) {
        RowRandom random = new RowRandom();
        HeldClock clock = new HeldClock(InstantSource.system());
        FieldGenerators generators = new FieldGenerators(
                spec.seed(),
                random,
                spec.locale(),
                new ExpressionCompilers(spec.zone(), random, clock, spec.lists()),
                new ValueConverters(spec.zone()));
        List<FieldSpec> columns = spec.columns();
        @Nullable FieldGenerator[] compiled = new @Nullable FieldGenerator[columns.size()];
        for (int i = 0; i < compiled.length; i++) {
            compiled[i] = columns.get(i) instanceof FieldSpec.RowIndex ? null : generators.create(columns.get(i));
        }
        return new RowPlan(spec.seed(), compiled, clock);
    }

    /** Reads the clock, by which the rows that follow tell what is now. */
    public void readClock() {
        clock.read();
    }

    /**
     * Makes a row that nobody else holds.
     *
     * @param index the row's index, 0 or more
     * @throws ValueException if an expression gives no value of its column's type; it names column, value, index and seed
     */
    public GenericRowData generate(long index) {
        GenericRowData generated = new GenericRowData(columns.length);
        long rowKey = RowRandom.rowKey(index);
        try {
            for (int i = 0; i < columns.length; i++) {
                FieldGenerator column = columns[i];
                generated.setField(i, column == null ? (Object) index : column.generate(rowKey));
            }
        } catch (ValueException e) {
            throw inRow(index, e);
        }
        return generated;
    }

    /**
     * Writes the same row, in bytes. It is valid until the next call.
     *
     * @param index the row's index, 0 or more
     * @throws ValueException as above
     */
    public BinaryRowData write(long index) {
        long rowKey = RowRandom.rowKey(index);
        writer.reset();
        try {
            for (int i = 0; i < columns.length; i++) {
                FieldGenerator column = columns[i];
                if (column == null) {
                    writer.writeLong(i, index);
                } else {
                    column.write(rowKey, writer, i);
                }
            }
        } catch (ValueException e) {
            throw inRow(index, e);
        }
        writer.complete();
        return row;
    }

    private ValueException inRow(long index, ValueException e) {
        return new ValueException(e.getMessage() + " Row index: " + index + ", seed: " + seed + ".", e);
    }
}
