package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.CompiledExpression;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.LogicalType;

/** A source that converts the values of any expression one by one. */
final class ConvertedSource implements ValueSource {
    private final CompiledExpression expression;
    private final ValueConverter converter;
    private final FieldWriter fieldWriter;

    ConvertedSource(CompiledExpression expression, ValueConverter converter, LogicalType type) {
        this.expression = expression;
        this.converter = converter;
        this.fieldWriter = new FieldWriter(type);
    }

    @Override
    public Object next() {
        return converter.convert(expression.evaluate());
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        fieldWriter.write(writer, position, next());
    }
}
