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
package io.sandglass.faker.table;

import io.sandglass.faker.expression.datafaker.UnsteadyCalls;
import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.row.emitter.RowEmitter;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.ChildrenSpec;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.table.lookup.FakerLookupFunction;
import io.sandglass.faker.table.lookup.LookupPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/** Has rows of a table made, in both of the ways in which readers do, and looks one of them up. */
final class HostileRows {

    /** Beginning, middle and far on, as far as the table goes. */
    private static final List<Long> INDEXES = List.of(0L, 1L, 127L, 128L, 10_007L, 1L << 40);

    /** Lookups by most keys go through as many rows. */
    private static final long MAX_SEARCHED_ROWS = 10;

    private final FakerTable table;
    private final RowType type;

    /** Columns whose values are the same whenever they are made, at one time of the clock. */
    private final BitSet steady = new BitSet();

    /** @param type of the columns that are produced */
    HostileRows(FakerTable table, RowType type) {
        this.table = table;
        this.type = type;
        RowSpec spec = table.rowSpec();
        boolean areAll = !UnsteadyCalls.areInAtOneTime(spec.declared().toString());
        // Sessions decide which values a row has.
        boolean areNone = UnsteadyCalls.areInAtOneTime(spec.stream().toString());
        for (int i = 0; i < spec.columns().size(); i++) {
            steady.set(i, !areNone && (areAll || isSteady(spec.columns().get(i))));
        }
    }

    /** Of a column of a table that has others. Those of which it has values may be among these. */
    private static boolean isSteady(FieldSpec column) {
        // The texts of records have all expressions in them.
        String text = column.toString();
        return !UnsteadyCalls.areInAtOneTime(text)
                && !text.toLowerCase(Locale.ROOT).contains("column.");
    }

    /**
     * Makes rows of all parts of the table.
     *
     * @return what is wrong with them; null if nothing is
     * @throws ValueException if a value can't be made
     */
    @Nullable
    String findProblem() {
        RowPlan plan = RowPlan.compile(table.rowSpec());
        plan.readClock();
        RowEmitter generating = RowEmitter.of(plan, false);
        RowEmitter writing = RowEmitter.of(plan, true);
        List<RowData> first = List.of();
        // No row is kept while others are made: one may have a million values.
        for (long index : indexes()) {
            List<RowData> generated = new ArrayList<>();
            List<Object> plain = new ArrayList<>();
            List<Object> written = new ArrayList<>();
            try {
                generating.emit(index, generated::add);
                writing.emit(index, row -> written.add(steadyPart(TypedValues.plain(row, type))));
                generated.forEach(row -> plain.add(steadyPart(TypedValues.plain(row, type))));
            } catch (TypedValues.MisfitException e) {
                return e.getMessage();
            }
            if (!plain.equals(written)) {
                return "rows differ at " + index + ":\n  " + plain + "\n  " + written;
            }
            ChildrenSpec children = table.rowSpec().stream().children();
            if (children == null
                    ? table.rowSpec().stream().hasRowsOnly() && generated.size() != 1
                    : generated.size() > children.maxCount()) {
                return generated.size() + " rows at " + index;
            }
            first = index == 0 ? generated : first;
        }
        return table.rowSpec().stream().hasRowsOnly() && !first.isEmpty() ? findInLookup(first.get(0)) : null;
    }

    /** A plain row without the columns that need not be the same the next time. */
    private Object steadyPart(Object plainRow) {
        List<@Nullable Object> values = new ArrayList<>((List<?>) ((List<?>) plainRow).get(1));
        for (int i = 0; i < values.size(); i++) {
            if (!steady.get(i)) {
                values.set(i, "unsteady");
            }
        }
        return List.of(((List<?>) plainRow).get(0), values);
    }

    private TreeSet<Long> indexes() {
        TreeSet<Long> indexes = new TreeSet<>();
        INDEXES.stream().filter(index -> index < table.rowCount()).forEach(indexes::add);
        if (table.isBounded() && table.rowCount() > 0) {
            indexes.add(table.rowCount() - 1);
        }
        return indexes;
    }

    /** A row must be found by each of its columns that can be a key. The wall clock may have moved on in other columns. */
    private @Nullable String findInLookup(RowData row) {
        for (int key = 0; key < Math.min(3, type.getFieldCount()); key++) {
            LogicalType keyType = type.getTypeAt(key);
            Object value = RowData.createFieldGetter(keyType.copy(true), key).getFieldOrNull(row);
            if (value == null || !steady.get(key) || !isKey(keyType)) {
                continue;
            }
            LookupPlan plan;
            try {
                plan = table.lookupPlan(type, List.of(key));
            } catch (ValidationException e) {
                continue;
            }
            if (plan.isSearchable() && table.rowCount() > MAX_SEARCHED_ROWS) {
                continue;
            }
            FakerLookupFunction lookup = new FakerLookupFunction(plan);
            lookup.open(null);
            Collection<RowData> found = lookup.lookup(GenericRowData.of(value));
            if (found.isEmpty() && value.equals(valueOfFirstRow(key))) {
                return "no row is found by " + value + " in column " + key;
            }
            found.forEach(other -> TypedValues.plain(other, type));
        }
        return null;
    }

    /** As it is now, as the wall clock may have moved on in it. */
    private @Nullable Object valueOfFirstRow(int column) {
        RowPlan plan = RowPlan.compile(table.rowSpec());
        plan.readClock();
        return RowData.createFieldGetter(type.getTypeAt(column).copy(true), column)
                .getFieldOrNull(plan.hasChildren() ? plan.generateChild(0, 0) : plan.generate(0));
    }

    /** Values that equal themselves, of types that the planner joins by. */
    private static boolean isKey(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, DATE, CHAR, VARCHAR -> true;
            default -> false;
        };
    }
}
