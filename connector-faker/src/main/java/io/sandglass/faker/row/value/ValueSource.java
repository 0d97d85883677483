package io.sandglass.faker.row.value;

import org.apache.flink.table.data.writer.BinaryRowWriter;

/** A source of a type's values, as objects or in the format of binary rows. */
public interface ValueSource {

    /**
     * Draws a value in Flink's internal format.
     *
     * @throws ValueException if the expression has no value of the type
     */
    Object next();

    /** Draws a value and writes it to a field. */
    void writeNext(BinaryRowWriter writer, int position);
}
