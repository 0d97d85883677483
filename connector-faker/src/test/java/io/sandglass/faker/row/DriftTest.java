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

import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserData;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.DoubleType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.VarCharType;
import org.junit.jupiter.api.Test;

/** Columns that drift. */
class DriftTest {
    private static final int ROWS = 20_000;
    private static final String DRIFT = "#{drift.between '10.0','30.0','10 min'}";

    @Test
    void movesInSmallStepsWithinItsBounds() {
        RowPlan plan = RowPlan.compile(spec(column("a", DRIFT, new DoubleType())));
        double previous = plan.generate(0).getDouble(0);
        double least = previous;
        double most = previous;
        for (long i = 1; i < ROWS; i++) {
            double value = plan.generate(i).getDouble(0);
            // A row is a second, of a memory of 600.
            assertThat(Math.abs(value - previous)).isLessThan(20 * 0.02);
            previous = value;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        assertThat(least).isBetween(10.0, 11.0);
        assertThat(most).isBetween(29.0, 30.0);
    }

    @Test
    void twoColumnsAndTwoCallsHavePathsOfTheirOwn() {
        FieldSpec a = column("a", DRIFT, new DoubleType());
        FieldSpec b = column("b", DRIFT, new DoubleType());
        RowPlan plan = RowPlan.compile(spec(a, b, column("c", DRIFT + "/" + DRIFT, VarCharType.STRING_TYPE)));
        int apart = 0;
        int partsApart = 0;
        for (long i = 0; i < ROWS; i += 100) {
            GenericRowData row = plan.generate(i);
            apart += Math.abs(row.getDouble(0) - row.getDouble(1)) > 1 ? 1 : 0;
            String[] parts = row.getString(2).toString().split("/");
            partsApart += Math.abs(Double.parseDouble(parts[0]) - Double.parseDouble(parts[1])) > 1 ? 1 : 0;
        }
        assertThat(apart).isGreaterThan(ROWS / 100 * 3 / 4);
        assertThat(partsApart).isGreaterThan(ROWS / 100 * 3 / 4);
    }

    @Test
    void aColumnThatUsesItHasTheSameValue() {
        RowPlan plan = RowPlan.compile(
                spec(column("a", DRIFT, new DoubleType()), column("b", "#{column.a}", new DoubleType())));
        for (long i = 0; i < 1_000; i++) {
            GenericRowData row = plan.generate(i * 17 % 1_000);
            assertThat(row.getDouble(1)).isEqualTo(row.getDouble(0));
        }
    }

    @Test
    void wholeNumbersAreAllEquallyFrequent() {
        RowPlan plan = RowPlan.compile(spec(column("a", "#{drift.between '1','4','1 ms'}", new BigIntType())));
        int[] counts = new int[5];
        for (long i = 0; i < ROWS; i++) {
            counts[(int) plan.generate(i).getLong(0)]++;
        }
        double chiSquare = 0;
        for (int number = 1; number <= 4; number++) {
            chiSquare += Math.pow(counts[number] - ROWS / 4.0, 2) / (ROWS / 4.0);
        }
        // With 3 degrees of freedom, below 11.34 in 99 of 100 cases.
        assertThat(chiSquare).isLessThan(11.34);
    }

    private static FieldSpec column(String name, String expression, LogicalType type) {
        return new FieldSpec.Scalar(FieldPath.ofColumn(name), type, 0, expression);
    }

    /** A table with a row each second. */
    private static RowSpec spec(FieldSpec... columns) {
        return new RowSpec(
                List.of(columns),
                List.of(columns),
                7,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                UserData.NONE,
                new StreamSpec(ROWS, EventTimeSpec.inOrder(1_767_225_600_000L, 1_000_000_000), null, null, null));
    }
}
