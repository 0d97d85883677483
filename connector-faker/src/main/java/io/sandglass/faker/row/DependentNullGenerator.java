package io.sandglass.faker.row;

import io.sandglass.faker.timeline.RowPlace;
import io.sandglass.faker.timeline.RowRandom;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** Makes a field NULL wherever another one is, of which its value is made. */
record DependentNullGenerator(
        FieldGenerator value, double otherNullRate, long otherNullKey, RowRandom random, RowPlace place)
        implements FieldGenerator {

    @Override
    public @Nullable Object generate(long rowKey) {
        return isOtherNull() ? null : value.generate(rowKey);
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        if (isOtherNull()) {
            writer.setNullAt(position);
        } else {
            value.write(rowKey, writer, position);
        }
    }

    /** Asked at the row's own place, as this field may lie in a collection and the other one does not. */
    private boolean isOtherNull() {
        random.seek(otherNullKey, place.draws());
        return random.nextDouble() < otherNullRate;
    }
}
