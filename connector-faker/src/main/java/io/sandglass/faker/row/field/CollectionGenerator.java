package io.sandglass.faker.row.field;

import io.sandglass.faker.row.value.FieldWriter;
import java.util.function.LongFunction;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.LogicalType;

/** A generator of the values of an ARRAY, a MULTISET or a MAP. */
final class CollectionGenerator implements FieldGenerator {
    private final LongFunction<Object> collection;
    private final FieldWriter fieldWriter;

    /** @param collection makes the value for a row key */
    CollectionGenerator(LogicalType type, LongFunction<Object> collection) {
        this.collection = collection;
        this.fieldWriter = new FieldWriter(type);
    }

    @Override
    public Object generate(long rowKey) {
        return collection.apply(rowKey);
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        fieldWriter.write(writer, position, generate(rowKey));
    }
}
