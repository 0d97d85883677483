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
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.junit.jupiter.api.Test;

/** However rows are split into pieces, stored and merged, the aggregates are those of all rows. */
class AccumulatorPropertyTest {
    private static final RowType ROW_TYPE = (RowType) DataTypes.ROW(
                    DataTypes.FIELD("ti", DataTypes.TINYINT()),
                    DataTypes.FIELD("si", DataTypes.SMALLINT()),
                    DataTypes.FIELD("i", DataTypes.INT()),
                    DataTypes.FIELD("b", DataTypes.BIGINT()),
                    DataTypes.FIELD("f", DataTypes.FLOAT()),
                    DataTypes.FIELD("d", DataTypes.DOUBLE()),
                    DataTypes.FIELD("de", DataTypes.DECIMAL(20, 3)),
                    DataTypes.FIELD("s", DataTypes.STRING()),
                    DataTypes.FIELD("t", DataTypes.TIMESTAMP(3)),
                    DataTypes.FIELD("bo", DataTypes.BOOLEAN()),
                    DataTypes.FIELD("a", DataTypes.ARRAY(DataTypes.STRING())),
                    DataTypes.FIELD("x", DataTypes.BYTES()))
            .getLogicalType();
    private static final int TIME = 8;

    @Test
    void resultIsIndependentOfSplittingStoringAndMerging() throws Exception {
        List<String> calls = calls();
        AggregateList aggregates = new AggregateList(AggregateParser.parse(String.join(", ", calls), ROW_TYPE));
        long seed = TestRun.seed("aggregates.seed");
        for (int i = 0; i < 500; i++) {
            Random random = new Random(seed + i);
            List<RowData> rows = new ArrayList<>();
            for (int row = 0; row < 1 + random.nextInt(12); row++) {
                rows.add(randomRow(random, row));
            }
            Accumulator[] whole = aggregates.newAccumulators();
            rows.forEach(row -> add(aggregates, whole, row));

            Accumulator[] merged = null;
            for (int start = 0; start < rows.size(); ) {
                int end = start + 1 + random.nextInt(rows.size() - start);
                // Inside a piece rows come in any order.
                List<RowData> piece = new ArrayList<>(rows.subList(start, end));
                Collections.shuffle(piece, random);
                Accumulator[] accumulators = aggregates.newAccumulators();
                for (RowData row : piece) {
                    add(aggregates, accumulators, row);
                    if (random.nextInt(3) == 0) {
                        accumulators = stored(aggregates, accumulators);
                    }
                }
                merged = merged == null ? accumulators : AggregateList.merge(merged, accumulators);
                start = end;
            }
            for (int call = 0; call < whole.length; call++) {
                LogicalType type = aggregates.calls().get(call).resultType();
                assertThat(inBinaryForm(merged[call].result(), type))
                        .as("seed %d, %s", seed + i, calls.get(call))
                        .isEqualTo(inBinaryForm(whole[call].result(), type));
            }
        }
    }

    /** Every aggregate of every column that it supports, and most of them with FILTER too. */
    private static List<String> calls() {
        List<String> calls = new ArrayList<>(List.of("COUNT(*)", "COUNT(*) FILTER (WHERE bo) AS filtered"));
        for (String column : ROW_TYPE.getFieldNames()) {
            List<String> supporting = new ArrayList<>(List.of("COUNT(%s)", "FIRST(%s)", "LAST(%s)", "ARRAY_AGG(%s)"));
            if (!column.equals("x")) {
                supporting.addAll(List.of("COUNT(DISTINCT %s)", "ARRAY_AGG(DISTINCT %s)"));
            }
            if (!List.of("x", "a").contains(column)) {
                supporting.addAll(List.of("MIN(%s)", "MAX(%s)", "MIN(DISTINCT %s)"));
            }
            if (!List.of("x", "a", "s", "t", "bo").contains(column)) {
                supporting.addAll(List.of("SUM(%s)", "AVG(%s)", "SUM(DISTINCT %s)", "AVG(DISTINCT %s)"));
            }
            if (column.equals("s")) {
                supporting.addAll(List.of("LISTAGG(%s)", "LISTAGG(DISTINCT %s, '')"));
            }
            for (String call : supporting) {
                calls.add(call.formatted(column));
                calls.add(call.formatted(column) + " FILTER (WHERE bo) AS filtered" + calls.size());
            }
        }
        return calls;
    }

    @Test
    void keepsNoReferenceToRows() {
        AggregateList aggregates = new AggregateList(
                AggregateParser.parse("MIN(s), MAX(s), FIRST(s), LAST(s), LISTAGG(s), LISTAGG(DISTINCT s)", ROW_TYPE));
        RowDataSerializer serializer = new RowDataSerializer(ROW_TYPE);
        GenericRowData row = new GenericRowData(12);
        row.setField(7, StringData.fromString("a text too long for the fixed part"));
        BinaryRowData binary = serializer.toBinaryRow(row).copy();
        Accumulator[] accumulators = aggregates.newAccumulators();
        aggregates.add(accumulators, binary, 0);
        // As when the owner of the row uses it again.
        binary.getSegments()[0].put(0, new byte[binary.getSizeInBytes()]);
        for (Accumulator accumulator : accumulators) {
            assertThat(accumulator.result()).hasToString("a text too long for the fixed part");
        }
    }

    @Test
    void wrapsSumsAsFlinkDoesButNotMeans() {
        AggregateList aggregates = new AggregateList(AggregateParser.parse("SUM(ti), AVG(ti), SUM(i)", ROW_TYPE));
        Accumulator[] accumulators = aggregates.newAccumulators();
        for (int i = 0; i < 2; i++) {
            GenericRowData row = new GenericRowData(12);
            row.setField(0, (byte) 100);
            row.setField(2, Integer.MAX_VALUE);
            aggregates.add(accumulators, row, i);
        }
        assertThat(accumulators[0].result()).isEqualTo((byte) -56);
        assertThat(accumulators[1].result()).isEqualTo((byte) 100);
        assertThat(accumulators[2].result()).isEqualTo(-2);
    }

    @Test
    void returnsNullForDecimalSumThatExceedsItsType() {
        RowType type = (RowType)
                DataTypes.ROW(DataTypes.FIELD("de", DataTypes.DECIMAL(38, 0))).getLogicalType();
        AggregateList aggregates = new AggregateList(AggregateParser.parse("SUM(de)", type));
        Accumulator[] accumulators = aggregates.newAccumulators();
        BigDecimal greatest = BigDecimal.TEN.pow(38).subtract(BigDecimal.ONE);
        for (int i = 0; i < 2; i++) {
            aggregates.add(accumulators, GenericRowData.of(DecimalData.fromBigDecimal(greatest, 38, 0)), i);
        }
        assertThat(accumulators[0].result()).isNull();
    }

    private static void add(AggregateList aggregates, Accumulator[] accumulators, RowData row) {
        aggregates.add(accumulators, row, row.getTimestamp(TIME, 3).getMillisecond());
    }

    private static Accumulator[] stored(AggregateList aggregates, Accumulator[] accumulators) {
        try {
            DataOutputSerializer target = new DataOutputSerializer(64);
            aggregates.duplicate().write(accumulators, target);
            DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
            Accumulator[] read = aggregates.read(source);
            assertThat(source.available()).isZero();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Arrays of equal content aren't equal if one of them has been stored, which changes its form. */
    private static Object inBinaryForm(Object result, LogicalType type) {
        GenericRowData row = GenericRowData.of(result);
        return new RowDataSerializer(type).toBinaryRow(row).copy();
    }

    private static RowData randomRow(Random random, int number) {
        GenericRowData row = GenericRowData.of(
                // Few values in some columns, so that some are equal.
                (byte) random.nextInt(5),
                (short) random.nextInt(),
                random.nextInt() * random.nextInt(2),
                random.nextLong(),
                // Few bits, so that the order of adding makes no difference.
                (float) random.nextInt(64),
                (double) random.nextInt(1_000) / 8,
                DecimalData.fromBigDecimal(BigDecimal.valueOf(random.nextLong() / 1_000, 3), 20, 3),
                StringData.fromString("s" + random.nextInt(50)),
                TimestampData.fromEpochMillis(number * 10L),
                random.nextBoolean(),
                new GenericArrayData(new Object[] {StringData.fromString("s" + random.nextInt(3)), null}),
                new byte[] {(byte) random.nextInt(3)});
        for (int field = 0; field < row.getArity(); field++) {
            if (field != TIME && random.nextInt(4) == 0) {
                row.setField(field, null);
            }
        }
        return row;
    }
}
