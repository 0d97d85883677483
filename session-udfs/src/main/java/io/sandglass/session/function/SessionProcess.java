package io.sandglass.session.function;

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.tracker.ClosedSession;
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
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ProcessTableFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.StateTypeStrategy;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeStrategies;
import org.apache.flink.table.types.utils.DataTypeUtils;

/**
 * A session function in the cluster, made for one call: it drives the tracker with rows, watermarks and one timer a key.
 *
 * <p>A key's time state is the only entry of a map: unlike a value, an entry of a map is read and written when the function says
 * so, and on the heap it isn't serialized.
 *
 * <p>Sessions come out when the timer for their end goes off. So Flink's {@code rowtime} of what comes out is that end, and it
 * is never late for what follows.
 */
abstract class SessionProcess extends ProcessTableFunction<RowData> {
    private static final long serialVersionUID = 1L;

    /** The key of the only entry. */
    private static final Byte LINE = (byte) 0;

    private final SessionWindow window;
    private final AggregateList aggregates;
    private final int timeColumn;
    private final String functionName;
    private final transient CallContext call;
    private transient SessionTracker<Accumulator[]> tracker;
    private transient KeyHash keyHash;
    private transient SessionMetrics metrics;

    SessionProcess(SessionWindow window, AggregateList aggregates, CallContext call) {
        this.window = window;
        this.aggregates = aggregates;
        this.timeColumn = window.input().timeColumn();
        this.functionName = call.getName();
        this.call = call;
    }

    /** What the call asks for. */
    final SessionWindow window() {
        return window;
    }

    /** What is worked out for each session. */
    final AggregateList aggregates() {
        return aggregates;
    }

    /** The states besides the time state, by name. */
    abstract Map<String, DataType> otherStates();

    /** Lets a late row come out. */
    abstract void emitLate(RowData row, long time);

    @Override
    @SuppressWarnings("deprecation") // With static arguments each row of the table would be converted to a Row.
    public final TypeInference getTypeInference(DataTypeFactory typeFactory) {
        LinkedHashMap<String, StateTypeStrategy> states = new LinkedHashMap<>();
        DataType state = DataTypes.RAW(SessionStateSerializer.stateClass(), new SessionStateSerializer(aggregates));
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
        tracker = new SessionTracker<>(window.rule(), new AccumulatorMerger(aggregates));
        keyHash = new KeyHash(window.input());
        metrics = new SessionMetrics(context.getMetricGroup());
    }

    /** Adds a row to its session. Returns false if the row is late by the rule of {@link SessionTracker}. */
    final boolean accept(Context context, MapView<Byte, SessionState<Accumulator[]>> states, RowData row)
            throws Exception {
        if (row.isNullAt(timeColumn)) {
            throw new TableRuntimeException(String.format(
                    "%s: column '%s' is NULL in a row, so the row can't be put into a session. Leave such rows out with "
                            + "WHERE `%2$s` IS NOT NULL.",
                    functionName, window.input().rowType().getFieldNames().get(timeColumn)));
        }
        TimeContext<Long> clock = context.timeContext(Long.class);
        Long watermark = clock.currentWatermark();
        long now = watermark == null ? Long.MIN_VALUE : watermark;
        long time = row.getTimestamp(timeColumn, 3).getMillisecond();
        SessionState<Accumulator[]> state = states.get(LINE);
        if (state == null) {
            state = new SessionState<>(keyHash.of(row));
        }
        boolean hadSession = state.hasSession();
        Accumulator[] accumulators = tracker.accept(state, time, now);
        if (accumulators == null) {
            late(row, time);
            return false;
        }
        aggregates.add(accumulators, row, time);
        if (!hadSession) {
            metrics.sessionOpened();
        }
        setTimer(clock, state);
        states.put(LINE, state);
        return true;
    }

    private void late(RowData row, long time) {
        if (window.lateRows() == LateRows.EMIT) {
            emitLate(row, time);
            metrics.lateRowEmitted();
        } else {
            metrics.lateRowDropped();
        }
    }

    /** Lets the sessions come out that end now. */
    final void close(OnTimerContext context, MapView<Byte, SessionState<Accumulator[]>> states, Emitter emitter)
            throws Exception {
        SessionState<Accumulator[]> state = states.get(LINE);
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
            // Not clear(), for which RocksDB searches for the entries.
            states.remove(LINE);
        } else {
            setTimer(clock, state);
            states.put(LINE, state);
        }
    }

    private void setTimer(TimeContext<Long> clock, SessionState<Accumulator[]> state) {
        long before = state.timerMillis();
        long timer = tracker.updateTimer(state);
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

    /** Lets a session that has ended come out. */
    interface Emitter {
        void emit(ClosedSession<Accumulator[]> session, long keyHash) throws Exception;
    }
}
