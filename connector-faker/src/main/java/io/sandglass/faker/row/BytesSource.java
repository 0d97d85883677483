package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.CompiledExpression;
import org.apache.flink.table.data.binary.BinaryStringData;
import org.apache.flink.table.data.writer.BinaryRowWriter;

/** Draws the bytes of texts of any length. */
final class BytesSource implements ValueSource {
    private final TextSource texts;

    BytesSource(CompiledExpression expression) {
        this.texts = new TextSource(expression);
    }

    @Override
    public Object next() {
        return ((BinaryStringData) texts.next()).toBytes();
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        // A field of bytes and one of text are the same in a row.
        texts.writeNext(writer, position);
    }
}
