package io.sandglass.faker.row.value;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.apache.flink.table.data.writer.BinaryRowWriter;

/** A source of whole numbers. */
record WholeNumberSource(LongSupplier numbers, LongFunction<Object> toObject, Writing writing) implements ValueSource {

    /** Writes a number to a field. */
    interface Writing {
        void write(BinaryRowWriter writer, int position, long number);
    }

    @Override
    public Object next() {
        return toObject.apply(numbers.getAsLong());
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        writing.write(writer, position, numbers.getAsLong());
    }
}
