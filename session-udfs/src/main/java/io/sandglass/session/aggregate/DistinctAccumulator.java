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
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/**
 * An accumulator of an aggregate with DISTINCT. It keeps each distinct value with the time of its first row, so the number of
 * distinct values bounds its size. The result is the result of another accumulator, which gets each value once.
 */
final class DistinctAccumulator implements Accumulator {
    /** The only column of the rows that the other accumulator gets. */
    private static final AggregateColumn VALUE = new AggregateColumn(0, row -> ((GenericRowData) row).getField(0), -1);

    private final TypeSerializer<Object> serializer;
    private final Supplier<Accumulator> ofDistinctValues;
    /** The time of each value's first row. Values with the same time are in order of arrival. NULL is a value. */
    private final Map<@Nullable Object, Long> times = new LinkedHashMap<>();

    /**
     * Creates an accumulator without rows.
     *
     * @param ofDistinctValues creates an accumulator of the aggregate without DISTINCT
     */
    DistinctAccumulator(TypeSerializer<Object> serializer, Supplier<Accumulator> ofDistinctValues) {
        this.serializer = serializer;
        this.ofDistinctValues = ofDistinctValues;
    }

    @Override
    public void add(RowData row, long time, AggregateColumn column) {
        Object value = column.getter().getFieldOrNull(row);
        Object key = value instanceof ArrayData ? inBinaryForm(value) : value;
        Long first = times.get(key);
        if (first == null || time < first) {
            // Removing the value first moves it behind those that already have this time.
            times.remove(key);
            times.put(key == null ? null : serializer.copy(key), time);
        }
    }

    @Override
    public void merge(Accumulator later) {
        ((DistinctAccumulator) later).times.forEach(times::putIfAbsent);
    }

    @Override
    public @Nullable Object result() {
        Accumulator accumulator = ofDistinctValues.get();
        times.forEach((value, time) -> accumulator.add(GenericRowData.of(value), time, VALUE));
        return accumulator.result();
    }

    @Override
    public void write(DataOutputView target, TypeSerializer<Object> values) throws IOException {
        target.writeInt(times.size());
        for (Map.Entry<@Nullable Object, Long> entry : times.entrySet()) {
            new TimedValue(entry.getValue(), entry.getKey()).write(target, values);
        }
    }

    @Override
    public void read(DataInputView source, TypeSerializer<Object> values) throws IOException {
        times.clear();
        for (int count = source.readInt(); count > 0; count--) {
            TimedValue value = TimedValue.read(source, values);
            times.put(value.value(), value.time());
        }
    }

    /** Returns the array in Flink's binary form. Arrays of equal content aren't equal if their forms differ. */
    private Object inBinaryForm(Object array) {
        try {
            DataOutputSerializer target = new DataOutputSerializer(64);
            serializer.serialize(array, target);
            return serializer.deserialize(new DataInputDeserializer(target.getSharedBuffer(), 0, target.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
