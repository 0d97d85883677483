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

/** An accumulator of MIN and MAX of values that are {@link Comparable}. */
final class MinMaxAccumulator implements Accumulator {
    private final TypeSerializer<Object> serializer;
    private final boolean isMax;
    private @Nullable Comparable<Object> extreme;

    MinMaxAccumulator(TypeSerializer<Object> serializer, boolean isMax) {
        this.serializer = serializer;
        this.isMax = isMax;
    }

    @Override
    public void add(RowData row, long time, AggregateColumn column) {
        Object value = column.getter().getFieldOrNull(row);
        if (value != null && replaces(value)) {
            keep(serializer.copy(value));
        }
    }

    @Override
    public void merge(Accumulator later) {
        Object value = ((MinMaxAccumulator) later).extreme;
        if (value != null && replaces(value)) {
            keep(value);
        }
    }

    @Override
    public @Nullable Object result() {
        return extreme;
    }

    @Override
    public void write(DataOutputView target, TypeSerializer<Object> values) throws IOException {
        target.writeBoolean(extreme != null);
        if (extreme != null) {
            values.serialize(extreme, target);
        }
    }

    @Override
    public void read(DataInputView source, TypeSerializer<Object> values) throws IOException {
        extreme = null;
        if (source.readBoolean()) {
            keep(values.deserialize(source));
        }
    }

    private boolean replaces(Object value) {
        if (extreme == null) {
            return true;
        }
        int order = extreme.compareTo(value);
        return isMax ? order < 0 : order > 0;
    }

    @SuppressWarnings("unchecked") // AggregateCall.isSupported() allows comparable types only.
    private void keep(Object value) {
        extreme = (Comparable<Object>) value;
    }
}
