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
 * An accumulator of MIN and MAX of integers. It has the same results and state format as {@link MinMaxAccumulator}, but creates no
 * object for the value. Each such object can cost a cache miss per row.
 */
final class IntegerMinMaxAccumulator implements Accumulator {
    private final IntegerType type;
    private final boolean isMax;
    private boolean isEmpty = true;
    private long extreme;

    IntegerMinMaxAccumulator(IntegerType type, boolean isMax) {
        this.type = type;
        this.isMax = isMax;
    }

    @Override
    public void add(RowData row, long time, AggregateColumn column) {
        if (!row.isNullAt(column.position())) {
            take(type.read(row, column.position()));
        }
    }

    @Override
    public void merge(Accumulator later) {
        IntegerMinMaxAccumulator other = (IntegerMinMaxAccumulator) later;
        if (!other.isEmpty) {
            take(other.extreme);
        }
    }

    @Override
    public @Nullable Object result() {
        return isEmpty ? null : type.box(extreme);
    }

    @Override
    public void write(DataOutputView target, TypeSerializer<Object> values) throws IOException {
        target.writeBoolean(!isEmpty);
        if (!isEmpty) {
            values.serialize(type.box(extreme), target);
        }
    }

    @Override
    public void read(DataInputView source, TypeSerializer<Object> values) throws IOException {
        isEmpty = !source.readBoolean();
        if (!isEmpty) {
            extreme = ((Number) values.deserialize(source)).longValue();
        }
    }

    private void take(long value) {
        if (isEmpty || (isMax ? value > extreme : value < extreme)) {
            extreme = value;
            isEmpty = false;
        }
    }
}
