package io.sandglass.faker.row.field;

import java.util.function.LongPredicate;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/**
 * A generator that makes a field NULL where a value that the field's expression uses is NULL.
 *
 * @param value makes the field's value in all other rows
 * @param isNull tests whether the used value is NULL, by the field's row key
 */
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
