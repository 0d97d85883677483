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
package io.sandglass.session.state;

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.aggregate.AggregateCall;
import io.sandglass.session.aggregate.AggregateKind;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.tracker.SessionState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.CompositeTypeSerializerUtil;
import org.apache.flink.api.common.typeutils.CompositeTypeSerializerUtil.IntermediateCompatibilityResult;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * A snapshot of a {@link SessionStateSerializer}. For each aggregate, it holds the kind, the column's type and the snapshot of
 * the type's serializer. It also holds whether the states have the marks of conditions. It doesn't hold names and positions of columns.
 *
 * <table>
 * <caption>Versions of the format. All are readable.</caption>
 * <tr><td>4</td><td>The format of version 3. Then whether the states have marks (boolean).</td></tr>
 * <tr><td>3</td><td>The number of aggregates (int). For each aggregate its kind as text, its type in {@link LogicalTypeFormat} and
 * its versioned snapshot.</td></tr>
 * <tr><td>2</td><td>The same. But a state without a previous part has no end of the last emitted session.</td></tr>
 * <tr><td>1</td><td>The list of aggregates in Java's serialization.</td></tr>
 * </table>
 *
 * <p>Flink's {@code CompositeTypeSerializerSnapshot} has a version of its own, so it can't read version 1. This class therefore
 * writes the nested snapshots itself.
 */
public class SessionStateSerializerSnapshot implements TypeSerializerSnapshot<SessionState<Accumulator[]>> {
    private static final int VERSION = 4;
    private static final int VERSION_WITHOUT_CONDITIONS = 3;
    private static final int VERSION_WITHOUT_EMITTED_TIMES = 2;
    private static final int VERSION_OF_JAVA_SERIALIZATION = 1;

    /** The column of restored aggregates, which only read and write state. */
    private static final int NO_COLUMN = -1;

    private List<AggregateCall> calls = List.of();
    private List<TypeSerializerSnapshot<Object>> snapshots = List.of();
    private boolean hasConditions;

    /** Creates an empty snapshot. Flink calls it and then {@link #readSnapshot}. */
    public SessionStateSerializerSnapshot() {}

    SessionStateSerializerSnapshot(AggregateList aggregates, boolean hasConditions) {
        set(aggregates);
        this.hasConditions = hasConditions;
    }

    private void set(AggregateList aggregates) {
        calls = aggregates.calls();
        snapshots = aggregates.serializers().stream()
                .map(TypeSerializer::snapshotConfiguration)
                .toList();
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeInt(calls.size());
        for (int i = 0; i < calls.size(); i++) {
            StringValue.writeString(calls.get(i).kind().name(), out);
            LogicalTypeFormat.write(calls.get(i).type(), out);
            TypeSerializerSnapshot.writeVersionedSnapshot(out, snapshots.get(i));
        }
        out.writeBoolean(hasConditions);
    }

    @Override
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader userCodeClassLoader) throws IOException {
        switch (readVersion) {
            case VERSION -> {
                readAggregates(in, userCodeClassLoader);
                hasConditions = in.readBoolean();
            }
            case VERSION_WITHOUT_CONDITIONS, VERSION_WITHOUT_EMITTED_TIMES -> readAggregates(in, userCodeClassLoader);
            case VERSION_OF_JAVA_SERIALIZATION ->
                set(JavaSerialization.read(in, AggregateList.class, userCodeClassLoader));
            default ->
                throw new IOException("The state of a session function has version " + readVersion
                        + ", but this jar reads versions up to " + VERSION
                        + ". Restore it with the jar that wrote it.");
        }
    }

    private void readAggregates(DataInputView in, ClassLoader userCodeClassLoader) throws IOException {
        int count = in.readInt();
        List<AggregateCall> readCalls = new ArrayList<>(count);
        List<TypeSerializerSnapshot<Object>> readSnapshots = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            AggregateKind kind = AggregateKind.valueOf(StringValue.readString(in));
            readCalls.add(
                    new AggregateCall(kind, NO_COLUMN, LogicalTypeFormat.read(in, userCodeClassLoader), kind.name()));
            readSnapshots.add(TypeSerializerSnapshot.readVersionedSnapshot(in, userCodeClassLoader));
        }
        calls = readCalls;
        snapshots = readSnapshots;
    }

    @Override
    public TypeSerializer<SessionState<Accumulator[]>> restoreSerializer() {
        return serializer(snapshots.stream()
                .map(TypeSerializerSnapshot::restoreSerializer)
                .toList());
    }

    private TypeSerializer<SessionState<Accumulator[]>> serializer(List<TypeSerializer<Object>> serializers) {
        return new SessionStateSerializer(new AggregateList(calls, serializers), hasConditions);
    }

    @Override
    public TypeSerializerSchemaCompatibility<SessionState<Accumulator[]>> resolveSchemaCompatibility(
            TypeSerializerSnapshot<SessionState<Accumulator[]>> oldSnapshot) {
        SessionStateSerializerSnapshot old = (SessionStateSerializerSnapshot) oldSnapshot;
        if (!haveEqualState(calls, old.calls) || hasConditions != old.hasConditions) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        IntermediateCompatibilityResult<SessionState<Accumulator[]>> nested =
                CompositeTypeSerializerUtil.constructIntermediateCompatibilityResult(
                        snapshots.toArray(TypeSerializerSnapshot<?>[]::new),
                        old.snapshots.toArray(TypeSerializerSnapshot<?>[]::new));
        return nested.isCompatibleWithReconfiguredSerializer()
                ? TypeSerializerSchemaCompatibility.compatibleWithReconfiguredSerializer(
                        serializer(serializersOf(nested)))
                : nested.getFinalResult();
    }

    @SuppressWarnings("unchecked") // The serializers come from snapshots of Object.
    private static List<TypeSerializer<Object>> serializersOf(IntermediateCompatibilityResult<?> nested) {
        List<TypeSerializer<Object>> serializers = new ArrayList<>();
        for (TypeSerializer<?> serializer : nested.getNestedSerializers()) {
            serializers.add((TypeSerializer<Object>) serializer);
        }
        return serializers;
    }

    /** Returns whether state of one list is valid for the other. Only kinds and types count, because state holds nothing else. */
    private static boolean haveEqualState(List<AggregateCall> some, List<AggregateCall> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            AggregateCall one = some.get(i);
            AggregateCall other = others.get(i);
            if (one.kind() != other.kind() || !LogicalTypeFormat.haveEqualState(one.type(), other.type())) {
                return false;
            }
        }
        return true;
    }
}
