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

/** An accumulator of COUNT. It counts all rows, or the rows whose column isn't NULL. */
final class CountAccumulator implements Accumulator {
    private long count;

    @Override
    public void add(RowData row, long time, AggregateColumn column) {
        if (column.position() < 0 || !row.isNullAt(column.position())) {
            count++;
        }
    }

    @Override
    public void merge(Accumulator later) {
        count += ((CountAccumulator) later).count;
    }

    @Override
    public Object result() {
        return count;
    }

    @Override
    public void write(DataOutputView target, TypeSerializer<Object> values) throws IOException {
        target.writeLong(count);
    }

    @Override
    public void read(DataInputView source, TypeSerializer<Object> values) throws IOException {
        count = source.readLong();
    }
}
