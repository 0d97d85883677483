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
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeUtils;
import org.jspecify.annotations.Nullable;

/**
 * An accumulator of ARRAY_AGG. It keeps the values of all rows, so only the number of rows bounds its size. The result has the
 * values in order of time. Values with the same time are in order of arrival.
 */
final class ArrayAggAccumulator implements Accumulator {
    private final TypeSerializer<Object> serializer;
    private final LogicalType type;
    private final boolean keepsNulls;
    /** The values in order of arrival, so that a stable sort by time keeps this order for equal times. */
    private final List<TimedValue> collected = new ArrayList<>();

    /**
     * Creates an accumulator without rows.
     *
     * @param type the type of the values
     * @param keepsNulls whether NULL is a value, as in Flink's ARRAY_AGG
     */
    ArrayAggAccumulator(TypeSerializer<Object> serializer, LogicalType type, boolean keepsNulls) {
        this.serializer = serializer;
        this.type = type;
        this.keepsNulls = keepsNulls;
    }

    @Override
    public void add(RowData row, long time, AggregateColumn column) {
        Object value = column.getter().getFieldOrNull(row);
        if (value != null) {
            collected.add(new TimedValue(time, serializer.copy(value)));
        } else if (keepsNulls) {
            collected.add(new TimedValue(time, null));
        }
    }

    @Override
    public void merge(Accumulator later) {
        collected.addAll(((ArrayAggAccumulator) later).collected);
    }

    @Override
    public @Nullable Object result() {
        if (collected.isEmpty()) {
            return null;
        }
        List<TimedValue> values = new ArrayList<>(collected);
        values.sort(Comparator.comparingLong(TimedValue::time));
        // GenericArrayData needs an Integer[] to return an int[], and likewise for other primitive types.
        Object[] array = (Object[]) Array.newInstance(LogicalTypeUtils.toInternalConversionClass(type), values.size());
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i).value();
        }
        return new GenericArrayData(array);
    }

    @Override
    public void write(DataOutputView target, TypeSerializer<Object> values) throws IOException {
        target.writeInt(collected.size());
        for (TimedValue value : collected) {
            value.write(target, values);
        }
    }

    @Override
    public void read(DataInputView source, TypeSerializer<Object> values) throws IOException {
        collected.clear();
        for (int count = source.readInt(); count > 0; count--) {
            collected.add(TimedValue.read(source, values));
        }
    }
}
