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
import java.util.Random;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.SmallIntType;
import org.apache.flink.table.types.logical.TinyIntType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntegerMinMaxAccumulatorTest {

    /** State that was written by the one is read by the other. */
    @ParameterizedTest
    @EnumSource
    void hasResultsAndStateFormatOfMinMaxAccumulator(IntegerType type) throws IOException {
        LogicalType logicalType =
                switch (type) {
                    case TINYINT -> new TinyIntType();
                    case SMALLINT -> new SmallIntType();
                    case INTEGER -> new IntType();
                    case BIGINT -> new BigIntType();
                };
        long seed = TestRun.seed("aggregates.seed");
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            AggregateCall call = new AggregateCall(
                    random.nextBoolean() ? AggregateKind.MIN : AggregateKind.MAX, 0, logicalType, "extreme");
            TypeSerializer<Object> values = call.newSerializer();
            Accumulator actual = new IntegerMinMaxAccumulator(type, call.kind() == AggregateKind.MAX);
            Accumulator expected = new MinMaxAccumulator(values, call.kind() == AggregateKind.MAX);
            assertThat(call.newAccumulator(values)).hasSameClassAs(actual);
            for (int row = random.nextInt(5); row >= 0; row--) {
                RowData data = GenericRowData.of(random.nextInt(3) == 0 ? null : type.box(value(random)));
                Accumulator[] ofRow = {
                    new IntegerMinMaxAccumulator(type, call.kind() == AggregateKind.MAX),
                    new MinMaxAccumulator(values, call.kind() == AggregateKind.MAX)
                };
                if (random.nextBoolean()) {
                    actual.add(data, row, call.newColumn());
                    expected.add(data, row, call.newColumn());
                } else {
                    ofRow[0].add(data, row, call.newColumn());
                    ofRow[1].add(data, row, call.newColumn());
                    actual.merge(ofRow[0]);
                    expected.merge(ofRow[1]);
                }
                assertThat(actual.result()).as("seed %d", seed).isEqualTo(expected.result());
                assertThat(written(actual, values)).as("seed %d", seed).isEqualTo(written(expected, values));
                actual.read(new DataInputDeserializer(written(expected, values)), values);
            }
        }
    }

    private static long value(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Long.MIN_VALUE >> random.nextInt(64);
            case 1 -> Long.MAX_VALUE >> random.nextInt(64);
            default -> random.nextLong();
        };
    }

    private static byte[] written(Accumulator accumulator, TypeSerializer<Object> values) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(16);
        accumulator.write(target, values);
        return target.getCopyOfBuffer();
    }
}
