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
package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.row.field.FieldGenerator;
import io.sandglass.faker.row.field.FieldGenerators;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.DrawnKeysSpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.text.Excerpt;
import io.sandglass.faker.timeline.Changes;
import io.sandglass.faker.timeline.ColumnPlace;
import io.sandglass.faker.timeline.RowOrder;
import io.sandglass.faker.timeline.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** A compiled row spec, which generates rows. Plans aren't serializable, so each reader compiles its own. Not thread-safe. */
public final class RowPlan {
    /** Maximum number of characters of a problem in a message. Values may have megabytes. */
    private static final int MAX_PROBLEM_LENGTH = 3_000;

    private final RowSpec spec;
    private final FieldCompiler compiler;
    private final Timeline timeline;
    private final ColumnPlace place;
    private final FieldGenerator[] columns;
    private final BinaryRowData row;
    private final BinaryRowWriter writer;

    private RowPlan(RowSpec spec, FieldCompiler compiler) {
        this.spec = spec;
        this.compiler = compiler;
        this.timeline = compiler.context().timeline();
        this.place = timeline.place().ofColumn(false);
        FieldGenerators generators = new FieldGenerators(compiler);
        this.columns = spec.columns().stream().map(generators::createColumn).toArray(FieldGenerator[]::new);
        this.row = new BinaryRowData(columns.length);
        this.writer = new BinaryRowWriter(row);
    }

    /**
     * Compiles every expression of a spec, for rows in ascending order. The planner has checked that the expressions compile.
     */
    public static RowPlan compile(RowSpec spec) {
        return compile(spec, RowOrder.ASCENDING);
    }

    /**
     * Compiles every expression of a spec, for rows in the given order.
     *
     * @param order the order in which most rows are requested; other rows may take longer
     */
    public static RowPlan compile(RowSpec spec, RowOrder order) {
        return new RowPlan(spec, new FieldCompiler(spec, order));
    }

    /**
     * Compiles every expression of a spec, for rows of keys that the table itself doesn't have.
     *
     * @param keyColumns the columns whose values {@link #generate(long, Object[])} takes
     */
    public static RowPlan compileForKeys(RowSpec spec, List<FieldPath> keyColumns) {
        return new RowPlan(spec, new FieldCompiler(spec, RowOrder.ANY, keyColumns));
    }

    /**
     * Reads the wall clock, which sets the current time for the rows that follow. Does nothing if the plan makes rows twice,
     * because both must be equal.
     */
    public void readClock() {
        DrawnKeysSpec drawnKeys = spec.stream().drawnKeys();
        if (drawnKeys == null || !drawnKeys.onlyLastRows()) {
            compiler.context().readClock();
        }
    }

    /**
     * Returns a plan for the drawn key columns only. It shares this plan's clock, so its keys equal those of this plan's rows.
     */
    public RowPlan ofKeys() {
        DrawnKeysSpec drawnKeys = Objects.requireNonNull(spec.stream().drawnKeys());
        return new RowPlan(
                spec.withColumns(spec.declared().stream()
                        .filter(column ->
                                drawnKeys.keyColumns().contains(column.path().toString()))
                        .toList()),
                compiler);
    }

    public RowSpec spec() {
        return spec;
    }

    /** Returns the changes of a changelog, or null for other tables. */
    public @Nullable Changes changes() {
        return timeline.changes();
    }

    /** Returns whether Flink receives the event time of each row as the record's timestamp. */
    public boolean hasRecordTimes() {
        return spec.hasRecordTimes();
    }

    /** Returns the event time of the last generated row in epoch milliseconds; 0 without an event clock. */
    public long eventMillis() {
        return place.eventMillis();
    }

    /** Returns the row of {@link #write} if {@code copiesRows}, otherwise the row of {@link #generate(long)}. */
    public RowData row(long index, boolean copiesRows) {
        return copiesRows ? write(index) : generate(index);
    }

    /**
     * Returns a row as a new object.
     *
     * @param index the row's index, 0 or more
     * @throws ValueException if an expression has no value of its column's type; the message names the column, value, index and
     *     seed
     */
    public GenericRowData generate(long index) {
        try {
            timeline.moveTo(index);
            return generateHere();
        } catch (ValueException | EvaluationException e) {
            throw inRow("Row index: " + index, ValueException.of(e));
        }
    }

    /**
     * Returns a row as {@link #generate(long)} does, but what depends on the key columns depends on other values of them. The
     * caller writes these values into the row.
     *
     * @param keys the values of the key columns, in Flink's internal format and not null
     */
    public GenericRowData generate(long index, Object[] keys) {
        compiler.context().given().set(keys);
        return generate(index);
    }

    /** Returns the row of {@link #generate(long)}, with its exceptions, in binary format. The next call overwrites the row. */
    public BinaryRowData write(long index) {
        try {
            timeline.moveTo(index);
            return writeHere();
        } catch (ValueException | EvaluationException e) {
            throw inRow("Row index: " + index, ValueException.of(e));
        }
    }

    /** Returns the row that a change wrote for a key, in the format of {@link #row}. */
    public RowData version(long contentIndex, long keyIndex, boolean copiesRows) {
        try {
            timeline.moveTo(contentIndex, keyIndex);
            return copiesRows ? writeHere() : generateHere();
        } catch (ValueException | EvaluationException e) {
            throw inRow("Row index: " + contentIndex, ValueException.of(e));
        }
    }

    /** Returns the number of rows at an index: the number of a parent's children, or 1 if the rows aren't children. */
    public int rowsAt(long index) {
        try {
            return timeline.rowsAt(index);
        } catch (EvaluationException e) {
            throw inRow("Row index: " + index, ValueException.of(e));
        }
    }

    /** Returns whether each index stands for all children of a parent instead of a row. */
    public boolean hasChildren() {
        return spec.stream().children() != null;
    }

    /** Returns the row of {@link #writeChild} if {@code copiesRows}, otherwise the row of {@link #generateChild}. */
    public RowData child(long parent, int child, boolean copiesRows) {
        return copiesRows ? writeChild(parent, child) : generateChild(parent, child);
    }

    /**
     * Returns a child of a parent as a new object.
     *
     * @param parent the parent's index, 0 or more
     * @param child the child's place among the parent's children, from 0; less than {@link #rowsAt}
     * @throws ValueException in the same cases as {@link #generate}
     */
    public GenericRowData generateChild(long parent, int child) {
        try {
            timeline.moveToChild(parent, child);
            return generateHere();
        } catch (ValueException | EvaluationException e) {
            throw inRow(placeOf(parent, child), ValueException.of(e));
        }
    }

    /** Returns the row of {@link #generateChild}, with its exceptions, in binary format. The next call overwrites the row. */
    public BinaryRowData writeChild(long parent, int child) {
        try {
            timeline.moveToChild(parent, child);
            return writeHere();
        } catch (ValueException | EvaluationException e) {
            throw inRow(placeOf(parent, child), ValueException.of(e));
        }
    }

    private static String placeOf(long parent, int child) {
        return "Row index: " + parent + ", child: " + (child + 1);
    }

    private GenericRowData generateHere() {
        GenericRowData generated = new GenericRowData(columns.length);
        long rowKey = place.draws();
        for (int i = 0; i < columns.length; i++) {
            generated.setField(i, columns[i].generate(rowKey));
        }
        return generated;
    }

    private BinaryRowData writeHere() {
        long rowKey = place.draws();
        writer.reset();
        for (int i = 0; i < columns.length; i++) {
            columns[i].write(rowKey, writer, i);
        }
        writer.complete();
        return row;
    }

    private ValueException inRow(String place, ValueException e) {
        String problem = Excerpt.of(String.valueOf(e.getMessage()), MAX_PROBLEM_LENGTH);
        String sentence = problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1);
        return e.withContext(sentence + " " + place + ", seed: " + spec.seed() + ".");
    }
}
