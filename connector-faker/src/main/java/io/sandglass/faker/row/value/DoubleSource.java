package io.sandglass.faker.row.value;

import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import org.apache.flink.table.data.writer.BinaryRowWriter;

/** A source of doubles or floats. */
record DoubleSource(DoubleSupplier numbers, DoubleFunction<Object> toObject, Writing writing) implements ValueSource {

    /** Writes a number to a field. */
    interface Writing {
        void write(BinaryRowWriter writer, int position, double number);
    }

    @Override
    public Object next() {
        return toObject.apply(numbers.getAsDouble());
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        writing.write(writer, position, numbers.getAsDouble());
    }
}
