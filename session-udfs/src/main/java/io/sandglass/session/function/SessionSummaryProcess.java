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
import io.sandglass.session.tracker.SessionState;
import java.util.Map;
import org.apache.flink.table.api.dataview.MapView;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.CallContext;

/** The process of {@code SESSION_SUMMARY}. It keeps the aggregates of a session and emits one row when the session closes. */
public final class SessionSummaryProcess extends SessionProcess {
    private static final long serialVersionUID = 1L;

    /** The position of the first aggregate, after the session's columns, first_time, last_time and row_count. */
    private static final int FIRST_AGGREGATE = SessionColumns.COUNT + 3;

    private transient GenericRowData output;

    SessionSummaryProcess(SessionSpec spec, AggregateList aggregates, CallContext call) {
        super(spec, aggregates, call);
    }

    @Override
    Map<String, DataType> otherStates() {
        return Map.of();
    }

    @Override
    public void open(FunctionContext context) {
        super.open(context);
        output = new GenericRowData(FIRST_AGGREGATE + aggregates().calls().size());
    }

    /** Adds a row. Flink calls this method for each row. */
    public void eval(
            Context context, MapView<Byte, SessionState<Accumulator[]>> states, RowData row, Object... arguments)
            throws Exception {
        accept(context, states, row);
    }

    /** Emits the sessions that end now. Flink calls this method when the timer of a key fires. */
    public void onTimer(OnTimerContext context, MapView<Byte, SessionState<Accumulator[]>> states) throws Exception {
        close(context, states, (session, keyHash) -> {
            SessionColumns.write(output, 0, session, keyHash);
            emit(session.firstMillis(), session.lastMillis(), session.count(), session.payload());
        });
    }

    @Override
    void emitLate(RowData row, long time) {
        Accumulator[] accumulators = aggregates().newAccumulators();
        aggregates().add(accumulators, row, time);
        SessionColumns.writeLate(output, 0);
        emit(time, time, 1, accumulators);
    }

    private void emit(long firstMillis, long lastMillis, long count, Accumulator[] accumulators) {
        output.setField(SessionColumns.COUNT, TimestampData.fromEpochMillis(firstMillis));
        output.setField(SessionColumns.COUNT + 1, TimestampData.fromEpochMillis(lastMillis));
        output.setField(SessionColumns.COUNT + 2, count);
        for (int i = 0; i < accumulators.length; i++) {
            output.setField(FIRST_AGGREGATE + i, accumulators[i].result());
        }
        collect(output);
    }
}
