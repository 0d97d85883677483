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
package io.sandglass.session.aggregate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.types.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * An accumulator of LISTAGG, which joins the texts of another accumulator. Its state holds the separator, because restored
 * accumulators come from a serializer that knows no separator. So a session keeps the separator with which it began.
 */
final class ListAggAccumulator implements Accumulator {
    private final Accumulator texts;
    private String separator;

    /**
     * Creates an accumulator without rows.
     *
     * @param texts an accumulator without rows, whose result is an array of texts or null
     */
    ListAggAccumulator(Accumulator texts, String separator) {
        this.texts = texts;
        this.separator = separator;
    }

    @Override
    public void add(RowData row, long time, AggregateColumn column) {
        texts.add(row, time, column);
    }

    @Override
    public void merge(Accumulator later) {
        texts.merge(((ListAggAccumulator) later).texts);
    }

    @Override
    public @Nullable Object result() {
        ArrayData array = (ArrayData) texts.result();
        if (array == null) {
            return null;
        }
        byte[] between = separator.getBytes(StandardCharsets.UTF_8);
        // Bytes, because decoding would change a text that isn't valid UTF-8.
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                joined.writeBytes(between);
            }
            joined.writeBytes(array.getString(i).toBytes());
        }
        return StringData.fromBytes(joined.toByteArray());
    }

    @Override
    public void write(DataOutputView target, TypeSerializer<Object> values) throws IOException {
        StringValue.writeString(separator, target);
        texts.write(target, values);
    }

    @Override
    public void read(DataInputView source, TypeSerializer<Object> values) throws IOException {
        separator = StringValue.readString(source);
        texts.read(source, values);
    }
}
