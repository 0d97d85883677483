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

/** The intermediate result of one aggregate over the rows that were added so far. */
public interface Accumulator {

    /**
     * Adds a row, in any order of time. Keeps no reference to the row's data.
     *
     * @param time the time of the row in epoch milliseconds
     * @param column the column to aggregate
     */
    void add(RowData row, long time, AggregateColumn column);

    /**
     * Adds the rows of another accumulator.
     *
     * @param later an accumulator of the same call, whose rows are all later than the rows of this one
     */
    void merge(Accumulator later);

    /** Returns the result in Flink's internal data format. Null is SQL's NULL. */
    @Nullable
    Object result();

    /**
     * Writes the intermediate result.
     *
     * @param values the serializer of the column's type. It isn't a serializer that the accumulator keeps, because other threads
     *     write snapshots
     */
    void write(DataOutputView target, TypeSerializer<Object> values) throws IOException;

    /**
     * Replaces the intermediate result by the one that {@link #write} wrote.
     *
     * @param values the serializer of the column's type
     */
    void read(DataInputView source, TypeSerializer<Object> values) throws IOException;
}
