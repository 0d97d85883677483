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
 * A serializer of a key's {@link SessionState}. It writes the id, the timer, the end of the last emitted session and the previous
 * part. For each fragment, it writes the times, the row count and the accumulators. Times after the first are distances in a
 * variable-length format, because most distances are short. With conditions, it also writes the marks of fragments and of the previous part.
 */
public final class SessionStateSerializer extends TypeSerializer<SessionState<Accumulator[]>> {
    private static final long serialVersionUID = 1L;

    /** Written in place of the number of parts if there is no previous part. It is larger than any number of parts. */
    private static final long NO_PREVIOUS_PART = 1L << 32;

    private final AggregateList aggregates;
    private final boolean hasConditions;

    /**
     * Creates a serializer of states whose payloads are accumulators of these aggregates.
     *
     * @param hasConditions whether the states have marks
     */
    public SessionStateSerializer(AggregateList aggregates, boolean hasConditions) {
        this.aggregates = aggregates;
        this.hasConditions = hasConditions;
    }

    /** Returns the class of states, with the type arguments that a class literal can't have. */
    @SuppressWarnings("unchecked") // A class literal has no type arguments.
    public static Class<SessionState<Accumulator[]>> stateClass() {
        return (Class<SessionState<Accumulator[]>>) (Class<?>) SessionState.class;
    }

    @Override
    public void serialize(SessionState<Accumulator[]> state, DataOutputView target) throws IOException {
        target.writeLong(state.id());
        target.writeLong(state.timerMillis());
        PreviousPart previousPart = state.previousPart();
        VariableLength.write(previousPart == null ? NO_PREVIOUS_PART : previousPart.part() + 1L, target);
        target.writeLong(state.emittedUntilMillis());
        if (previousPart != null) {
            VariableLength.write(previousPart.endMillis() - previousPart.lastMillis(), target);
            VariableLength.write(previousPart.endMillis() - previousPart.sessionStartMillis(), target);
            if (hasConditions) {
                VariableLength.write(previousPart.ordinal(), target);
                VariableLength.write(previousPart.count(), target);
                SessionMarksFormat.write(previousPart.marks(), previousPart.lastMillis(), target);
            }
        }
        if (hasConditions) {
            VariableLength.write(state.instantSessions(), target);
        }
        VariableLength.write(state.size(), target);
        long time = 0;
        for (SessionFragment<Accumulator[]> fragment : state.fragments()) {
            VariableLength.write(fragment.firstMillis() - time, target);
            time = fragment.lastMillis();
            VariableLength.write(time - fragment.firstMillis(), target);
            VariableLength.write(fragment.count(), target);
            if (hasConditions) {
                SessionMarksFormat.write(fragment.marks(), time, target);
            }
            aggregates.write(fragment.payload(), target);
        }
    }

    @Override
    public SessionState<Accumulator[]> deserialize(DataInputView source) throws IOException {
        long id = source.readLong();
        long timer = source.readLong();
        long parts = VariableLength.read(source);
        // Builds that dropped every row behind the watermark wrote 0 if there was no previous part, and no time after
        // it.
        boolean isTimeUnknown = parts == 0;
        long emittedUntil = isTimeUnknown ? SessionState.NOTHING_EMITTED : source.readLong();
        PreviousPart previousPart = null;
        if (parts > 0 && parts != NO_PREVIOUS_PART) {
            long last = emittedUntil - VariableLength.read(source);
            long sessionStart = emittedUntil - VariableLength.read(source);
            previousPart = hasConditions
                    ? new PreviousPart(
                            emittedUntil,
                            last,
                            (int) (parts - 1),
                            sessionStart,
                            (int) VariableLength.read(source),
                            VariableLength.read(source),
                            SessionMarksFormat.read(last, source))
                    : new PreviousPart(emittedUntil, last, (int) (parts - 1), sessionStart);
        }
        int instantSessions = hasConditions ? (int) VariableLength.read(source) : 0;
        int size = (int) VariableLength.read(source);
        List<SessionFragment<Accumulator[]>> fragments = new ArrayList<>(size);
        long time = 0;
        for (int i = 0; i < size; i++) {
            long first = time + VariableLength.read(source);
            time = first + VariableLength.read(source);
            fragments.add(new SessionFragment<>(
                    first,
                    time,
                    VariableLength.read(source),
                    hasConditions ? SessionMarksFormat.read(time, source) : null,
                    aggregates.read(source)));
        }
        if (isTimeUnknown && size > 0) {
            // Earlier sessions may have ended as late as the first row.
            emittedUntil = fragments.get(0).firstMillis();
        }
        return new SessionState<>(id, timer, emittedUntil, instantSessions, previousPart, fragments);
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
        return new SessionStateSerializer(aggregates.duplicate(), hasConditions);
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
        return other instanceof SessionStateSerializer serializer
                && serializer.aggregates.equals(aggregates)
                && serializer.hasConditions == hasConditions;
    }

    @Override
    public int hashCode() {
        return 31 * aggregates.hashCode() + Boolean.hashCode(hasConditions);
    }

    @Override
    public TypeSerializerSnapshot<SessionState<Accumulator[]>> snapshotConfiguration() {
        return new SessionStateSerializerSnapshot(aggregates, hasConditions);
    }
}
