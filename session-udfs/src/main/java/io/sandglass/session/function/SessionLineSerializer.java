package io.sandglass.session.function;

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.tracker.Cut;
import io.sandglass.session.tracker.Piece;
import io.sandglass.session.tracker.SessionLine;
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
 * Writes the time line of a key: id and alarm, the cut if there is one, and of each piece times, row count and accumulators.
 * Times after the first are written as distances, which are short.
 */
public final class SessionLineSerializer extends TypeSerializer<SessionLine<Accumulator[]>> {
    private static final long serialVersionUID = 1L;

    /** Stands in place of the number of parts if no session was cut. It is larger than any number of parts. */
    private static final long NO_CUT = 1L << 32;

    private final AggregateList aggregates;

    SessionLineSerializer(AggregateList aggregates) {
        this.aggregates = aggregates;
    }

    @SuppressWarnings("unchecked") // There is no class object of a generic type.
    static Class<SessionLine<Accumulator[]>> lineClass() {
        return (Class<SessionLine<Accumulator[]>>) (Class<?>) SessionLine.class;
    }

    @Override
    public void serialize(SessionLine<Accumulator[]> line, DataOutputView target) throws IOException {
        target.writeLong(line.id());
        target.writeLong(line.alarmMillis());
        Cut cut = line.cut();
        writeCount(cut == null ? NO_CUT : cut.part() + 1L, target);
        target.writeLong(line.emittedUntilMillis());
        if (cut != null) {
            writeCount(cut.atMillis() - cut.lastMillis(), target);
            writeCount(cut.atMillis() - cut.sessionStartMillis(), target);
        }
        writeCount(line.size(), target);
        long time = 0;
        for (Piece<Accumulator[]> piece : line.pieces()) {
            writeCount(piece.firstMillis() - time, target);
            time = piece.lastMillis();
            writeCount(time - piece.firstMillis(), target);
            writeCount(piece.count(), target);
            aggregates.write(piece.payload(), target);
        }
    }

    @Override
    public SessionLine<Accumulator[]> deserialize(DataInputView source) throws IOException {
        long id = source.readLong();
        long alarm = source.readLong();
        long parts = readCount(source);
        // Builds that dropped every row behind the watermark wrote 0 if there was no cut, and no time after it.
        boolean isTimeUnknown = parts == 0;
        long emittedUntil = isTimeUnknown ? SessionLine.NOTHING_EMITTED : source.readLong();
        Cut cut = null;
        if (parts > 0 && parts != NO_CUT) {
            cut = new Cut(
                    emittedUntil,
                    emittedUntil - readCount(source),
                    (int) (parts - 1),
                    emittedUntil - readCount(source));
        }
        int size = (int) readCount(source);
        List<Piece<Accumulator[]>> pieces = new ArrayList<>(size);
        long time = 0;
        for (int i = 0; i < size; i++) {
            long first = time + readCount(source);
            time = first + readCount(source);
            pieces.add(new Piece<>(first, time, readCount(source), aggregates.read(source)));
        }
        if (isTimeUnknown && size > 0) {
            // Earlier sessions may have ended as late as the first row.
            emittedUntil = pieces.get(0).firstMillis();
        }
        return new SessionLine<>(id, alarm, emittedUntil, cut, pieces);
    }

    @Override
    public SessionLine<Accumulator[]> copy(SessionLine<Accumulator[]> from) {
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
    public SessionLine<Accumulator[]> copy(SessionLine<Accumulator[]> from, SessionLine<Accumulator[]> reuse) {
        return copy(from);
    }

    @Override
    public SessionLine<Accumulator[]> deserialize(SessionLine<Accumulator[]> reuse, DataInputView source)
            throws IOException {
        return deserialize(source);
    }

    @Override
    public SessionLine<Accumulator[]> createInstance() {
        return new SessionLine<>(0);
    }

    @Override
    public TypeSerializer<SessionLine<Accumulator[]>> duplicate() {
        return new SessionLineSerializer(aggregates.duplicate());
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
        return other instanceof SessionLineSerializer serializer && serializer.aggregates.equals(aggregates);
    }

    @Override
    public int hashCode() {
        return aggregates.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<SessionLine<Accumulator[]>> snapshotConfiguration() {
        return new SessionLineSerializerSnapshot(aggregates);
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
