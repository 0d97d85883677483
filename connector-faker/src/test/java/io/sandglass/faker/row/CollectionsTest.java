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

import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.LengthRange;
import io.sandglass.faker.spec.UserData;
import io.sandglass.faker.spec.UserRecords;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.MapType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lengths that are expressions, elements without repeats, and records by weight. */
@Tag("locale")
class CollectionsTest {
    private static final FieldPath TAGS = FieldPath.ofColumn("tags");

    @Test
    void lengthIsAColumn() {
        for (RowData row : TestTable.create()
                .number("size", "#{uniform.between '0','5'}")
                .column(array(LengthRange.drawn("#{column.size}"), "#{sequence.next}", false))
                .rows(100)) {
            assertThat(row.getArray(1).size()).isEqualTo((int) row.getLong(0));
        }
    }

    @Test
    void lengthsHaveWeights() {
        int[] lengths = new int[8];
        for (RowData row : TestTable.create()
                .column(array(LengthRange.drawn("#{options.weighted '1','3','7','1'}"), "1", false))
                .rows(20000)) {
            lengths[row.getArray(0).size()]++;
        }
        assertThat(lengths[1] + lengths[7]).isEqualTo(20_000);
        // Three standard deviations around 15,000.
        assertThat(lengths[1]).isBetween(14_816, 15_184);
    }

    @Test
    void nullLengthIsANullCollection() {
        Set<Boolean> seen = new HashSet<>();
        for (RowData row : TestTable.create()
                .column(new FieldSpec.Scalar(FieldPath.ofColumn("size"), new BigIntType(), 0.5, "2"))
                .column(array(LengthRange.drawn("#{column.size}"), "1", false))
                .rows(50)) {
            assertThat(row.isNullAt(1)).isEqualTo(row.isNullAt(0));
            seen.add(row.isNullAt(1));
        }
        assertThat(seen).hasSize(2);
    }

    @Test
    void lengthOutOfRangeIsNamed() {
        TestTable table = TestTable.create()
                .number("size", "#{sequence.next '1','-1'}")
                .column(array(LengthRange.drawn("#{column.size}"), "1", false));

        assertThat(table.rows(2)).hasSize(2);
        assertThatThrownBy(() -> table.rows(3))
                .hasMessage(
                        "Column 'tags' would have the length '-1', but a length is a whole number from 0 to 1000000."
                                + " Row index: 2, seed: 1.");
    }

    @Test
    void distinctElementsDontRepeat() {
        Set<Set<Long>> subsets = new HashSet<>();
        for (RowData row : TestTable.create()
                .column(array(new LengthRange(2, 4), "#{uniform.between '1','5'}", true))
                .rows(500)) {
            ArrayData tags = row.getArray(0);
            Set<Long> different = new TreeSet<>();
            for (int i = 0; i < tags.size(); i++) {
                different.add(tags.getLong(i));
            }
            assertThat(different).hasSize(tags.size());
            subsets.add(different);
        }
        // All subsets of two, three and four of five.
        assertThat(subsets).hasSize(10 + 10 + 5);
    }

    @Test
    void elementsAreThoseWithoutRepeats() {
        List<RowData> all = TestTable.create()
                .column(array(new LengthRange(3, 3), "#{uniform.between '1','1000000'}", false))
                .rows(20);
        List<RowData> distinct = TestTable.create()
                .column(array(new LengthRange(3, 3), "#{uniform.between '1','1000000'}", true))
                .rows(20);

        assertThat(distinct).isEqualTo(all);
    }

    @Test
    void tooFewElementsAreNamed() {
        TestTable table = TestTable.create().column(array(new LengthRange(3, 3), "#{uniform.between '1','2'}", true));

        assertThatThrownBy(() -> table.rows(1))
                .hasMessage(
                        "Column 'tags' needs 3 different values, but 10300 draws had only 2. Use a shorter length, or"
                                + " an expression with more values. Row index: 0, seed: 1.");
    }

    @Test
    void distinctKeysMakeTheLengthExact() {
        FieldPath path = FieldPath.ofColumn("map");
        for (RowData row : TestTable.create()
                .column(new FieldSpec.Mapping(
                        path,
                        new MapType(new BigIntType(), new BigIntType()),
                        0,
                        new LengthRange(4, 4),
                        new FieldSpec.Scalar(path.child("key"), new BigIntType(), 0, "#{uniform.between '1','4'}"),
                        new FieldSpec.Scalar(path.child("value"), new BigIntType(), 0, "#{uniform.between '1','99'}"),
                        true))
                .rows(50)) {
            MapData map = row.getMap(0);
            assertThat(map.size()).isEqualTo(4);
        }
    }

    @Test
    void recordsHaveWeights() {
        UserData places = new UserData(
                Map.of(),
                Map.of(
                        "place",
                        new UserRecords(
                                List.of("city", "weight"),
                                List.of(List.of("Berlin", "3"), List.of("Paris", "1"), List.of("Rome", "0")),
                                List.of(3.0, 1.0, 0.0))));
        int berlin = 0;
        for (RowData row : TestTable.create()
                .with(places)
                .text("city", "#{record.place.city}")
                .number("weight", "#{record.place.weight}")
                .rows(4000)) {
            String city = row.getString(0).toString();
            assertThat(row.getLong(1)).isEqualTo(city.equals("Berlin") ? 3 : 1);
            assertThat(city).isNotEqualTo("Rome");
            berlin += city.equals("Berlin") ? 1 : 0;
        }
        // Three standard deviations around 3000.
        assertThat(berlin).isBetween(2918, 3082);
    }

    private static FieldSpec array(LengthRange length, String expression, boolean isDistinct) {
        return new FieldSpec.Array(
                TAGS,
                new ArrayType(new BigIntType()),
                0,
                length,
                new FieldSpec.Scalar(TAGS.child("element"), new BigIntType(), 0, expression),
                isDistinct);
    }
}
