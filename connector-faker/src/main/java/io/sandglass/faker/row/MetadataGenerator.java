package io.sandglass.faker.row;

import io.sandglass.faker.spec.Metadata;
import io.sandglass.faker.timeline.RowPlace;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** Says what is known of the row at hand. */
record MetadataGenerator(Metadata key, RowPlace place) implements FieldGenerator {

    @Override
    public @Nullable Long generate(long rowKey) {
        return switch (key) {
            case ROW_INDEX -> place.index();
            case SESSION_ID -> place.sessionId();
            case LATE_BY -> place.lateByMillis();
            case DUPLICATE_OF -> place.duplicateOf();
        };
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        Long value = generate(rowKey);
        if (value == null) {
            writer.setNullAt(position);
        } else {
            writer.writeLong(position, value);
        }
    }
}
