package io.sandglass.faker.row.field;

import io.sandglass.faker.row.value.ValueException;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** A generator of the values of one field. */
public interface FieldGenerator {

    /**
     * Returns the value in Flink's internal format, or null where the field is NULL.
     *
     * @param rowKey the key of the row, or of a collection's element
     * @throws ValueException if the expression has no value of the field's type
     */
    @Nullable
    Object generate(long rowKey);

    /** Writes the value that {@link #generate} would return, with its exceptions. */
    void write(long rowKey, BinaryRowWriter writer, int position);
}
