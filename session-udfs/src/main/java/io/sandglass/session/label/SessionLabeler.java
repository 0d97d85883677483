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
package io.sandglass.session.label;

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.call.KeyHash;
import io.sandglass.session.tracker.PayloadMerger;
import io.sandglass.session.tracker.SessionPlace;
import io.sandglass.session.tracker.SessionState;
import io.sandglass.session.tracker.SessionTracker;
import java.util.List;
import org.apache.flink.core.memory.MemorySegmentFactory;
import org.apache.flink.table.api.TableRuntimeException;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/** A labeler of rows for one call of {@code SESSION_LABEL} in the cluster. Not thread-safe. */
public final class SessionLabeler {
    private static final int COLUMNS = 6;

    private final LabelCall call;
    private final SessionTracker<Accumulator[]> tracker;
    private final KeyHash keyHash;

    /**
     * Creates a labeler.
     *
     * @param types the types of the arguments
     * @param arguments the arguments of any row, which have the values of the literals
     */
    public SessionLabeler(List<LogicalType> types, @Nullable Object[] arguments) {
        call = LabelArguments.read(new RowArguments(types, arguments));
        tracker = new SessionTracker<>(call.rule(), new NoPayloads());
        keyHash = new KeyHash(call.keys().stream().map(types::get).toList());
    }

    /**
     * Adds a row to the state of its key.
     *
     * @param row the arguments of the row
     * @throws TableRuntimeException if the time of the row is NULL or before the time of the row before, or if the timeout is negative
     */
    public void add(SessionState<Accumulator[]> state, @Nullable Object[] row) {
        long time = LabelCall.time(row);
        if (!state.hasSession()) {
            state.setId(call.keyHash(row, keyHash));
        } else if (time < state.lastMillis()) {
            throw new TableRuntimeException(
                    "SESSION_LABEL: The rows of a key don't come in the order of the argument 'ts'. Use OVER (... ORDER BY ts) with the "
                            + "column of that argument, without DESC.");
        }
        tracker.addInOrder(state, time, call.marks(row, time));
    }

    /** Returns the label of the row that was added last. Null if there is none. */
    public @Nullable RowData label(SessionState<Accumulator[]> state) {
        SessionPlace place = tracker.lastPlace(state);
        if (place == null) {
            return null;
        }
        // In Flink's binary format, which Flink copies faster than a row of objects.
        BinaryRowData label = new BinaryRowData(COLUMNS);
        int size = label.getFixedLengthPartSize();
        label.pointTo(MemorySegmentFactory.wrap(new byte[size]), 0, size);
        label.setLong(0, KeyHash.sessionId(state.id(), place.sessionStartMillis(), place.ordinal()));
        label.setLong(1, place.sessionStartMillis());
        label.setLong(2, place.windowStartMillis());
        if (place.limitMillis() == Long.MAX_VALUE) {
            label.setNullAt(3);
        } else {
            label.setLong(3, place.limitMillis());
        }
        label.setInt(4, place.part());
        label.setLong(5, place.number());
        return label;
    }

    /** A merger of payloads that hold nothing. */
    private static final class NoPayloads implements PayloadMerger<Accumulator[]> {
        private static final Accumulator[] NONE = {};

        @Override
        public Accumulator[] create() {
            return NONE;
        }

        @Override
        public Accumulator[] merge(Accumulator[] earlier, Accumulator[] later) {
            return earlier;
        }
    }
}
