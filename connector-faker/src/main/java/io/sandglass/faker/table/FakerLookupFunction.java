package io.sandglass.faker.table;

import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.LookupFunction;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;

/**
 * Finds one row for every key: the row whose index the key's value determines, with the key in its columns.
 *
 * <p>A key with the index of a row in it finds that row, or none where the table ends before. A key of which a part is
 * NULL equals nothing and finds no row, and neither does any key in a table without rows.
 */
public final class FakerLookupFunction extends LookupFunction {
    private static final long serialVersionUID = 1L;

    private final RowSpec rowSpec;
    private final long rowCount;
    private final RowType rowType;
    private final int[] keyColumns;

    /** The parts of the key in the order of their names, so that it does not matter how a query writes the join. */
    private final int[] partsByName;

    /** The part of the key that is the index itself, or -1. */
    private final int indexPart;

    private transient RowPlan plan;
    private transient RowDataSerializer keySerializer;
    private transient RowData.FieldGetter[] keyGetters;
    private transient RowData.FieldGetter[] ownKeyGetters;

    /**
     * A function over the rows of a table.
     *
     * @param rowType the type of the rows to return
     * @param keyColumns for each part of the key its position in these rows
     */
    FakerLookupFunction(RowSpec rowSpec, long rowCount, RowType rowType, int[] keyColumns) {
        this.rowSpec = rowSpec;
        this.rowCount = rowCount;
        this.rowType = rowType;
        this.keyColumns = keyColumns;
        this.partsByName = IntStream.range(0, keyColumns.length)
                .boxed()
                .sorted(Comparator.comparing(part -> rowType.getFieldNames().get(keyColumns[part])))
                .mapToInt(Integer::intValue)
                .toArray();
        this.indexPart = IntStream.range(0, keyColumns.length)
                .filter(part -> rowSpec.columns().get(keyColumns[part]) instanceof FieldSpec.RowIndex)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void open(FunctionContext context) {
        plan = RowPlan.compile(rowSpec);
        keySerializer = new RowDataSerializer(Arrays.stream(partsByName)
                .mapToObj(part -> rowType.getTypeAt(keyColumns[part]))
                .toArray(LogicalType[]::new));
        keyGetters = new RowData.FieldGetter[partsByName.length];
        ownKeyGetters = new RowData.FieldGetter[partsByName.length];
        for (int i = 0; i < partsByName.length; i++) {
            LogicalType type = rowType.getTypeAt(keyColumns[partsByName[i]]);
            keyGetters[i] = RowData.createFieldGetter(type.copy(true), partsByName[i]);
            ownKeyGetters[i] = RowData.createFieldGetter(type, i);
        }
    }

    @Override
    public Collection<RowData> lookup(RowData keyRow) {
        if (rowCount == 0) {
            return List.of();
        }
        GenericRowData key = new GenericRowData(partsByName.length);
        for (int i = 0; i < partsByName.length; i++) {
            Object value = keyGetters[i].getFieldOrNull(keyRow);
            if (value == null) {
                return List.of();
            }
            key.setField(i, value);
        }
        // A copy, because both the caller and the serializer use their rows again.
        BinaryRowData ownKey = keySerializer.toBinaryRow(key).copy();
        long index = indexPart < 0 ? Integer.toUnsignedLong(ownKey.hashCode()) % rowCount : keyRow.getLong(indexPart);
        if (index < 0 || index >= rowCount) {
            return List.of();
        }
        plan.readClock();
        GenericRowData row = plan.generate(index);
        for (int i = 0; i < partsByName.length; i++) {
            row.setField(keyColumns[partsByName[i]], ownKeyGetters[i].getFieldOrNull(ownKey));
        }
        return List.of(row);
    }
}
