package io.sandglass.faker.row;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.spec.RowSpec;
import java.time.InstantSource;
import java.util.List;
import org.apache.flink.table.data.GenericRowData;

/** A row spec made ready to generate rows. Plans do not travel: each reader compiles its own. Not thread-safe. */
public final class RowPlan {
    private final long seed;
    private final List<FieldGenerator> columns;

    private RowPlan(long seed, List<FieldGenerator> columns) {
        this.seed = seed;
        this.columns = columns;
    }

    /** Compiles every expression of a spec, which was proved to compile when the query was planned. */
    public static RowPlan compile(RowSpec spec) {
        RowRandom random = new RowRandom();
        FieldGenerators generators = new FieldGenerators(
                spec.seed(),
                random,
                new ExpressionCompiler(spec.locale(), spec.zone(), random, InstantSource.system()),
                new ValueConverters(spec.zone()));
        return new RowPlan(
                spec.seed(), spec.columns().stream().map(generators::create).toList());
    }

    /**
     * Makes a row that nobody else holds.
     *
     * @param index the row's index, 0 or more
     * @throws ValueException if an expression gives no value of its column's type; it names column, value, index and seed
     */
    public GenericRowData generate(long index) {
        GenericRowData row = new GenericRowData(columns.size());
        try {
            for (int i = 0; i < columns.size(); i++) {
                row.setField(i, columns.get(i).generate(index));
            }
        } catch (ValueException e) {
            throw new ValueException(e.getMessage() + " Row index: " + index + ", seed: " + seed + ".", e);
        }
        return row;
    }
}
