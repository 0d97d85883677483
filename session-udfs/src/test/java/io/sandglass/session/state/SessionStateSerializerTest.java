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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.aggregate.AggregateParser;
import io.sandglass.session.tracker.PreviousPart;
import io.sandglass.session.tracker.SessionFragment;
import io.sandglass.session.tracker.SessionState;
import io.sandglass.testing.TestRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.StructuredType;
import org.apache.flink.table.types.logical.TimestampKind;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class SessionStateSerializerTest {
    private static final RowType ROW_TYPE = rowType("n", "s");

    @Test
    void restoresEqualState() throws IOException {
        long seed = TestRun.seed("state.seed");
        for (int i = 0; i < 2_000; i++) {
            Random random = new Random(seed + i);
            AggregateList aggregates =
                    aggregates(random.nextBoolean() ? "SUM(n), MIN(s), LAST(s), COUNT(*)" : "AVG(n)");
            SessionStateSerializer serializer = new SessionStateSerializer(aggregates, false);
            SessionState<Accumulator[]> state = randomState(random, aggregates);
            DataOutputSerializer target = new DataOutputSerializer(16);
            serializer.serialize(state, target);
            DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
            assertThat(describe(serializer.duplicate().deserialize(source)))
                    .as("seed " + (seed + i))
                    .isEqualTo(describe(state));
            assertThat(source.available()).isZero();
            assertThat(describe(serializer.copy(state))).isEqualTo(describe(state));
        }
    }

    @Test
    void restoresTimesAtBothEndsOfLong() throws IOException {
        SessionStateSerializer serializer = new SessionStateSerializer(aggregates("COUNT(*)"), false);
        Accumulator[] none = aggregates("COUNT(*)").newAccumulators();
        SessionState<Accumulator[]> state = new SessionState<>(
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                new PreviousPart(Long.MAX_VALUE, Long.MIN_VALUE, 7, Long.MIN_VALUE),
                List.of(
                        new SessionFragment<>(Long.MIN_VALUE, Long.MIN_VALUE, 1, none),
                        new SessionFragment<>(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, none)));
        assertThat(describe(serializer.copy(state))).isEqualTo(describe(state));
    }

    @Test
    void copySharesNoObjects() {
        AggregateList aggregates = aggregates("SUM(n)");
        SessionState<Accumulator[]> state = randomState(new Random(1), aggregates);
        String before = describe(state);
        SessionState<Accumulator[]> copy = new SessionStateSerializer(aggregates, false).copy(state);
        copy.forEachFragment(fragment -> aggregates.add(fragment.payload(), GenericRowData.of(1_000, null), 0));
        assertThat(describe(state)).isEqualTo(before);
    }

    @Test
    void stateOfOneSessionTakes40Bytes() throws IOException {
        SessionState<Accumulator[]> state = new SessionState<>(
                1,
                2,
                3,
                null,
                List.of(new SessionFragment<>(1_700_000_000_000L, 1_700_000_060_000L, 20, new Accumulator[0])));
        DataOutputSerializer target = new DataOutputSerializer(16);
        new SessionStateSerializer(new AggregateList(List.of()), false).serialize(state, target);
        assertThat(target.length()).isEqualTo(40);
    }

    /** Earlier builds accepted no row behind the watermark, and wrote no time up to which sessions were emitted. */
    @Test
    void readsStateOfEarlierBuilds() throws IOException {
        DataOutputSerializer withSession = new DataOutputSerializer(64);
        withSession.writeLong(7);
        withSession.writeLong(90);
        withSession.write(new byte[] {0, 1, 50, 20, 3});
        DataOutputSerializer withCut = new DataOutputSerializer(64);
        withCut.writeLong(7);
        withCut.writeLong(90);
        withCut.write(new byte[] {2});
        withCut.writeLong(60);
        withCut.write(new byte[] {5, 25, 0});

        assertThat(describe(read(withSession))).isEqualTo("7 90 50 null 50-70 x 3[]");
        assertThat(describe(read(withCut)))
                .isEqualTo(
                        "7 90 60 PreviousPart[endMillis=60, lastMillis=55, part=1, sessionStartMillis=35, ordinal=0, count=0, marks=null]");
    }

    private static SessionState<Accumulator[]> read(DataOutputSerializer state) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(state.getCopyOfBuffer());
        SessionState<Accumulator[]> read =
                new SessionStateSerializer(new AggregateList(List.of()), false).deserialize(source);
        assertThat(source.available()).isZero();
        return read;
    }

    @Test
    void readsStateOfEqualAggregatesOverOtherColumns() throws IOException {
        assertThat(compatibility("SUM(n) AS total, MIN(s)", rowType("n", "s"), "SUM(m), MIN(t)", rowType("t", "m")))
                .isEqualTo("as is");
    }

    @Test
    void rejectsStateOfOtherAggregates() throws IOException {
        assertThat(compatibility("SUM(n)", ROW_TYPE, "MAX(n)", ROW_TYPE)).isEqualTo("incompatible");
        assertThat(compatibility("MAX(n)", ROW_TYPE, "MAX(s)", ROW_TYPE)).isEqualTo("incompatible");
        assertThat(compatibility("MAX(n)", ROW_TYPE, "MAX(n), MAX(s)", ROW_TYPE))
                .isEqualTo("incompatible");
    }

    @Test
    void readsStateOfColumnsOfAnyTypeByTheirTypesOnly() throws IOException {
        RowType before = RowType.of(
                new LogicalType[] {
                    new TimestampType(true, TimestampKind.ROWTIME, 3),
                    new DecimalType(20, 5),
                    new ArrayType(new VarCharType(7)),
                    new IntType(false)
                },
                new String[] {"ts", "d", "a", "n"});
        RowType after = RowType.of(
                new LogicalType[] {
                    new IntType(), new TimestampType(3), new DecimalType(20, 5), new ArrayType(new VarCharType(7))
                },
                new String[] {"n", "ts", "d", "a"});
        String calls = "MAX(ts), SUM(d), LAST(a), MIN(n), COUNT(*)";

        assertThat(compatibility(calls, before, calls, after)).isEqualTo("as is");
        assertThat(compatibility("SUM(d)", before, "SUM(n)", after)).isEqualTo("incompatible");
    }

    @Test
    void readsStateOfColumnsWithUserClasses() throws IOException {
        StructuredType visitor = StructuredType.newBuilder(Visitor.class)
                .attributes(List.of(new StructuredType.StructuredAttribute("id", new IntType(false))))
                .build();
        RowType type = RowType.of(new LogicalType[] {visitor, new IntType()}, new String[] {"visitor", "n"});
        String calls = "LAST(visitor), FIRST(visitor)";

        assertThat(compatibility(calls, type, calls, type)).isEqualTo("as is");
        assertThat(compatibility("LAST(visitor)", type, "LAST(n)", type)).isEqualTo("incompatible");
    }

    /** A class of a user's own. */
    public static final class Visitor {
        public int id;
    }

    @Test
    void restoredStateUsesColumnsOfNewQuery() throws IOException {
        AggregateList before = new AggregateList(
                AggregateParser.parse("SUM(n), MAX(n), MIN(s), LAST(s), COUNT(n)", rowType("n", "s")));
        AggregateList after = new AggregateList(
                AggregateParser.parse("SUM(m), MAX(m), MIN(t), LAST(t), COUNT(m)", rowType("t", "m")));
        Accumulator[] accumulators = before.newAccumulators();
        before.add(accumulators, GenericRowData.of(1, StringData.fromString("b")), 0);
        SessionState<Accumulator[]> state =
                new SessionState<>(0, 0, 0, null, List.of(new SessionFragment<>(0, 0, 1, accumulators)));

        // As a heap state backend does: the old serializer reads, and the new query goes on.
        SessionState<Accumulator[]> restored = written(new SessionStateSerializer(before, false))
                .restoreSerializer()
                .copy(state);
        restored.forEachFragment(
                fragment -> after.add(fragment.payload(), GenericRowData.of(StringData.fromString("a"), 2), 1));

        restored.forEachFragment(fragment -> assertThat(Arrays.stream(fragment.payload())
                        .map(Accumulator::result)
                        .map(String::valueOf))
                .containsExactly("3", "2", "a", "a", "2"));
    }

    @Test
    void readsSnapshotOfVersion1() throws IOException {
        SessionStateSerializer serializer = new SessionStateSerializer(aggregates("SUM(n), MIN(s)"), false);
        byte[] list = InstantiationUtil.serializeObject(aggregates("SUM(n), MIN(s)"));
        DataOutputSerializer target = new DataOutputSerializer(64);
        target.writeInt(list.length);
        target.write(list);
        SessionStateSerializerSnapshot first = new SessionStateSerializerSnapshot();
        first.readSnapshot(
                1,
                new DataInputDeserializer(target.getCopyOfBuffer()),
                getClass().getClassLoader());

        assertThat(serializer
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(first)
                        .isCompatibleAsIs())
                .isTrue();
        assertThat(new SessionStateSerializer(aggregates("MAX(n), MIN(s)"), false)
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(first)
                        .isIncompatible())
                .isTrue();
        SessionState<Accumulator[]> state = randomState(new Random(3), aggregates("SUM(n), MIN(s)"));
        assertThat(describe(first.restoreSerializer().copy(state))).isEqualTo(describe(state));
    }

    @Test
    void snapshotHoldsNoSerializedJavaObject() throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        new SessionStateSerializerSnapshot(aggregates("SUM(n), MIN(s), LAST(s)"), false).writeSnapshot(target);
        String bytes = new String(target.getCopyOfBuffer(), StandardCharsets.ISO_8859_1);

        // What each stream of Java's serialization begins with.
        assertThat(bytes).doesNotContain("\u00AC\u00ED").contains("SUM").contains("INT");
    }

    @Test
    void rejectsSnapshotOfNewerVersion() {
        assertThatThrownBy(() -> new SessionStateSerializerSnapshot()
                        .readSnapshot(
                                5,
                                new DataInputDeserializer(new byte[0]),
                                getClass().getClassLoader()))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The state of a session function has version 5, but this jar reads versions up to 4. Restore it with "
                                + "the jar that wrote it.");
    }

    private static String compatibility(String before, RowType beforeType, String after, RowType afterType)
            throws IOException {
        TypeSerializerSnapshot<SessionState<Accumulator[]>> restored = written(
                new SessionStateSerializer(new AggregateList(AggregateParser.parse(before, beforeType)), false));
        TypeSerializerSchemaCompatibility<SessionState<Accumulator[]>> compatibility = new SessionStateSerializer(
                        new AggregateList(AggregateParser.parse(after, afterType)), false)
                .snapshotConfiguration()
                .resolveSchemaCompatibility(restored);
        if (compatibility.isCompatibleAsIs()) {
            return "as is";
        }
        return compatibility.isIncompatible() ? "incompatible" : "another outcome";
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

    private static SessionState<Accumulator[]> randomState(Random random, AggregateList aggregates) {
        List<SessionFragment<Accumulator[]>> fragments = new ArrayList<>();
        long time = random.nextInt(4) == 0 ? -5 : random.nextLong() >> random.nextInt(64);
        for (int i = random.nextInt(4); i >= 0; i--) {
            long first = time + 1 + random.nextInt(1_000_000);
            time = first + random.nextInt(3) * random.nextInt(1_000_000);
            Accumulator[] accumulators = aggregates.newAccumulators();
            for (int row = random.nextInt(3); row >= 0; row--) {
                aggregates.add(
                        accumulators,
                        GenericRowData.of(
                                random.nextBoolean() ? random.nextInt() : null,
                                random.nextBoolean() ? StringData.fromString("s" + random.nextInt()) : null),
                        first);
            }
            fragments.add(new SessionFragment<>(first, time, 1 + random.nextInt(1_000), accumulators));
        }
        long cutAt = fragments.get(0).firstMillis() - 1;
        PreviousPart cut = random.nextBoolean()
                ? null
                : new PreviousPart(
                        cutAt, cutAt - random.nextInt(1_000), random.nextInt(300), cutAt - random.nextInt(1_000_000));
        long emittedUntil = cut == null ? random.nextLong() : cutAt;
        return new SessionState<>(random.nextLong(), random.nextLong(), emittedUntil, cut, fragments);
    }

    private static String describe(SessionState<Accumulator[]> state) {
        StringBuilder text = new StringBuilder();
        text.append(state.id())
                .append(' ')
                .append(state.timerMillis())
                .append(' ')
                .append(state.emittedUntilMillis())
                .append(' ')
                .append(state.previousPart());
        state.forEachFragment(fragment -> text.append(' ')
                .append(fragment.firstMillis())
                .append('-')
                .append(fragment.lastMillis())
                .append(" x ")
                .append(fragment.count())
                .append(Arrays.stream(fragment.payload())
                        .map(Accumulator::result)
                        .toList()));
        return text.toString();
    }

    private static AggregateList aggregates(String text) {
        return new AggregateList(AggregateParser.parse(text, ROW_TYPE));
    }

    private static RowType rowType(String first, String second) {
        return (RowType) DataTypes.ROW(
                        DataTypes.FIELD(first, first.equals("t") ? DataTypes.STRING() : DataTypes.INT()),
                        DataTypes.FIELD(second, second.equals("m") ? DataTypes.INT() : DataTypes.STRING()))
                .getLogicalType();
    }
}
