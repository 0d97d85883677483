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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.BooleanType;
import org.apache.flink.table.types.logical.DoubleType;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.TimestampType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls whose arguments differ from row to row. */
@Tag("locale")
class DrawnArgumentsTest {

    @Test
    void boundsAreColumns() {
        for (RowData row : TestTable.create()
                .number("low", "#{uniform.between '1','100'}")
                .number("high", "#{uniform.between '#{column.low}','200'}")
                .number("between", "#{uniform.between '#{column.low}','#{column.high}'}")
                .rows(500)) {
            assertThat(row.getLong(1)).isBetween(row.getLong(0), 200L);
            assertThat(row.getLong(2)).isBetween(row.getLong(0), row.getLong(1));
        }
    }

    @Test
    void valuesDrawnBetweenColumnsAreUniform() {
        int[] counts = new int[4];
        for (RowData row : TestTable.create()
                .number("top", "#{options.option '1','3'}")
                .number("drawn", "#{uniform.between '0','#{column.top}'}")
                .rows(8000)) {
            if (row.getLong(0) == 3) {
                counts[(int) row.getLong(1)]++;
            }
        }
        double expected = IntStream.of(counts).sum() / 4.0;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        // p = 0.01 with three degrees of freedom.
        assertThat(chiSquare).isLessThan(11.34);
    }

    @Test
    void parametersOfDistributionsAreColumns() {
        double near = 0;
        double far = 0;
        for (RowData row : TestTable.create()
                .column("center", new DoubleType(), "#{options.option '10.0','90.0'}")
                .column("value", new DoubleType(), "#{normal.between '0.0','100.0','#{column.center}','2.0'}")
                .column("wait", new DoubleType(), "#{exponential.between '0.0','100.0','#{column.center}'}")
                .column("key", new BigIntType(), "#{zipf.between '1','1000','#{column.center}'}")
                .column("price", new DoubleType(), "#{lognormal.between '0.0','1000.0','#{column.center}','0.1'}")
                .rows(500)) {
            assertThat(row.getDouble(1)).isBetween(row.getDouble(0) - 10, row.getDouble(0) + 10);
            assertThat(row.getDouble(4)).isBetween(row.getDouble(0) * 0.5, row.getDouble(0) * 2);
            near += row.getDouble(0) == 10 ? row.getDouble(2) : 0;
            far += row.getDouble(0) == 90 ? row.getDouble(2) : 0;
            assertThat(row.getLong(3)).isBetween(1L, 3L);
        }
        assertThat(far).isGreaterThan(near * 2);
    }

    /** Points in time have no wall clock on the way, so the hour that occurs twice in Berlin does no harm. */
    @Test
    void referenceOfATimeIsAColumn() {
        for (RowData row : TestTable.create()
                .column(
                        "start",
                        new LocalZonedTimestampType(3),
                        "#{date.between '2026-10-25 00:00:00Z','2026-10-25 03:00:00Z'}")
                .column("end", new LocalZonedTimestampType(3), "#{date.future '2','HOURS','#{column.start}'}")
                .column("before", new LocalZonedTimestampType(3), "#{date.past '5','1','min','#{column.start}'}")
                .column("within", new LocalZonedTimestampType(3), "#{date.between '#{column.start}','#{column.end}'}")
                .text("day", "#{date.between '#{column.start}','#{column.start}','yyyy-MM-dd'}")
                .rows(300)) {
            long start = row.getTimestamp(0, 3).getMillisecond();
            assertThat(row.getTimestamp(1, 3).getMillisecond()).isBetween(start, start + 7_200_000);
            assertThat(row.getTimestamp(2, 3).getMillisecond()).isBetween(start - 300_000, start - 60_000);
            assertThat(row.getTimestamp(3, 3).getMillisecond())
                    .isBetween(start, row.getTimestamp(1, 3).getMillisecond());
            assertThat(row.getString(4)).hasToString("2026-10-25");
        }
    }

    @Test
    void keepsMicroseconds() {
        RowData row = TestTable.create()
                .column("start", new TimestampType(6), "2026-01-01 00:00:00.123456")
                .column("end", new TimestampType(6), "#{date.future '0','SECONDS','#{column.start}'}")
                .rows(1)
                .get(0);

        assertThat(row.getTimestamp(1, 6)).isEqualTo(row.getTimestamp(0, 6));
    }

    @Test
    void distanceOfATimeIsAColumn() {
        for (RowData row : TestTable.create()
                .number("most", "#{uniform.between '1','9'}")
                .column(
                        "time",
                        new LocalZonedTimestampType(3),
                        "#{date.future '#{column.most}','SECONDS','1970-01-01 00:00:00Z'}")
                .rows(100)) {
            assertThat(row.getTimestamp(1, 3).getMillisecond()).isBetween(0L, row.getLong(0) * 1000);
        }
    }

    @Test
    void weightsAreColumns() {
        for (RowData row : TestTable.create()
                .number("a", "#{options.option '0','1'}")
                .number("b", "#{options.option '1','2'}")
                .text("picked", "#{options.weighted 'A','#{column.a}','B','#{column.b}'}")
                .number("number", "#{options.weighted '#{column.b}','#{column.a}','7','1'}")
                .rows(200)) {
            if (row.getLong(0) == 0) {
                assertThat(row.getString(2)).hasToString("B");
                assertThat(row.getLong(3)).isEqualTo(7);
            }
        }
    }

    @Test
    void frequenciesFollowDrawnWeights() {
        int picked = 0;
        for (RowData row : TestTable.create()
                .number("weight", "3")
                .text("picked", "#{options.weighted 'A','#{column.weight}','B','1'}")
                .rows(4000)) {
            picked += row.getString(1).toString().equals("A") ? 1 : 0;
        }
        // Three standard deviations around 3000.
        assertThat(picked).isBetween(2918, 3082);
    }

    @Test
    void optionsAreCalls() {
        for (RowData row : TestTable.create()
                .text("city", "#{Address.city}")
                .text("other", "#{options.option '#{column.city}','#{sequence.next}'}")
                .rows(50)) {
            assertThat(row.getString(1).toString()).matches(row.getString(0) + "|[0-9]+");
        }
    }

    @Test
    void countsOfDatafakerAreDrawn() {
        boolean differ = false;
        for (RowData row : TestTable.create()
                .number("words", "#{uniform.between '1','4'}")
                .text("text", "#{Lorem.characters '#{column.words}'}")
                .number("digits", "#{number.numberBetween '0','#{column.words}'}")
                .rows(100)) {
            assertThat(row.getString(1).toString()).hasSize((int) row.getLong(0));
            assertThat(row.getLong(2)).isBetween(0L, row.getLong(0) - 1);
            differ |= row.getLong(0) > 1;
        }
        assertThat(differ).isTrue();
    }

    @Test
    void sequencesBeginAtAColumn() {
        List<RowData> rows = TestTable.create()
                .number("first", "#{options.cycle '100','500'}")
                .number("id", "#{sequence.next '#{column.first}','1'}")
                .rows(4);

        assertThat(rows.stream().map(row -> row.getLong(1))).containsExactly(100L, 501L, 102L, 503L);
    }

    /** A plan that is remembered draws as one that is compiled again. */
    @Test
    void rowsAreTheSameInAnyOrder() {
        TestTable table = TestTable.create()
                .number("a", "#{uniform.between '1','1000000'}")
                .number("b", "#{uniform.between '0','#{column.a}'}")
                .text("c", "#{Lorem.words '#{uniform.between ''1'',''9''}'}");
        List<RowData> rows = table.rows(1000);
        RowPlan plan = RowPlan.compile(table.spec());
        List<Long> shuffled = new ArrayList<>(LongStream.range(0, 1000).boxed().toList());
        Collections.reverse(shuffled);

        for (long index : shuffled) {
            assertThat(plan.generate(index)).isEqualTo(rows.get((int) index));
        }
    }

    @Test
    void nullOfAColumnGivesNull() {
        int nulls = 0;
        for (RowData row : TestTable.create()
                .column(new FieldSpec.Scalar(FieldPath.ofColumn("top"), new BigIntType(), 0.5, "9"))
                .number("drawn", "#{uniform.between '0','#{column.top}'}")
                .column("flag", new BooleanType(), "#{options.weighted 'true','#{column.top}','false','1'}")
                .rows(200)) {
            assertThat(row.isNullAt(1)).isEqualTo(row.isNullAt(0));
            assertThat(row.isNullAt(2)).isEqualTo(row.isNullAt(0));
            nulls += row.isNullAt(0) ? 1 : 0;
        }
        assertThat(nulls).isBetween(70, 130);
    }

    @Test
    void argumentOutOfRangeNamesColumnAndValue() {
        TestTable table = TestTable.create()
                .number("top", "#{sequence.next '3','-1'}")
                .number("drawn", "#{uniform.between '1','#{column.top}'}");

        assertThat(table.rows(3)).hasSize(3);
        assertThatThrownBy(() -> table.rows(4))
                .isInstanceOf(ValueException.class)
                .hasMessage(
                        "Column 'drawn': argument 2 of 'uniform.between' is '0', allowed is a number of at least the"
                                + " first one. In this row, '#{column.top}' is '0'. Row index: 3, seed: 1.");
    }

    @Test
    void calledTextIsNoArgument() {
        TestTable table = TestTable.create()
                .text("top", "#{regexify '#\\{x.y}'}")
                .number("drawn", "#{uniform.between '1','#{column.top}'}");

        assertThatThrownBy(() -> table.rows(1)).hasMessageContaining("argument 2 of 'uniform.between' contains '#{'");
    }

    @Test
    void numbersBeginAgain() {
        List<RowData> rows = TestTable.create()
                .number("id", "#{sequence.next '10','5','3'}")
                .text("day", "#{options.cycle 'Mon','Tue #{column.id}'}")
                .number("one", "#{options.cycle '1','#{uniform.between ''2'',''3''}'}")
                .rows(5);

        assertThat(rows.stream().map(row -> row.getLong(0))).containsExactly(10L, 15L, 20L, 10L, 15L);
        assertThat(rows.stream().map(row -> row.getString(1).toString()))
                .containsExactly("Mon", "Tue 15", "Mon", "Tue 10", "Mon");
        assertThat(rows.get(1).getLong(2)).isBetween(2L, 3L);
        assertThat(rows.get(2).getLong(2)).isEqualTo(1);
    }
}
