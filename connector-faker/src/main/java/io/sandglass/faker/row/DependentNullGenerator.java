package io.sandglass.faker.row;

import java.util.function.LongPredicate;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** Makes a field NULL wherever something is that its value is made of. */
record DependentNullGenerator(FieldGenerator value, LongPredicate isNull) implements FieldGenerator {

    @Override
    public @Nullable Object generate(long rowKey) {
        return isNull.test(rowKey) ? null : value.generate(rowKey);
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        if (isNull.test(rowKey)) {
            writer.setNullAt(position);
        } else {
            value.write(rowKey, writer, position);
        }
    }
}
