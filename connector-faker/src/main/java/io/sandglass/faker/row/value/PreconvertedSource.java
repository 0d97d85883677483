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

import io.sandglass.faker.expression.plan.text.TablePick;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.LogicalType;

/**
 * A source of values that were converted in advance. For values that fit in a field's eight bytes, it also stores these bytes.
 */
final class PreconvertedSource implements ValueSource {
    private final TablePick table;
    private final Object[] values;
    private final FieldWriter fieldWriter;

    private final long[] fieldBytes;

    /** By value: true if the value needs more than a field's eight bytes. */
    private final boolean[] isLong;

    /**
     * Converts the values of a table.
     *
     * @throws ValueException if one of the texts isn't a value of the type
     */
    PreconvertedSource(TablePick table, ValueConverter converter, LogicalType type) {
        this.table = table;
        this.fieldWriter = new FieldWriter(type);
        this.values = new Object[table.size()];
        this.fieldBytes = new long[table.size()];
        this.isLong = new boolean[table.size()];
        BinaryRowData row = new BinaryRowData(1);
        BinaryRowWriter writer = new BinaryRowWriter(row);
        for (int i = 0; i < values.length; i++) {
            values[i] = converter.convert(table.text(i));
            writer.reset();
            writer.writeLong(0, 0);
            fieldWriter.write(writer, 0, values[i]);
            writer.complete();
            fieldBytes[i] = row.getLong(0);
            isLong[i] = row.getSizeInBytes() > row.getFixedLengthPartSize();
        }
    }

    @Override
    public Object next() {
        return values[table.draw()];
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        int drawn = table.draw();
        if (!isLong[drawn]) {
            writer.writeLong(position, fieldBytes[drawn]);
        } else if (values[drawn] instanceof StringData text) {
            writer.writeString(position, text);
        } else {
            fieldWriter.write(writer, position, values[drawn]);
        }
    }
}
