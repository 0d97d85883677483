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
package io.sandglass.faker.row.field;

import java.util.List;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.RowType;

/** A generator of the values of a ROW. */
final class StructGenerator implements FieldGenerator {
    private final FieldGenerator[] fields;
    private final RowDataSerializer serializer;
    private final BinaryRowData row;
    private final BinaryRowWriter rowWriter;

    StructGenerator(RowType type, List<FieldGenerator> fields) {
        this.fields = fields.toArray(FieldGenerator[]::new);
        this.serializer = new RowDataSerializer(type);
        this.row = new BinaryRowData(fields.size());
        this.rowWriter = new BinaryRowWriter(row);
    }

    @Override
    public Object generate(long rowKey) {
        GenericRowData generated = new GenericRowData(fields.length);
        for (int i = 0; i < fields.length; i++) {
            generated.setField(i, fields[i].generate(rowKey));
        }
        return generated;
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        rowWriter.reset();
        for (int i = 0; i < fields.length; i++) {
            fields[i].write(rowKey, rowWriter, i);
        }
        rowWriter.complete();
        writer.writeRow(position, row, serializer);
    }
}
