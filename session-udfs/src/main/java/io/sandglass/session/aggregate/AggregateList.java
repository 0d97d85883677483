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
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates of a call in their order, possibly none. An array of accumulators holds one accumulator per aggregate.
 *
 * <p>Not thread-safe, because it keeps serializers. Each thread needs its own {@link #duplicate}. Savepoints of version 1 hold
 * instances in Java's serialization.
 */
public final class AggregateList implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<AggregateCall> calls;
    private transient @Nullable List<AggregateColumn> columns;
    private transient @Nullable List<TypeSerializer<Object>> serializers;

    /** Creates a list that reads and writes values with Flink's serializers of the columns' types. */
    public AggregateList(List<AggregateCall> calls) {
        this.calls = new ArrayList<>(calls);
    }

    /**
     * Creates a list that reads and writes values with the given serializers.
     *
     * @param serializers one serializer per call, for the type of its column
     */
    public AggregateList(List<AggregateCall> calls, List<TypeSerializer<Object>> serializers) {
        this(calls);
        this.serializers = List.copyOf(serializers);
    }

    /** Returns the aggregates. */
    public List<AggregateCall> calls() {
        return calls;
    }

    /** Returns an equal list for another thread. */
    public AggregateList duplicate() {
        return new AggregateList(
                calls, serializers().stream().map(TypeSerializer::duplicate).toList());
    }

    /** Creates accumulators without rows. */
    public Accumulator[] newAccumulators() {
        Accumulator[] accumulators = new Accumulator[calls.size()];
        for (int i = 0; i < accumulators.length; i++) {
            accumulators[i] = calls.get(i).newAccumulator(serializers().get(i));
        }
        return accumulators;
    }

    /**
     * Adds a row to the accumulators whose FILTER it passes.
     *
     * @param time the time of the row in epoch milliseconds
     */
    public void add(Accumulator[] accumulators, RowData row, long time) {
        List<AggregateColumn> each = columns();
        for (int i = 0; i < accumulators.length; i++) {
            AggregateColumn column = each.get(i);
            if (column.accepts(row)) {
                accumulators[i].add(row, time, column);
            }
        }
    }

    /**
     * Merges the accumulators of {@code later} into those of {@code earlier}.
     *
     * @param later the accumulators of rows that are all later
     * @return {@code earlier}
     */
    public static Accumulator[] merge(Accumulator[] earlier, Accumulator[] later) {
        for (int i = 0; i < earlier.length; i++) {
            earlier[i].merge(later[i]);
        }
        return earlier;
    }

    /** Writes the accumulators to state. */
    public void write(Accumulator[] accumulators, DataOutputView target) throws IOException {
        for (int i = 0; i < accumulators.length; i++) {
            accumulators[i].write(target, serializers().get(i));
        }
    }

    /** Reads new accumulators from state. */
    public Accumulator[] read(DataInputView source) throws IOException {
        Accumulator[] accumulators = newAccumulators();
        for (int i = 0; i < accumulators.length; i++) {
            accumulators[i].read(source, serializers().get(i));
        }
        return accumulators;
    }

    private List<AggregateColumn> columns() {
        if (columns == null) {
            columns = calls.stream().map(AggregateCall::newColumn).toList();
        }
        return columns;
    }

    /** Returns one serializer per call, for the type of its column. */
    public List<TypeSerializer<Object>> serializers() {
        if (serializers == null) {
            serializers = calls.stream().map(AggregateCall::newSerializer).toList();
        }
        return serializers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AggregateList list && list.calls.equals(calls);
    }

    @Override
    public int hashCode() {
        return calls.hashCode();
    }
}
