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
package io.sandglass.faker.table.lookup;

import io.sandglass.faker.row.RecordLinkage;
import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.timeline.RowOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.LookupFunction;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * A lookup function that returns the rows of a key: the same rows as a scan, in the order of their indexes.
 *
 * <p>If the key contains a sequence, its value gives the row's index. For other keys, the function indexes all rows when it is
 * opened. An unbounded table contains every key, so the function generates a row for the key and writes the key into its
 * columns.
 *
 * <p>A key with a NULL equals no other key and finds no row.
 */
public final class FakerLookupFunction extends LookupFunction {
    private static final long serialVersionUID = 1L;

    private final LookupPlan lookup;

    /** The parts of the key in the order of their names, so that the order in the join condition does not matter. */
    private final int[] partsByName;

    private transient RowPlan rows;
    private transient RowDataSerializer keySerializer;
    private transient RowData.FieldGetter[] keyGetters;
    private transient RowData.FieldGetter[] rowGetters;
    private transient RowData.FieldGetter[] keyPartGetters;
    private transient RowData.@Nullable FieldGetter sequenceGetter;
    private transient @Nullable KeyIndex index;
    private transient @Nullable ChildPositions children;

    public FakerLookupFunction(LookupPlan lookup) {
        this.lookup = lookup;
        this.partsByName = IntStream.range(0, lookup.keyColumns().size())
                .boxed()
                .sorted(Comparator.comparing(
                        part -> lookup.rowType().getFieldNames().get(column(part))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int column(int part) {
        return lookup.keyColumns().get(part);
    }

    @Override
    public void open(FunctionContext context) {
        rows = lookup.hasAllKeys()
                ? RowPlan.compileForKeys(lookup.rowSpec(), lookup.keyPaths(partsByName))
                : RowPlan.compile(lookup.rowSpec(), RowOrder.ANY);
        LogicalType[] types = Arrays.stream(partsByName)
                .mapToObj(part -> lookup.rowType().getTypeAt(column(part)))
                .toArray(LogicalType[]::new);
        keySerializer = new RowDataSerializer(types);
        keyGetters = new RowData.FieldGetter[types.length];
        rowGetters = new RowData.FieldGetter[types.length];
        keyPartGetters = new RowData.FieldGetter[types.length];
        for (int i = 0; i < types.length; i++) {
            keyGetters[i] = RowData.createFieldGetter(types[i].copy(true), partsByName[i]);
            rowGetters[i] = RowData.createFieldGetter(types[i].copy(true), column(partsByName[i]));
            keyPartGetters[i] = RowData.createFieldGetter(types[i], i);
            if (partsByName[i] == lookup.sequencePart()) {
                sequenceGetter = keyGetters[i];
            }
        }
        index = lookup.isSearchable() ? index(RowPlan.compile(lookup.keySpec(partsByName), RowOrder.ANY)) : null;
    }

    /** Indexes the keys of all rows. */
    private KeyIndex index(RowPlan keys) {
        int indexes = (int) lookup.rowCount();
        if (!keys.hasChildren()) {
            return new KeyIndex(keys::write, indexes);
        }
        ChildPositions positions = new ChildPositions(keys, indexes);
        children = positions;
        return new KeyIndex(
                position -> keys.writeChild(positions.parentOf(position), positions.childOf(position)),
                positions.count());
    }

    @Override
    public void close() {
        RecordLinkage.forget();
    }

    @Override
    public Collection<RowData> lookup(RowData keyRow) {
        BinaryRowData key = key(keyRow, keyGetters);
        if (key == null || lookup.rowCount() == 0) {
            return List.of();
        }
        rows.readClock();
        List<RowData> found = new ArrayList<>();
        if (sequenceGetter != null) {
            Number value = (Number) sequenceGetter.getFieldOrNull(keyRow);
            long row = value == null ? -1 : lookup.rowOf(value.longValue());
            if (row >= 0) {
                addAllEqual(row, key, found);
            }
        } else if (index != null) {
            index.forEachRow(key, position -> addIfEqual(rowAt(position), key, found));
        } else {
            found.add(syntheticRow(key));
        }
        return found;
    }

    /** Returns the parts of the key, ordered by name, or null if one of them is NULL. */
    private @Nullable BinaryRowData key(RowData row, RowData.FieldGetter[] getters) {
        GenericRowData key = new GenericRowData(getters.length);
        for (int i = 0; i < getters.length; i++) {
            Object value = getters[i].getFieldOrNull(row);
            if (value == null) {
                return null;
            }
            key.setField(i, value);
        }
        // A copy, because the caller and the serializer reuse their rows.
        return keySerializer.toBinaryRow(key).copy();
    }

    /** Adds the row at an index, or all children of the parent at that index, if they have the key. */
    private void addAllEqual(long index, BinaryRowData key, List<RowData> found) {
        if (!rows.hasChildren()) {
            addIfEqual(rows.generate(index), key, found);
            return;
        }
        int count = rows.rowsAt(index);
        for (int child = 0; child < count; child++) {
            addIfEqual(rows.generateChild(index, child), key, found);
        }
    }

    private GenericRowData rowAt(int position) {
        return children == null
                ? rows.generate(position)
                : rows.generateChild(children.parentOf(position), children.childOf(position));
    }

    private void addIfEqual(GenericRowData row, BinaryRowData key, List<RowData> found) {
        if (key.equals(key(row, rowGetters))) {
            found.add(row);
        }
    }

    private RowData syntheticRow(BinaryRowData key) {
        Object[] values = new Object[partsByName.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Objects.requireNonNull(keyPartGetters[i].getFieldOrNull(key));
        }
        GenericRowData row = rows.generate(Integer.toUnsignedLong(key.hashCode()) % lookup.rowCount(), values);
        for (int i = 0; i < values.length; i++) {
            row.setField(column(partsByName[i]), values[i]);
        }
        return row;
    }
}
