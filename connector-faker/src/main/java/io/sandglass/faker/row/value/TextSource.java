/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextBuffer;
import java.util.Arrays;
import org.apache.flink.core.memory.MemorySegment;
import org.apache.flink.core.memory.MemorySegmentFactory;
import org.apache.flink.table.data.binary.BinaryStringData;
import org.apache.flink.table.data.writer.BinaryRowWriter;

/** A source of texts or of their UTF-8 bytes. It builds each value in a buffer, in the format of a row. */
final class TextSource implements ValueSource {
    private final CompiledExpression expression;
    private final TextRoom room;
    private final boolean mayCut;
    private final TextBuffer buffer = new TextBuffer();

    /** Wraps the buffer's array. The source replaces it when the buffer has a new array. */
    private MemorySegment[] segments = {MemorySegmentFactory.wrap(buffer.bytes())};

    TextSource(CompiledExpression expression, TextRoom room) {
        this.expression = expression;
        this.room = room;
        this.mayCut = expression.isFreeText();
    }

    @Override
    public Object next() {
        draw();
        byte[] text = Arrays.copyOf(buffer.bytes(), buffer.length());
        return room.countsBytes() ? text : BinaryStringData.fromBytes(text);
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        draw();
        if (segments[0].getArray() != buffer.bytes()) {
            segments = new MemorySegment[] {MemorySegmentFactory.wrap(buffer.bytes())};
        }
        // BinaryRowData stores binary fields in the format of text fields.
        writer.writeString(position, new BinaryStringData(segments, 0, buffer.length()));
    }

    private void draw() {
        buffer.clear();
        expression.appendTo(buffer);
        room.fit(buffer, mayCut);
    }
}
