package io.sandglass.faker.row.field;

import io.sandglass.faker.timeline.ColumnPlace;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** A generator of a changelog's primary key column, whose values are the same in all changes of a row. */
record KeyColumnGenerator(FieldGenerator column, ColumnPlace place) implements FieldGenerator {

    @Override
    public @Nullable Object generate(long rowKey) {
        return column.generate(place.draws());
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        column.write(place.draws(), writer, position);
    }
}
