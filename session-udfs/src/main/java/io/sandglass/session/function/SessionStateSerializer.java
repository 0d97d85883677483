package io.sandglass.session.function;

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.tracker.PreviousPart;
import io.sandglass.session.tracker.SessionFragment;
import io.sandglass.session.tracker.SessionState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Writes the time state of a key: id and timer, the cut if there is one, and of each fragment times, row count and accumulators.
 * Times after the first are written as distances, which are short.
 */
public final class SessionStateSerializer extends TypeSerializer<SessionState<Accumulator[]>> {
    private static final long serialVersionUID = 1L;

    /** Stands in place of the number of parts if no session was cut. It is larger than any number of parts. */
    private static final long NO_CUT = 1L << 32;

    private final AggregateList aggregates;

    SessionStateSerializer(AggregateList aggregates) {
        this.aggregates = aggregates;
    }

    @SuppressWarnings("unchecked") // There is no class object of a generic type.
    static Class<SessionState<Accumulator[]>> stateClass() {
        return (Class<SessionState<Accumulator[]>>) (Class<?>) SessionState.class;
    }

    @Override
    public void serialize(SessionState<Accumulator[]> state, DataOutputView target) throws IOException {
        target.writeLong(state.id());
        target.writeLong(state.timerMillis());
        PreviousPart cut = state.previousPart();
        writeCount(cut == null ? NO_CUT : cut.part() + 1L, target);
        target.writeLong(state.emittedUntilMillis());
        if (cut != null) {
            writeCount(cut.endMillis() - cut.lastMillis(), target);
            writeCount(cut.endMillis() - cut.sessionStartMillis(), target);
        }
        writeCount(state.size(), target);
        long time = 0;
        for (SessionFragment<Accumulator[]> fragment : state.fragments()) {
            writeCount(fragment.firstMillis() - time, target);
            time = fragment.lastMillis();
            writeCount(time - fragment.firstMillis(), target);
            writeCount(fragment.count(), target);
            aggregates.write(fragment.payload(), target);
        }
    }

    @Override
    public SessionState<Accumulator[]> deserialize(DataInputView source) throws IOException {
        long id = source.readLong();
        long timer = source.readLong();
        long parts = readCount(source);
        // Builds that dropped every row behind the watermark wrote 0 if there was no cut, and no time after it.
        boolean isTimeUnknown = parts == 0;
        long emittedUntil = isTimeUnknown ? SessionState.NOTHING_EMITTED : source.readLong();
        PreviousPart cut = null;
        if (parts > 0 && parts != NO_CUT) {
            cut = new PreviousPart(
                    emittedUntil,
                    emittedUntil - readCount(source),
                    (int) (parts - 1),
                    emittedUntil - readCount(source));
        }
        int size = (int) readCount(source);
        List<SessionFragment<Accumulator[]>> fragments = new ArrayList<>(size);
        long time = 0;
        for (int i = 0; i < size; i++) {
            long first = time + readCount(source);
            time = first + readCount(source);
            fragments.add(new SessionFragment<>(first, time, readCount(source), aggregates.read(source)));
        }
        if (isTimeUnknown && size > 0) {
            // Earlier sessions may have ended as late as the first row.
            emittedUntil = fragments.get(0).firstMillis();
        }
        return new SessionState<>(id, timer, emittedUntil, cut, fragments);
    }

    @Override
    public SessionState<Accumulator[]> copy(SessionState<Accumulator[]> from) {
        try {
            DataOutputSerializer target = new DataOutputSerializer(64);
            serialize(from, target);
            return deserialize(new DataInputDeserializer(target.getSharedBuffer(), 0, target.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public SessionState<Accumulator[]> copy(SessionState<Accumulator[]> from, SessionState<Accumulator[]> reuse) {
        return copy(from);
    }

    @Override
    public SessionState<Accumulator[]> deserialize(SessionState<Accumulator[]> reuse, DataInputView source)
            throws IOException {
        return deserialize(source);
    }

    @Override
    public SessionState<Accumulator[]> createInstance() {
        return new SessionState<>(0);
    }

    @Override
    public TypeSerializer<SessionState<Accumulator[]>> duplicate() {
        return new SessionStateSerializer(aggregates.duplicate());
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionStateSerializer serializer && serializer.aggregates.equals(aggregates);
    }

    @Override
    public int hashCode() {
        return aggregates.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<SessionState<Accumulator[]>> snapshotConfiguration() {
        return new SessionStateSerializerSnapshot(aggregates);
    }

    /** Seven bits a byte, lowest first; most counts and distances are short. */
    private static void writeCount(long count, DataOutputView target) throws IOException {
        long rest = count;
        while ((rest & ~0x7FL) != 0) {
            target.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        target.writeByte((int) rest);
    }

    private static long readCount(DataInputView source) throws IOException {
        long count = 0;
        for (int shift = 0; ; shift += 7) {
            byte bits = source.readByte();
            count |= (long) (bits & 0x7F) << shift;
            if (bits >= 0) {
                return count;
            }
        }
    }
}
