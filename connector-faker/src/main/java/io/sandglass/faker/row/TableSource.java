package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.TablePick;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * Picks values that were converted beforehand. Of those that fill no more than a field's eight bytes in a row, these bytes
 * are known beforehand, too.
 */
final class TableSource implements ValueSource {
    private final TablePick table;
    private final Object[] values;
    private final FieldWriter fieldWriter;

    /** Null if one of the values lies outside of a field's bytes. */
    private final long @Nullable [] fieldBytes;

    /**
     * @throws ValueException if one of the texts is no value of the type
     */
    TableSource(TablePick table, ValueConverter converter, LogicalType type) {
        this.table = table;
        this.fieldWriter = new FieldWriter(type);
        List<Object> converted = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            converted.add(converter.convert(table.text(i)));
        }
        this.values = converted.toArray();
        this.fieldBytes = fieldBytes(values, fieldWriter);
    }

    private static long @Nullable [] fieldBytes(Object[] values, FieldWriter fieldWriter) {
        BinaryRowData row = new BinaryRowData(1);
        BinaryRowWriter writer = new BinaryRowWriter(row);
        long[] fieldBytes = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            writer.reset();
            writer.writeLong(0, 0);
            fieldWriter.write(writer, 0, values[i]);
            writer.complete();
            if (row.getSizeInBytes() > row.getFixedLengthPartSize()) {
                return null;
            }
            fieldBytes[i] = row.getLong(0);
        }
        return fieldBytes;
    }

    @Override
    public Object next() {
        return values[table.draw()];
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        int drawn = table.draw();
        if (fieldBytes == null) {
            fieldWriter.write(writer, position, values[drawn]);
        } else {
            writer.writeLong(position, fieldBytes[drawn]);
        }
    }
}
