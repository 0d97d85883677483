package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.TextBuffer;
import java.util.Arrays;
import org.apache.flink.core.memory.MemorySegment;
import org.apache.flink.core.memory.MemorySegmentFactory;
import org.apache.flink.table.data.binary.BinaryStringData;
import org.apache.flink.table.data.writer.BinaryRowWriter;

/** Draws texts of any length, which are built in a buffer as the bytes that they are in a row. */
final class TextSource implements ValueSource {
    private final CompiledExpression expression;
    private final TextBuffer buffer = new TextBuffer();

    /** Around the buffer's bytes, as long as these are the same array. */
    private MemorySegment[] segments = {MemorySegmentFactory.wrap(buffer.bytes())};

    TextSource(CompiledExpression expression) {
        this.expression = expression;
    }

    @Override
    public Object next() {
        draw();
        return BinaryStringData.fromBytes(Arrays.copyOf(buffer.bytes(), buffer.length()));
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        draw();
        if (segments[0].getArray() != buffer.bytes()) {
            segments = new MemorySegment[] {MemorySegmentFactory.wrap(buffer.bytes())};
        }
        writer.writeString(position, new BinaryStringData(segments, 0, buffer.length()));
    }

    private void draw() {
        buffer.clear();
        try {
            expression.appendTo(buffer);
        } catch (EvaluationException e) {
            throw new ValueException(String.valueOf(e.getMessage()), e);
        }
    }
}
