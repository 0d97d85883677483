package io.sandglass.session.function;

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.aggregate.AggregateCall;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.tracker.SessionLine;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;

/** What must be known to read state again: the form of a line, as a version, and the aggregates in it. */
public final class SessionLineSerializerSnapshot implements TypeSerializerSnapshot<SessionLine<Accumulator[]>> {
    private static final int VERSION = 1;

    private AggregateList aggregates = new AggregateList(List.of());

    /** For Flink, which reads it then. */
    public SessionLineSerializerSnapshot() {}

    SessionLineSerializerSnapshot(AggregateList aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        byte[] bytes = InstantiationUtil.serializeObject(aggregates);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader userCodeClassLoader) throws IOException {
        if (readVersion != VERSION) {
            throw new IOException("The state of a session function has version " + readVersion
                    + ", but this jar reads version " + VERSION + ". Restore it with the jar that wrote it.");
        }
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        try {
            aggregates = InstantiationUtil.deserializeObject(bytes, userCodeClassLoader);
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    @Override
    public TypeSerializer<SessionLine<Accumulator[]>> restoreSerializer() {
        return new SessionLineSerializer(aggregates);
    }

    @Override
    public TypeSerializerSchemaCompatibility<SessionLine<Accumulator[]>> resolveSchemaCompatibility(
            TypeSerializerSnapshot<SessionLine<Accumulator[]>> oldSnapshot) {
        List<AggregateCall> before = ((SessionLineSerializerSnapshot) oldSnapshot).aggregates.calls();
        return haveEqualState(before, aggregates.calls())
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }

    /** Names and positions of columns aren't stored. */
    private static boolean haveEqualState(List<AggregateCall> some, List<AggregateCall> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            AggregateCall one = some.get(i);
            AggregateCall other = others.get(i);
            if (one.kind() != other.kind()
                    || !one.type().copy(true).equals(other.type().copy(true))) {
                return false;
            }
        }
        return true;
    }
}
