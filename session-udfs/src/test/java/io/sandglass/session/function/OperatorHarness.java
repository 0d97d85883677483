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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.TestableKeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.state.rocksdb.RocksDBKeyedStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorV2;
import org.apache.flink.streaming.api.operators.Input;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.transformations.KeyedMultipleInputTransformation;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedMultiInputStreamOperatorTestHarness;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.data.RowData;

/** The operator of a query's session function, as it was planned, with rows and watermarks that a test hands in. */
final class OperatorHarness implements AutoCloseable {
    private final Harness harness;
    /** Kept, because Flink's harness reads the key selector anew from its configuration for each row. */
    private final Input<RowData> input;

    OperatorHarness(StreamTableEnvironment tables, String query, StateBackend backend) throws Exception {
        Table table = tables.sqlQuery(query);
        KeyedMultipleInputTransformation<RowData> operator =
                operator(tables.toDataStream(table).getTransformation());
        harness = new Harness(operator);
        harness.setStateBackend(backend);
        harness.setup(outputSerializer(operator));
        harness.open();
        input = harness.input();
    }

    void row(RowData row) throws Exception {
        StreamRecord<RowData> element = new StreamRecord<>(row);
        input.setKeyContextElement(element);
        input.processElement(element);
    }

    void watermark(long millis) throws Exception {
        input.processWatermark(new Watermark(millis));
    }

    /** How many rows have come out since this was asked last. */
    long rowsOut() {
        long rows = harness.getOutput().stream()
                .filter(StreamRecord.class::isInstance)
                .count();
        harness.getOutput().clear();
        return rows;
    }

    /** The rows that have come out since this was asked last. */
    List<RowData> takeRows() {
        List<RowData> rows = new ArrayList<>();
        for (Object element : harness.getOutput()) {
            if (element instanceof StreamRecord<?> record) {
                rows.add((RowData) record.getValue());
            }
        }
        harness.getOutput().clear();
        return rows;
    }

    /** All entries of all states of all keys, timers not included. */
    int stateEntries() throws Exception {
        // RocksDB counts timers too, among them those whose removal it has put off; a look at all timers makes up for
        // that.
        timersByKey();
        KeyedStateBackend<?> backend = operator().getKeyedStateBackend();
        return ((TestableKeyedStateBackend<?>) backend).numKeyValueStateEntries()
                - (backend instanceof RocksDBKeyedStateBackend ? timers() : 0);
    }

    /** How many keys have something in this state. */
    long keysWith(String state) {
        KeyedStateBackend<RowData> backend = operator().getKeyedStateBackend();
        try (Stream<RowData> keys = backend.getKeys(state, VoidNamespace.INSTANCE)) {
            return keys.distinct().count();
        }
    }

    /** Named and unnamed timers. */
    int timers() {
        return harness.numEventTimeTimers() + harness.numProcessingTimeTimers();
    }

    /** How many timers each key has that has any. */
    Map<Object, Integer> timersByKey() throws Exception {
        Map<Object, Integer> timers = new HashMap<>();
        InternalTimerService<VoidNamespace> service = operator()
                .<RowData, VoidNamespace>getInternalTimerService(
                        "user-unnamed-timers", VoidNamespaceSerializer.INSTANCE, null);
        service.forEachEventTimeTimer((namespace, time) ->
                timers.merge(operator().getKeyedStateBackend().getCurrentKey(), 1, Integer::sum));
        return timers;
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }

    private AbstractStreamOperatorV2<RowData> operator() {
        return harness.operator();
    }

    @SuppressWarnings("unchecked")
    private static KeyedMultipleInputTransformation<RowData> operator(Transformation<?> last) {
        Deque<Transformation<?>> open = new ArrayDeque<>();
        for (Transformation<?> next = last; next != null; next = open.poll()) {
            if (next instanceof KeyedMultipleInputTransformation<?> found) {
                return (KeyedMultipleInputTransformation<RowData>) found;
            }
            open.addAll(next.getInputs());
        }
        throw new AssertionError("No process table function in the plan");
    }

    private static TypeSerializer<RowData> outputSerializer(Transformation<RowData> operator) {
        return operator.getOutputType().createSerializer(new SerializerConfigImpl());
    }

    /** Makes reachable what Flink's harness keeps to itself. */
    private static final class Harness extends KeyedMultiInputStreamOperatorTestHarness<RowData, RowData> {

        @SuppressWarnings("unchecked")
        Harness(KeyedMultipleInputTransformation<RowData> transformation) throws Exception {
            super(transformation.getOperatorFactory(), (TypeInformation<RowData>) transformation.getStateKeyType());
            setKeySelector(0, (KeySelector<RowData, RowData>)
                    transformation.getStateKeySelectors().get(0));
        }

        @SuppressWarnings("unchecked")
        Input<RowData> input() {
            return (Input<RowData>) getCastedOperator().getInputs().get(0);
        }

        AbstractStreamOperatorV2<RowData> operator() {
            StreamOperator<RowData> made = operator;
            return (AbstractStreamOperatorV2<RowData>) made;
        }
    }
}
