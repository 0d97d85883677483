package io.sandglass.faker.row.field;

import io.sandglass.faker.row.value.ValueException;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** Makes the value of one field. */
public interface FieldGenerator {

    /**
     * Returns the value in Flink's internal form, or null where the field is drawn to be NULL.
     *
     * @param rowKey the row's place among the draws, or that of an element of a collection in it
     * @throws ValueException if the expression gives no value of the field's type
     */
    @Nullable
    Object generate(long rowKey);

    /**
     * Writes the value that {@link #generate} would return.
     *
     * @throws ValueException as above
     */
    void write(long rowKey, BinaryRowWriter writer, int position);
}
