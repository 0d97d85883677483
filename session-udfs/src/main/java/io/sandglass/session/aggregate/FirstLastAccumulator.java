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

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/**
 * An accumulator of FIRST and LAST: the value of the earliest or latest row whose column isn't NULL. Among rows with the same
 * time, FIRST takes the row that arrived first, and LAST the row that arrived last.
 */
final class FirstLastAccumulator implements Accumulator {
    private final TypeSerializer<Object> serializer;
    private final boolean isLast;
    private @Nullable Object value;
    private long valueTime;

    FirstLastAccumulator(TypeSerializer<Object> serializer, boolean isLast) {
        this.serializer = serializer;
        this.isLast = isLast;
    }

    @Override
    public void add(RowData row, long time, AggregateColumn column) {
        if (value != null && (isLast ? time < valueTime : time >= valueTime)) {
            return;
        }
        Object candidate = column.getter().getFieldOrNull(row);
        if (candidate != null) {
            value = serializer.copy(candidate);
            valueTime = time;
        }
    }

    @Override
    public void merge(Accumulator later) {
        FirstLastAccumulator other = (FirstLastAccumulator) later;
        if (other.value != null && (value == null || isLast)) {
            value = other.value;
            valueTime = other.valueTime;
        }
    }

    @Override
    public @Nullable Object result() {
        return value;
    }

    @Override
    public void write(DataOutputView target, TypeSerializer<Object> values) throws IOException {
        target.writeBoolean(value != null);
        if (value != null) {
            target.writeLong(valueTime);
            values.serialize(value, target);
        }
    }

    @Override
    public void read(DataInputView source, TypeSerializer<Object> values) throws IOException {
        value = null;
        if (source.readBoolean()) {
            valueTime = source.readLong();
            value = values.deserialize(source);
        }
    }
}
