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

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.tracker.PreviousPart;
import io.sandglass.session.tracker.SessionFragment;
import io.sandglass.session.tracker.SessionMarks;
import io.sandglass.session.tracker.SessionState;
import io.sandglass.testing.TestRun;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A test of the marks of conditions in the state of {@link SessionStateSerializer}. */
class SessionMarksStateTest {
    private static final AggregateList NO_AGGREGATES = new AggregateList(List.of());
    private static final SessionStateSerializer WITH_CONDITIONS = new SessionStateSerializer(NO_AGGREGATES, true);
    private static final SessionStateSerializer WITHOUT = new SessionStateSerializer(NO_AGGREGATES, false);

    /** One value at least of each type of column in Flink's internal data format, and the extreme ones. */
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            true,
            false,
            (byte) -1,
            (short) 300,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            1.5f,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            StringData.fromString(""),
            StringData.fromString("Zürich \uD83D\uDE00"),
            StringData.fromString("x".repeat(1_000)),
            decimal("0.00"),
            decimal("-12345678901234567890.123400"),
            decimal("1200"),
            TimestampData.fromEpochMillis(-1, 999_999),
            TimestampData.fromEpochMillis(Long.MAX_VALUE),
            new byte[0],
            new byte[] {0, -128, 127});

    @Test
    void restoresSplitValuesOfAllTypes() throws IOException {
        for (Object value : VALUES) {
            Object canonical = SplitValueFormat.canonical(value);
            DataOutputSerializer target = new DataOutputSerializer(16);
            SplitValueFormat.write(canonical, target);
            DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
            assertThat(Objects.deepEquals(SplitValueFormat.read(source), canonical))
                    .as(String.valueOf(value))
                    .isTrue();
            assertThat(source.available()).isZero();
        }
    }

    @Test
    void equalValuesOfOneFamilyOfTypesHaveOneForm() {
        assertThat(SplitValueFormat.canonical((byte) 7))
                .isEqualTo(SplitValueFormat.canonical((short) 7))
                .isEqualTo(SplitValueFormat.canonical(7))
                .isEqualTo(SplitValueFormat.canonical(7L));
        assertThat(SplitValueFormat.canonical(0.5f)).isEqualTo(SplitValueFormat.canonical(0.5));
        assertThat(SplitValueFormat.canonical(decimal("1.50"))).isEqualTo(SplitValueFormat.canonical(decimal("1.5")));
        assertThat(SplitValueFormat.canonical(decimal("0.00"))).isEqualTo(SplitValueFormat.canonical(decimal("0")));
        assertThat(SplitValueFormat.canonical(StringData.fromString("a")))
                .isEqualTo(SplitValueFormat.canonical(StringData.fromBytes(new byte[] {'a'})));
    }

    @Test
    void canonicalBytesAreACopy() {
        byte[] bytes = {1, 2};
        Object canonical = SplitValueFormat.canonical(bytes);
        bytes[0] = 9;
        assertThat((byte[]) canonical).containsExactly(1, 2);
    }

    @Test
    void restoresEqualStateWithMarks() throws IOException {
        long seed = TestRun.seed("marks.seed");
        for (int i = 0; i < 2_000; i++) {
            Random random = new Random(seed + i);
            SessionState<Accumulator[]> state = randomState(random);
            DataOutputSerializer target = new DataOutputSerializer(16);
            WITH_CONDITIONS.serialize(state, target);
            DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
            assertThat(describe(WITH_CONDITIONS.duplicate().deserialize(source)))
                    .as("seed " + (seed + i))
                    .isEqualTo(describe(state));
            assertThat(source.available()).isZero();
            assertThat(describe(WITH_CONDITIONS.copy(state))).isEqualTo(describe(state));
        }
    }

    @Test
    void restoresDeadlinesAtBothEndsOfLong() {
        for (long time : List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE)) {
            for (long deadline : List.of(time, Long.MAX_VALUE)) {
                SessionMarks marks = new SessionMarks(false, false, deadline, new Object[0]);
                SessionState<Accumulator[]> state = new SessionState<>(
                        1,
                        2,
                        time,
                        new PreviousPart(time, time, 3, time, 2, Long.MAX_VALUE, marks),
                        List.of(new SessionFragment<>(time, time, 1, marks, new Accumulator[0])));
                assertThat(describe(WITH_CONDITIONS.copy(state))).isEqualTo(describe(state));
            }
        }
    }

    @Test
    void keepsTheOrderOfFragmentsOfEqualTime() {
        List<SessionFragment<Accumulator[]>> fragments = new ArrayList<>();
        for (long i = 0; i < 10; i++) {
            SessionMarks marks = new SessionMarks(i % 3 == 0, i % 4 == 0, 7 + i, new Object[] {i});
            fragments.add(new SessionFragment<>(7, 7, 1, marks, new Accumulator[0]));
        }
        SessionState<Accumulator[]> restored = WITH_CONDITIONS.copy(new SessionState<>(1, 2, 3, null, fragments));
        assertThat(restored.fragments())
                .extracting(fragment -> String.valueOf(fragment.marks()))
                .containsExactlyElementsOf(fragments.stream()
                        .map(fragment -> String.valueOf(fragment.marks()))
                        .toList());
    }

    @Test
    void copySharesNoValues() {
        SessionMarks marks = new SessionMarks(false, false, 5, new Object[] {new byte[] {1}});
        SessionState<Accumulator[]> state =
                new SessionState<>(1, 2, 3, null, List.of(new SessionFragment<>(5, 5, 1, marks, new Accumulator[0])));
        SessionState<Accumulator[]> copy = WITH_CONDITIONS.copy(state);
        ((byte[]) marks.values()[0])[0] = 9;
        assertThat((byte[]) copy.fragments().get(0).marks().values()[0]).containsExactly(1);
    }

    @Test
    void readsItsOwnSnapshot() throws IOException {
        for (SessionStateSerializer serializer : List.of(WITH_CONDITIONS, WITHOUT)) {
            assertThat(written(serializer).getCurrentVersion()).isEqualTo(4);
            assertThat(compatibility(serializer, written(serializer)).isCompatibleAsIs())
                    .isTrue();
            assertThat(written(serializer).restoreSerializer()).isEqualTo(serializer);
        }
    }

    @Test
    void rejectsStateWithAndWithoutConditionsInPlaceOfTheOther() throws IOException {
        assertThat(compatibility(WITH_CONDITIONS, written(WITHOUT)).isIncompatible())
                .isTrue();
        assertThat(compatibility(WITHOUT, written(WITH_CONDITIONS)).isIncompatible())
                .isTrue();
        assertThat(WITH_CONDITIONS).isNotEqualTo(WITHOUT);
    }

    @Test
    void readsSnapshotOfVersion3AsOneWithoutConditions() throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(16);
        target.writeInt(0);
        SessionStateSerializerSnapshot third = new SessionStateSerializerSnapshot();
        DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
        third.readSnapshot(3, source, getClass().getClassLoader());

        assertThat(source.available()).isZero();
        assertThat(compatibility(WITHOUT, third).isCompatibleAsIs()).isTrue();
        assertThat(compatibility(WITH_CONDITIONS, third).isIncompatible()).isTrue();
        assertThat(third.restoreSerializer()).isEqualTo(WITHOUT);
    }

    private static TypeSerializerSchemaCompatibility<SessionState<Accumulator[]>> compatibility(
            SessionStateSerializer serializer, TypeSerializerSnapshot<SessionState<Accumulator[]>> restored) {
        return serializer.snapshotConfiguration().resolveSchemaCompatibility(restored);
    }

    /** The snapshot of a serializer as it comes back from a savepoint. */
    private static TypeSerializerSnapshot<SessionState<Accumulator[]>> written(SessionStateSerializer serializer)
            throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(target, serializer.snapshotConfiguration());
        return TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(target.getCopyOfBuffer()),
                Thread.currentThread().getContextClassLoader());
    }

    private static SessionState<Accumulator[]> randomState(Random random) {
        int splits = random.nextInt(4);
        long time = random.nextLong() >> random.nextInt(2, 64);
        long cutAt = time;
        PreviousPart cut = random.nextBoolean()
                ? null
                : new PreviousPart(
                        cutAt,
                        cutAt - random.nextInt(1_000),
                        random.nextInt(300),
                        cutAt - random.nextInt(1_000_000),
                        random.nextInt(3),
                        1 + random.nextInt(1_000),
                        random.nextInt(4) == 0 ? null : randomMarks(random, splits, cutAt));
        List<SessionFragment<Accumulator[]>> fragments = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            long first = time + random.nextInt(3) * random.nextInt(1_000_000);
            time = first + random.nextInt(3) * random.nextInt(1_000_000);
            fragments.add(new SessionFragment<>(
                    first, time, 1 + random.nextInt(1_000), randomMarks(random, splits, time), new Accumulator[0]));
        }
        return new SessionState<>(random.nextLong(), random.nextLong(), cutAt, random.nextInt(3), cut, fragments);
    }

    private static SessionMarks randomMarks(Random random, int splits, long time) {
        @Nullable Object[] values = new Object[splits];
        for (int i = 0; i < splits; i++) {
            values[i] = SplitValueFormat.canonical(VALUES.get(random.nextInt(VALUES.size())));
        }
        long deadline = random.nextInt(10) == 0 ? Long.MAX_VALUE : time + random.nextInt(1_000_000);
        return new SessionMarks(random.nextBoolean(), random.nextBoolean(), deadline, values, random.nextBoolean());
    }

    private static DecimalData decimal(String number) {
        BigDecimal decimal = new BigDecimal(number);
        return DecimalData.fromBigDecimal(decimal, 38, decimal.scale());
    }

    private static String describe(SessionState<Accumulator[]> state) {
        StringBuilder text = new StringBuilder();
        text.append(state.id())
                .append(' ')
                .append(state.timerMillis())
                .append(' ')
                .append(state.emittedUntilMillis());
        PreviousPart cut = state.previousPart();
        if (cut != null) {
            text.append(" cut ")
                    .append(List.of(
                            cut.endMillis(), cut.lastMillis(), cut.part(), cut.sessionStartMillis(), cut.count()))
                    .append(describe(cut.marks()));
        }
        state.forEachFragment(fragment -> text.append(' ')
                .append(fragment.firstMillis())
                .append('-')
                .append(fragment.lastMillis())
                .append(" x ")
                .append(fragment.count())
                .append(describe(fragment.marks())));
        return text.toString();
    }

    private static String describe(@Nullable SessionMarks marks) {
        return marks == null
                ? "none"
                : List.of(marks.starts(), marks.ends(), marks.mayStart(), marks.deadlineMillis())
                        + Arrays.deepToString(marks.values());
    }
}
