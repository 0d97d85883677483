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
package io.sandglass.session.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.testing.TestRun;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.runtime.typeutils.InternalSerializers;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.RowType;
import org.junit.jupiter.api.Test;

/** The accumulators that keep values: ARRAY_AGG, LISTAGG and DISTINCT. */
class CollectingAccumulatorsTest {
    private static final RowType TEXTS = rowType(DataTypes.STRING());

    /** A row, in order of arrival. */
    private record Arrival(long time, String text) {}

    @Test
    void ordersByTimeAndThenByArrival() throws IOException {
        AggregateList aggregates = aggregates(
                "ARRAY_AGG(c), LISTAGG(c, '; '), ARRAY_AGG(DISTINCT c), LISTAGG(DISTINCT c), COUNT(DISTINCT c)", TEXTS);
        long seed = TestRun.seed("aggregates.seed");
        for (int i = 0; i < 2_000; i++) {
            Random random = new Random(seed + i);
            List<Arrival> arrivals = new ArrayList<>();
            for (int row = random.nextInt(12); row >= 0; row--) {
                arrivals.add(new Arrival(random.nextInt(6), random.nextInt(4) == 0 ? null : "" + random.nextInt(4)));
            }
            // All rows before a border are in one accumulator, and all others in another.
            Accumulator[] merged = aggregates.newAccumulators();
            long from = Long.MIN_VALUE;
            for (long border : List.of((long) random.nextInt(4), 3L + random.nextInt(4), Long.MAX_VALUE)) {
                Accumulator[] part = aggregates.newAccumulators();
                for (Arrival arrival : arrivals) {
                    if (arrival.time >= from && arrival.time < border) {
                        aggregates.add(part, GenericRowData.of(StringData.fromString(arrival.text)), arrival.time);
                        part = random.nextInt(3) == 0 ? stored(aggregates, part) : part;
                    }
                }
                AggregateList.merge(merged, part);
                from = border;
            }

            List<String> ordered = arrivals.stream()
                    .sorted(Comparator.comparingLong(Arrival::time))
                    .map(Arrival::text)
                    .collect(Collectors.toList());
            List<String> distinct = ordered.stream().distinct().collect(Collectors.toList());
            assertThat(texts(merged[0])).as("seed %d", seed + i).isEqualTo(ordered);
            assertThat(text(merged[1])).as("seed %d", seed + i).isEqualTo(joined(ordered, "; "));
            assertThat(texts(merged[2])).as("seed %d", seed + i).isEqualTo(distinct);
            assertThat(text(merged[3])).as("seed %d", seed + i).isEqualTo(joined(distinct, ","));
            assertThat(merged[4].result())
                    .as("seed %d", seed + i)
                    .isEqualTo(distinct.stream().filter(Objects::nonNull).count());
        }
    }

    @Test
    void hasFlinksResultsWithoutValues() {
        AggregateList aggregates = aggregates(
                "ARRAY_AGG(c), LISTAGG(c), ARRAY_AGG(DISTINCT c), LISTAGG(DISTINCT c), COUNT(DISTINCT c)", TEXTS);
        Accumulator[] accumulators = aggregates.newAccumulators();
        assertThat(results(accumulators)).containsExactly(null, null, null, null, 0L);

        aggregates.add(accumulators, GenericRowData.of((Object) null), 0);
        ArrayData oneNull = new GenericArrayData(new Object[] {null});
        assertThat(results(accumulators)).containsExactly(oneNull, null, oneNull, null, 0L);
    }

    @Test
    void filterRejectsFalseAndNull() {
        RowType type = rowType(DataTypes.INT(), DataTypes.BOOLEAN());
        AggregateList aggregates = aggregates(
                "COUNT(*) FILTER (WHERE d), SUM(c) FILTER (WHERE d), ARRAY_AGG(c) FILTER (WHERE d), "
                        + "COUNT(DISTINCT c) FILTER (WHERE d), COUNT(d)",
                type);
        Accumulator[] accumulators = aggregates.newAccumulators();
        aggregates.add(accumulators, GenericRowData.of(1, null), 0);
        aggregates.add(accumulators, GenericRowData.of(2, false), 1);
        assertThat(results(accumulators)).containsExactly(0L, null, null, 0L, 1L);

        aggregates.add(accumulators, GenericRowData.of(4, true), 2);
        aggregates.add(accumulators, GenericRowData.of(null, true), 3);
        assertThat(results(accumulators)).containsExactly(2L, 4, new GenericArrayData(new Integer[] {4, null}), 1L, 3L);
    }

    /** The rows of a stream may be Flink's binary rows or rows of objects. */
    @Test
    void comparesValuesByContent() throws IOException {
        RowType type = rowType(
                DataTypes.ARRAY(DataTypes.STRING()),
                DataTypes.STRING(),
                DataTypes.DECIMAL(30, 2),
                DataTypes.TIMESTAMP(9),
                DataTypes.DOUBLE(),
                DataTypes.ARRAY(DataTypes.ARRAY(DataTypes.INT())));
        AggregateList aggregates = aggregates(
                "COUNT(DISTINCT c), COUNT(DISTINCT d), COUNT(DISTINCT e), COUNT(DISTINCT f), COUNT(DISTINCT g), COUNT(DISTINCT h)",
                type);
        RowDataSerializer binary = new RowDataSerializer(type);
        Accumulator[] accumulators = aggregates.newAccumulators();
        for (int round = 0; round < 3; round++) {
            for (int value = 0; value < 2; value++) {
                GenericRowData row = GenericRowData.of(
                        new GenericArrayData(
                                new Object[] {null, StringData.fromString("a text of some length" + value)}),
                        StringData.fromString("a text of some length" + value),
                        DecimalData.fromBigDecimal(BigDecimal.valueOf(value, 2), 30, 2),
                        TimestampData.fromEpochMillis(1, value),
                        // Java's equality, as in Flink.
                        value == 0 ? -0.0 : Double.NaN,
                        new GenericArrayData(new Object[] {new GenericArrayData(new int[] {value})}));
                aggregates.add(accumulators, row, round);
                aggregates.add(accumulators, binary.toBinaryRow(row), round);
            }
            GenericRowData zero = new GenericRowData(type.getFieldCount());
            zero.setField(4, 0.0);
            aggregates.add(accumulators, zero, round);
            accumulators = stored(aggregates, accumulators);
        }
        assertThat(results(accumulators)).containsExactly(2L, 2L, 2L, 2L, 3L, 2L);
    }

    /** The serializer of a savepoint knows the kinds and types of aggregates, but neither columns nor separators. */
    @Test
    void restoredAccumulatorsKeepTheSeparatorAndUseTheFilterOfTheQuery() throws IOException {
        RowType type = rowType(DataTypes.STRING(), DataTypes.BOOLEAN());
        AggregateList query = aggregates(
                "LISTAGG(c, ' > ') FILTER (WHERE d), LISTAGG(DISTINCT c, ' | ') FILTER (WHERE d) AS e", type);
        AggregateList savepoint = new AggregateList(
                query.calls().stream()
                        .map(call -> new AggregateCall(
                                call.kind(), -1, call.type(), call.kind().name()))
                        .toList(),
                query.serializers());
        Accumulator[] accumulators = query.newAccumulators();
        query.add(accumulators, GenericRowData.of(StringData.fromString("b"), true), 2);

        accumulators = stored(savepoint, stored(savepoint, accumulators));
        query.add(accumulators, GenericRowData.of(StringData.fromString("no"), false), 0);
        query.add(accumulators, GenericRowData.of(StringData.fromString("a"), true), 1);
        query.add(accumulators, GenericRowData.of(StringData.fromString("b"), true), 3);

        assertThat(text(accumulators[0])).isEqualTo("a > b > b");
        assertThat(text(accumulators[1])).isEqualTo("a | b");
    }

    @Test
    void joinsTextsByteForByte() {
        AggregateList aggregates = aggregates("LISTAGG(c, 'é')", TEXTS);
        Accumulator[] accumulators = aggregates.newAccumulators();
        aggregates.add(accumulators, GenericRowData.of(StringData.fromBytes(new byte[] {(byte) 0xFF})), 0);
        aggregates.add(accumulators, GenericRowData.of(StringData.fromBytes(new byte[0])), 1);
        assertThat(((StringData) accumulators[0].result()).toBytes())
                .containsExactly((byte) 0xFF, (byte) 0xC3, (byte) 0xA9);
    }

    /** Functions of users may take int[], for which Flink's array needs the class of the values. */
    @Test
    void arraysOfPrimitivesAreReadable() {
        RowType type = RowType.of(new IntType(false));
        AggregateList aggregates =
                new AggregateList(List.of(new AggregateCall(AggregateKind.ARRAY_AGG, 0, type.getTypeAt(0), "array")));
        Accumulator[] accumulators = aggregates.newAccumulators();
        aggregates.add(accumulators, GenericRowData.of(7), 1);
        aggregates.add(accumulators, GenericRowData.of(8), 0);
        ArrayData array = (ArrayData) accumulators[0].result();
        assertThat(array.toIntArray()).containsExactly(8, 7);
        assertThat(InternalSerializers.create(aggregates.calls().get(0).resultType())
                        .copy(array))
                .isEqualTo(array);
    }

    private static Accumulator[] stored(AggregateList aggregates, Accumulator[] accumulators) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        aggregates.duplicate().write(accumulators, target);
        DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
        Accumulator[] read = aggregates.read(source);
        assertThat(source.available()).isZero();
        return read;
    }

    private static List<Object> results(Accumulator[] accumulators) {
        return Arrays.stream(accumulators).map(Accumulator::result).collect(Collectors.toList());
    }

    private static String joined(List<String> texts, String separator) {
        List<String> values = texts.stream().filter(Objects::nonNull).toList();
        return values.isEmpty() ? null : String.join(separator, values);
    }

    private static String text(Accumulator accumulator) {
        return Objects.toString(accumulator.result(), null);
    }

    private static List<String> texts(Accumulator accumulator) {
        ArrayData array = (ArrayData) accumulator.result();
        List<String> texts = new ArrayList<>(Collections.nCopies(array.size(), null));
        for (int i = 0; i < array.size(); i++) {
            texts.set(i, array.isNullAt(i) ? null : array.getString(i).toString());
        }
        return texts;
    }

    private static AggregateList aggregates(String text, RowType type) {
        return new AggregateList(AggregateParser.parse(text, type));
    }

    /** Columns named c, d and so on. */
    private static RowType rowType(DataType... types) {
        DataTypes.Field[] fields = new DataTypes.Field[types.length];
        for (int i = 0; i < types.length; i++) {
            fields[i] = DataTypes.FIELD("" + (char) ('c' + i), types[i]);
        }
        return (RowType) DataTypes.ROW(fields).getLogicalType();
    }
}
