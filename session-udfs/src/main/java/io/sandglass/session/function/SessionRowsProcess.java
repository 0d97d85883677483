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
import io.sandglass.session.state.RowBuffer;
import io.sandglass.session.tracker.SessionState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.dataview.ListView;
import org.apache.flink.table.api.dataview.MapView;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.RowData.FieldGetter;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.utils.TypeConversions;
import org.jspecify.annotations.Nullable;

/** The process of {@code SESSION_ROWS}. It keeps the rows of a session and emits them when the session closes. */
public final class SessionRowsProcess extends SessionProcess {
    private static final long serialVersionUID = 1L;

    private transient RowDataSerializer rowSerializer;
    private transient FieldGetter[] columns;
    private transient GenericRowData output;

    SessionRowsProcess(SessionSpec spec, CallContext call) {
        super(spec, new AggregateList(List.of()), call);
    }

    @Override
    Map<String, DataType> otherStates() {
        DataType row = TypeConversions.fromLogicalToDataType(spec().input().rowType())
                .notNull()
                .bridgedTo(RowData.class);
        // Savepoints hold the names.
        Map<String, DataType> states = new LinkedHashMap<>();
        states.put("arrivals", ListView.newListViewDataType(row));
        states.put(
                "shelves",
                MapView.newMapViewDataType(
                        DataTypes.BIGINT().notNull(),
                        DataTypes.ARRAY(row).notNull().bridgedTo(ArrayData.class)));
        return states;
    }

    @Override
    public void open(FunctionContext context) {
        super.open(context);
        rowSerializer = new RowDataSerializer(spec().input().rowType());
        columns = IntStream.of(spec().input().nonKeys())
                .mapToObj(column ->
                        RowData.createFieldGetter(spec().input().rowType().getTypeAt(column), column))
                .toArray(FieldGetter[]::new);
        output = new GenericRowData(columns.length + SessionColumns.COUNT + 1);
    }

    /** Adds a row. Flink calls this method for each row. */
    public void eval(
            Context context,
            MapView<Byte, SessionState<Accumulator[]>> states,
            ListView<RowData> arrivals,
            MapView<Long, ArrayData> buckets,
            RowData row,
            Object... arguments)
            throws Exception {
        if (accept(context, states, row)) {
            arrivals.add(copy(row));
        }
    }

    /** Emits the rows of sessions that end now. Flink calls this method when the timer of a key fires. */
    public void onTimer(
            OnTimerContext context,
            MapView<Byte, SessionState<Accumulator[]>> states,
            ListView<RowData> arrivals,
            MapView<Long, ArrayData> buckets)
            throws Exception {
        RowBuffer buffer = new RowBuffer(
                arrivals,
                buckets,
                spec().input().rowType().getFieldCount(),
                spec().input().timeColumn(),
                spec().bucketMillis(),
                spec().hasConditions());
        close(context, states, (session, keyHash) -> {
            SessionColumns.write(output, columns.length, session, keyHash);
            long number = 0;
            for (RowData row : buffer.take(session.firstMillis(), session.lastMillis(), session.count())) {
                emit(row, ++number);
            }
        });
    }

    @Override
    void emitLate(RowData row, long time) {
        SessionColumns.writeLate(output, columns.length);
        emit(row, null);
    }

    /** @param number the row's number in its session, from 1; null for a late row */
    private void emit(RowData row, @Nullable Long number) {
        for (int i = 0; i < columns.length; i++) {
            output.setField(i, columns[i].getFieldOrNull(row));
        }
        output.setField(columns.length + SessionColumns.COUNT, number);
        collect(output);
    }

    /** Returns a copy of a row, because Flink may reuse the row. */
    private RowData copy(RowData row) {
        return row instanceof BinaryRowData binary
                ? binary.copy()
                : rowSerializer.toBinaryRow(row).copy();
    }
}
