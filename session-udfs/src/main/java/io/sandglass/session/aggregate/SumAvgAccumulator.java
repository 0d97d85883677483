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

/** An accumulator of SUM and AVG. It counts the values that aren't NULL, and a subclass adds them up. */
abstract class SumAvgAccumulator implements Accumulator {
    private long count;

    /** Adds the value of a row, which isn't NULL. */
    abstract void addValue(RowData row, int column);

    /** Adds the sum of an accumulator of the same class. */
    abstract void addSum(Accumulator later);

    /**
     * Returns the result. Null is SQL's NULL.
     *
     * @param count the number of values, at least 1
     */
    abstract @Nullable Object resultOf(long count);

    /** Writes the sum to state. */
    abstract void writeSum(DataOutputView target) throws IOException;

    /** Reads the sum from state. */
    abstract void readSum(DataInputView source) throws IOException;

    @Override
    public final void add(RowData row, long time, AggregateColumn column) {
        if (!row.isNullAt(column.position())) {
            addValue(row, column.position());
            count++;
        }
    }

    @Override
    public final void merge(Accumulator later) {
        addSum(later);
        count += ((SumAvgAccumulator) later).count;
    }

    @Override
    public final @Nullable Object result() {
        return count == 0 ? null : resultOf(count);
    }

    @Override
    public final void write(DataOutputView target, TypeSerializer<Object> values) throws IOException {
        target.writeLong(count);
        writeSum(target);
    }

    @Override
    public final void read(DataInputView source, TypeSerializer<Object> values) throws IOException {
        count = source.readLong();
        readSum(source);
    }
}
