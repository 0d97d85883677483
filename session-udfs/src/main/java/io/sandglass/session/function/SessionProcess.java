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
package io.sandglass.session.function;

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.call.KeyHash;
import io.sandglass.session.state.SessionStateSerializer;
import io.sandglass.session.tracker.ClosedSession;
import io.sandglass.session.tracker.SessionMarks;
import io.sandglass.session.tracker.SessionState;
import io.sandglass.session.tracker.SessionTracker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.TableRuntimeException;
import org.apache.flink.table.api.dataview.MapView;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.utils.ProjectedRowData;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ProcessTableFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.StateTypeStrategy;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeStrategies;
import org.apache.flink.table.types.utils.DataTypeUtils;
import org.jspecify.annotations.Nullable;

/**
 * A session function in the cluster, for one call. It passes rows and timers to a {@link SessionTracker} and keeps one timer per
 * key.
 *
 * <p>A key's {@link SessionState} is the only entry of a map. Flink reads and writes a value around each call, but an entry of a
 * map only when the function does. The heap state backend doesn't serialize the entry.
 *
 * <p>The function emits a session when the timer for its end fires. So Flink's {@code rowtime} of the emitted rows is that end,
 * and the rows aren't late for later operators.
 */
abstract class SessionProcess extends ProcessTableFunction<RowData> {
    private static final long serialVersionUID = 1L;

    /** The key of the only entry in the map of states. */
    private static final Byte ENTRY = (byte) 0;

    private final SessionSpec spec;
    private final AggregateList aggregates;
    private final int timeColumn;
    private final String functionName;
    private final transient CallContext call;
    private transient SessionTracker<Accumulator[]> tracker;
    private transient @Nullable MarksReader marksReader;
    private transient KeyHash keyHash;
    private transient ProjectedRowData key;
    private transient SessionMetrics metrics;

    SessionProcess(SessionSpec spec, AggregateList aggregates, CallContext call) {
        this.spec = spec;
        this.aggregates = aggregates;
        this.timeColumn = spec.input().timeColumn();
        this.functionName = call.getName();
        this.call = call;
    }

    /** Returns the table, the rule and the handling of late rows. */
    final SessionSpec spec() {
        return spec;
    }

    /** Returns the aggregates of each session, possibly none. */
    final AggregateList aggregates() {
        return aggregates;
    }

    /** Returns the types of the states other than the session state, by name. Savepoints hold the names. */
    abstract Map<String, DataType> otherStates();

    /**
     * Emits a late row.
     *
     * @param time the time of the row in epoch milliseconds
     */
    abstract void emitLate(RowData row, long time);

    @Override
    @SuppressWarnings("deprecation") // With static arguments, Flink would convert each row of the table to a Row.
    public final TypeInference getTypeInference(DataTypeFactory typeFactory) {
        LinkedHashMap<String, StateTypeStrategy> states = new LinkedHashMap<>();
        DataType state = DataTypes.RAW(
                SessionStateSerializer.stateClass(), new SessionStateSerializer(aggregates, spec.hasConditions()));
        // Savepoints hold the name.
        states.put("lines", state(MapView.newMapViewDataType(DataTypes.TINYINT().notNull(), state.notNull())));
        otherStates().forEach((name, type) -> states.put(name, state(type)));
        return TypeInference.newBuilder()
                .typedArguments(call.getArgumentDataTypes().stream()
                        .map(DataTypeUtils::toInternalDataType)
                        .toList())
                .stateTypeStrategies(states)
                .outputTypeStrategy(TypeStrategies.explicit(DataTypeUtils.toInternalDataType(
                        call.getOutputDataType().orElseThrow())))
                .build();
    }

    @Override
    public void open(FunctionContext context) {
        tracker = new SessionTracker<>(spec.rule(), new AccumulatorMerger(aggregates));
        marksReader = spec.newMarksReader();
        keyHash = new KeyHash(spec.input().keyTypes());
        key = ProjectedRowData.from(spec.input().keys());
        metrics = new SessionMetrics(context.getMetricGroup());
    }

    /**
     * Adds a row to its session, or drops or emits it if it is late.
     *
     * @return false if the row is late by the rule of {@link SessionTracker}
     * @throws TableRuntimeException if the time of the row is NULL
     */
    final boolean accept(Context context, MapView<Byte, SessionState<Accumulator[]>> states, RowData row)
            throws Exception {
        if (row.isNullAt(timeColumn)) {
            throw new TableRuntimeException(String.format(
                    "%s: Column '%s': the value is NULL, so the row belongs to no session. Filter out such rows with WHERE "
                            + "`%2$s` IS NOT NULL.",
                    functionName, spec.input().rowType().getFieldNames().get(timeColumn)));
        }
        TimeContext<Long> clock = context.timeContext(Long.class);
        Long watermark = clock.currentWatermark();
        long now = watermark == null ? Long.MIN_VALUE : watermark;
        long time = row.getTimestamp(timeColumn, 3).getMillisecond();
        SessionState<Accumulator[]> state = states.get(ENTRY);
        if (state == null) {
            state = new SessionState<>(keyHash.of(key.replaceRow(row)));
        }
        boolean hadSession = state.hasSession();
        Accumulator[] accumulators = tracker.accept(state, time, now, marks(row, time));
        if (accumulators == null) {
            handleLate(row, time);
            return false;
        }
        aggregates.add(accumulators, row, time);
        if (!hadSession) {
            metrics.sessionOpened();
        }
        setTimer(clock, state, now);
        states.put(ENTRY, state);
        return true;
    }

    private @Nullable SessionMarks marks(RowData row, long time) {
        if (marksReader == null) {
            return null;
        }
        try {
            return marksReader.read(row, time);
        } catch (TableRuntimeException e) {
            // Without a cause, because the root cause carries the context.
            throw new TableRuntimeException(functionName + ": " + e.getMessage());
        }
    }

    private void handleLate(RowData row, long time) {
        if (spec.lateRows() == LateRowHandling.EMIT) {
            emitLate(row, time);
            metrics.lateRowEmitted();
        } else {
            metrics.lateRowDropped();
        }
    }

    /** Passes the sessions that end at the time of the timer to the emitter, and sets the next timer. */
    final void close(OnTimerContext context, MapView<Byte, SessionState<Accumulator[]>> states, Emitter emitter)
            throws Exception {
        SessionState<Accumulator[]> state = states.get(ENTRY);
        if (state == null) {
            return;
        }
        TimeContext<Long> clock = context.timeContext(Long.class);
        long now = clock.time();
        for (ClosedSession<Accumulator[]> session = tracker.close(state, now);
                session != null;
                session = tracker.close(state, now)) {
            emitter.emit(session, state.id());
            metrics.sessionClosed();
            if (state.hasSession()) {
                metrics.sessionOpened();
            }
        }
        if (state.isEmpty()) {
            // clear() would make RocksDB scan for entries.
            states.remove(ENTRY);
        } else {
            setTimer(clock, state, now);
            states.put(ENTRY, state);
        }
    }

    private void setTimer(TimeContext<Long> clock, SessionState<Accumulator[]> state, long now) {
        long before = state.timerMillis();
        long timer = tracker.updateTimer(state, now);
        if (timer == SessionState.NO_TIMER) {
            return;
        }
        if (before != SessionState.NO_TIMER) {
            clock.clearTimer(before);
        }
        clock.registerOnTime(timer);
    }

    private static StateTypeStrategy state(DataType type) {
        return StateTypeStrategy.of(TypeStrategies.explicit(type), Duration.ZERO);
    }

    /** A consumer of closed sessions. */
    interface Emitter {
        void emit(ClosedSession<Accumulator[]> session, long keyHash) throws Exception;
    }
}
