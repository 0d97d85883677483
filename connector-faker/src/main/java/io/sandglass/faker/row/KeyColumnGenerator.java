package io.sandglass.faker.row;

import io.sandglass.faker.timeline.RowPlace;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** Makes the values of a column of a changelog's primary key, which are the same whatever changes in the row. */
record KeyColumnGenerator(FieldGenerator column, RowPlace place) implements FieldGenerator {

    @Override
    public @Nullable Object generate(long rowKey) {
        boolean wasInKey = place.setInKey(true);
        try {
            return column.generate(place.draws());
        } finally {
            var unused = place.setInKey(wasInKey);
        }
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        boolean wasInKey = place.setInKey(true);
        try {
            column.write(place.draws(), writer, position);
        } finally {
            var unused = place.setInKey(wasInKey);
        }
    }
}
