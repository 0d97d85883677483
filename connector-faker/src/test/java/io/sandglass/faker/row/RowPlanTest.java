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
package io.sandglass.faker.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.LengthRange;
import io.sandglass.faker.spec.RowSpec;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.BooleanType;
import org.apache.flink.table.types.logical.CharType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.TinyIntType;
import org.apache.flink.table.types.logical.VarBinaryType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("locale")
class RowPlanTest {
    private static final String ANY_LONG = "#{number.numberBetween '0','9000000000000000000'}";

    @Test
    void aRowDependsOnItsIndexAndNotOnTheRowsBefore() {
        RowSpec spec =
                spec(column("a", new BigIntType(), ANY_LONG), column("b", new VarCharType(99), "#{Name.fullName}"));
        RowPlan forwards = RowPlan.compile(spec);
        List<RowData> rows =
                LongStream.range(0, 200).<RowData>mapToObj(forwards::generate).toList();

        List<Integer> indexes =
                new ArrayList<>(LongStream.range(0, 200).mapToObj(i -> (int) i).toList());
        Collections.shuffle(indexes, new Random(0));
        RowPlan shuffled = RowPlan.compile(spec);

        assertThat(indexes)
                .allSatisfy(index -> assertThat(shuffled.generate(index)).isEqualTo(rows.get(index)));
        assertThat(rows).doesNotHaveDuplicates();
    }

    @Test
    void aSpecGivesTheSameRowsWhereverItTravels() throws IOException, ClassNotFoundException {
        RowSpec spec = spec(column("a", new BigIntType(), ANY_LONG));
        RowSpec travelled = InstantiationUtil.clone(spec);

        assertThat(travelled).isEqualTo(spec);
        assertThat(RowPlan.compile(travelled).generate(5))
                .isEqualTo(RowPlan.compile(spec).generate(5));
    }

    @Test
    void equalExpressionsInTwoColumnsGiveTwoValues() {
        RowData row = RowPlan.compile(
                        spec(column("a", new BigIntType(), ANY_LONG), column("b", new BigIntType(), ANY_LONG)))
                .generate(0);

        assertThat(row.getLong(0)).isNotEqualTo(row.getLong(1));
    }

    @Test
    void anotherNullRateLeavesTheValuesAsTheyAre() {
        FieldPath path = FieldPath.ofColumn("a");
        RowPlan always = RowPlan.compile(spec(new FieldSpec.Scalar(path, new BigIntType(), 0, ANY_LONG)));
        RowPlan half = RowPlan.compile(spec(new FieldSpec.Scalar(path, new BigIntType(), 0.5, ANY_LONG)));
        RowPlan rarely = RowPlan.compile(spec(new FieldSpec.Scalar(path, new BigIntType(), 0.75, ANY_LONG)));

        for (long i = 0; i < 100; i++) {
            RowData row = half.generate(i);
            if (row.isNullAt(0)) {
                // A higher rate adds NULLs to those that are there.
                assertThat(rarely.generate(i).isNullAt(0)).isTrue();
            } else {
                assertThat(row.getLong(0)).isEqualTo(always.generate(i).getLong(0));
            }
        }
    }

    @Test
    void elementsAreDrawnOneByOneAndALongerArrayBeginsAsTheShorterOne() {
        RowData one = RowPlan.compile(spec(array(new LengthRange(3, 3)))).generate(9);
        RowData two = RowPlan.compile(spec(array(new LengthRange(5, 5)))).generate(9);

        long[] shorter = one.getArray(0).toLongArray();
        assertThat(two.getArray(0).toLongArray()).hasSize(5).startsWith(shorter).doesNotHaveDuplicates();
    }

    @Test
    void lengthsAreDrawnFromTheWholeRange() {
        RowPlan plan = RowPlan.compile(spec(array(new LengthRange(0, 3))));

        assertThat(LongStream.range(0, 100)
                        .mapToObj(i -> plan.generate(i).getArray(0))
                        .map(ArrayData::size))
                .containsOnly(0, 1, 2, 3);
    }

    @Test
    void keysOfEqualBytesAreOneKey() {
        FieldPath path = FieldPath.ofColumn("m");
        MapType type = new MapType(new VarBinaryType(9), new IntType());
        RowPlan plan = RowPlan.compile(spec(new FieldSpec.Mapping(
                path,
                type,
                0,
                new LengthRange(3, 3),
                new FieldSpec.Scalar(path.child("key"), type.getKeyType(), 0, "key"),
                new FieldSpec.Scalar(path.child("value"), type.getValueType(), 0, "1"))));

        MapData map = plan.generate(0).getMap(0);

        assertThat(map.size()).isEqualTo(1);
    }

    @Test
    void aValueThatDoesNotFitNamesItsColumnItsRowAndTheSeed() {
        RowPlan plan = RowPlan.compile(spec(column("a", new TinyIntType(), "300")));

        assertThatThrownBy(() -> plan.generate(12))
                .isInstanceOf(ValueException.class)
                .hasMessage("Column 'a': '300' is out of the range of TINYINT, -128 to 127. Row index: 12, seed: 1.")
                // Flink's SQL client shows the root cause alone.
                .hasNoCause();
    }

    @ParameterizedTest
    @MethodSource
    void theRootCauseOfAnyFailureNamesColumnRowAndSeed(LogicalType type, String expression, String message) {
        RowPlan plan = RowPlan.compile(spec(column("a", type, expression)));

        assertThatThrownBy(() -> plan.write(12)).hasNoCause().hasMessage(message + " Row index: 12, seed: 1.");
    }

    static Stream<Arguments> theRootCauseOfAnyFailureNamesColumnRowAndSeed() {
        return Stream.of(
                Arguments.of(
                        new BigIntType(),
                        "#{sequence.next '9223372036854775800'}",
                        "Column 'a': the sequence from 9223372036854775800 in steps of 1 has no more values."),
                Arguments.of(new IntType(), "1d", "Column 'a': '1d' isn't of type INT. Use a whole number."),
                Arguments.of(
                        new VarCharType(3),
                        "#{options.option 'abcd'}",
                        "Column 'a': 'abcd' has 4 characters, but VARCHAR(3) has room for 3."),
                Arguments.of(
                        new VarCharType(30),
                        "#{Lorem.characters '5','2'}",
                        "Column 'a': 'Lorem.characters' fails: Min (5) > Max (2)."),
                Arguments.of(
                        new TimestampType(3),
                        "#{bothify '##:##'}",
                        "Column 'a': '27:39' isn't of type TIMESTAMP. Use a text such as yyyy-MM-dd HH:mm:ss."));
    }

    @Test
    void aLongValueThatDoesNotFitIsToldInPart() {
        RowPlan plan = RowPlan.compile(spec(column("a", new BooleanType(), "x".repeat(5_000))));

        assertThatThrownBy(() -> plan.generate(12))
                .isInstanceOf(ValueException.class)
                .hasMessage("Column 'a': '" + "x".repeat(1487) + "… (2065 more) …" + "x".repeat(1448)
                        + "' isn't of type BOOLEAN. Use true or false in upper or lower case. Row index: 12, seed: 1.");
    }

    /** Kept in the form that they have in rows, all of them would fill gigabytes. */
    @Test
    void paddedValuesOfALargeTableAreMadeWhenTheyAreDrawn() {
        RowPlan plan = RowPlan.compile(spec(column("a", new CharType(2_000_000), "#{Name.firstName}")));

        assertThat(plan.generate(3).getString(0).toString()).hasSize(2_000_000).matches("\\w+ +");
    }

    private static FieldSpec column(String name, LogicalType type, String expression) {
        return new FieldSpec.Scalar(FieldPath.ofColumn(name), type, 0, expression);
    }

    private static FieldSpec array(LengthRange length) {
        FieldPath path = FieldPath.ofColumn("a");
        return new FieldSpec.Array(
                path,
                new ArrayType(new BigIntType(false)),
                0,
                length,
                new FieldSpec.Scalar(path.child("element"), new BigIntType(false), 0, ANY_LONG));
    }

    private static RowSpec spec(FieldSpec... columns) {
        return new RowSpec(List.of(columns), 1, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
