package io.sandglass.faker.row.value;

import org.apache.flink.table.data.writer.BinaryRowWriter;

/** Draws values of a type, for rows of objects or right into rows of bytes. */
public interface ValueSource {

    /**
     * Draws a value in Flink's internal form.
     *
     * @throws ValueException if the expression gives no value of the type
     */
    Object next();

    /** Draws a value and writes it to a field. */
    void writeNext(BinaryRowWriter writer, int position);
}
