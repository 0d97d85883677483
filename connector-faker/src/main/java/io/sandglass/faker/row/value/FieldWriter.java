package io.sandglass.faker.row.value;

import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.data.writer.BinaryWriter;
import org.apache.flink.table.runtime.typeutils.InternalSerializers;
import org.apache.flink.table.types.logical.LogicalType;

/** A writer of one type's values, in Flink's internal format, to fields of rows. */
public final class FieldWriter {
    private final LogicalType type;
    private final TypeSerializer<?> serializer;

    public FieldWriter(LogicalType type) {
        this.type = type;
        this.serializer = InternalSerializers.create(type);
    }

    @SuppressWarnings("deprecation") // Its replacement accepts only writers of arrays.
    public void write(BinaryRowWriter writer, int position, Object value) {
        BinaryWriter.write(writer, position, value, type, serializer);
    }
}
