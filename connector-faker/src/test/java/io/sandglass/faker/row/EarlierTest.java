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
import io.sandglass.faker.spec.ReferenceSpec;
import io.sandglass.faker.spec.ReferenceSpec.Clock;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserCase;
import io.sandglass.faker.spec.UserCase.When;
import io.sandglass.faker.spec.UserData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.BigIntType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Columns that pick rows of another table which exist at the event time of the row. */
@Tag("locale")
class EarlierTest {
    private static final long START = 1_767_225_600_000L;
    private static final long SECOND = 1_000_000_000;
    private static final int ROWS = 20_000;

    /** Rows of the table come each second. */
    private static final StreamSpec EACH_SECOND = stream(EventTimeSpec.inOrder(START, SECOND));

    private static final Clock OWN = clock(null, null);

    @Test
    void theNewestRowIsThatOfTheSameMillisecondOrTheOneBefore() {
        // Orders 1000, 1010 and so on, at 1.5, 3.5, 5.5 seconds and so on.
        List<RowData> rows = table(1_000, 10, StreamSpec.UNBOUNDED, clock(START + 1_500, 2 * SECOND))
                .number("newest", "#{earlier.orders 'last','1'}")
                .rows(8);
        assertThat(values(rows)).containsExactly(null, null, 1_000L, 1_000L, 1_010L, 1_010L, 1_020L, 1_020L);

        List<RowData> atTheSameTime = table(1, 1, StreamSpec.UNBOUNDED, clock(START + 2_000, 2 * SECOND))
                .number("newest", "#{earlier.orders 'last','1'}")
                .rows(7);
        assertThat(values(atTheSameTime)).containsExactly(null, null, 1L, 1L, 2L, 2L, 3L);

        List<RowData> aMillisecondLater = table(1, 1, StreamSpec.UNBOUNDED, clock(START + 2_001, 2 * SECOND))
                .number("newest", "#{earlier.orders 'last','1'}")
                .rows(7);
        assertThat(values(aMillisecondLater)).containsExactly(null, null, null, 1L, 1L, 2L, 2L);
    }

    @Test
    void theClockIsThatOfTheTableUnlessDescribed() {
        List<RowData> rows = table(1, 1, StreamSpec.UNBOUNDED, OWN)
                .number("newest", "#{earlier.orders 'last','1'}")
                .rows(5);
        assertThat(values(rows)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void theLastRowStaysTheNewest() {
        List<RowData> rows = table(-5, -7, 3, OWN)
                .number("newest", "#{earlier.orders 'last','1'}")
                .rows(5);
        assertThat(values(rows)).containsExactly(-5L, -12L, -19L, -19L, -19L);
    }

    @Test
    void withoutRowsAllIsNull() {
        assertThat(values(
                        table(1, 1, 0, OWN).number("order", "#{earlier.orders}").rows(3)))
                .containsExactly(null, null, null);
    }

    @Test
    void allRowsThatExistAreEquallyFrequent() {
        // Ten rows, and later none, so that all of them exist at all times.
        int[] counts = new int[10];
        for (RowData row : table(1, 1, 10, clock(START - 1_000_000, SECOND))
                .number("order", "#{earlier.orders}")
                .rows(ROWS)) {
            counts[(int) row.getLong(0) - 1]++;
        }
        // With 9 degrees of freedom, below 21.67 in 99 of 100 cases.
        assertThat(chiSquare(counts)).isLessThan(21.67);
    }

    @Test
    void eachPickIsAmongTheRowsOfItsTime() {
        Set<Long> all = new TreeSet<>();
        RowPlan plan = RowPlan.compile(table(0, 1, StreamSpec.UNBOUNDED, OWN)
                .number("any", "#{earlier.orders}")
                .number("last", "#{earlier.orders 'last','5'}")
                .number("of_age", "#{earlier.orders 'mean age','20 s'}")
                .spec());
        for (long i = 0; i < ROWS; i++) {
            GenericRowData row = plan.generate(i);
            all.add(row.getLong(0));
            assertThat(row.getLong(0)).isBetween(0L, i);
            assertThat(row.getLong(1)).isBetween(Math.max(0, i - 4), i);
            assertThat(row.getLong(2)).isBetween(0L, i);
        }
        assertThat(all.size()).isBetween(ROWS / 2 - ROWS / 50, ROWS / 2 + ROWS / 50);
    }

    @Test
    void theNewestAreEquallyFrequent() {
        RowPlan plan = RowPlan.compile(table(0, 1, StreamSpec.UNBOUNDED, OWN)
                .number("last", "#{earlier.orders 'last','5'}")
                .spec());
        int[] counts = new int[5];
        for (long i = 4; i < ROWS; i++) {
            counts[(int) (i - plan.generate(i).getLong(0))]++;
        }
        // With 4 degrees of freedom, below 13.28 in 99 of 100 cases.
        assertThat(chiSquare(counts)).isLessThan(13.28);
    }

    /** Compares ages with the exponential distribution, by Kolmogorov and Smirnov. */
    @Test
    void agesAreExponential() {
        // An order each millisecond, a thousand seconds ahead. So ages are those of the distribution, rounded down.
        RowPlan plan = RowPlan.compile(table(0, 1, StreamSpec.UNBOUNDED, clock(START - 1_000_000, 1_000_000L))
                .number("order", "#{earlier.orders 'mean age','10 s'}")
                .spec());
        double[] ages = IntStream.range(0, ROWS)
                .mapToDouble(i -> i * 1_000L + 1_000_000 - plan.generate(i).getLong(0) + 0.5)
                .toArray();
        assertThat(distance(ages, age -> 1 - Math.exp(-age / 10_000))).isLessThan(1.63 / Math.sqrt(ROWS));
    }

    /** Where a thousand milliseconds exist, ages are exponential below a thousand, with the same shape. */
    @Test
    void agesBeforeTheFirstRowAreCutOff() {
        RowPlan plan = RowPlan.compile(table(0, 1, StreamSpec.UNBOUNDED, clock(START - 1_000, 1_000_000L))
                // All rows at about the same time.
                .with(stream(EventTimeSpec.inOrder(START, 1)))
                .number("order", "#{earlier.orders 'mean age','600 ms'}")
                .spec());
        double[] ages = IntStream.range(0, ROWS)
                .mapToDouble(i -> 1_000 - plan.generate(i).getLong(0) + 0.5)
                .toArray();
        double all = 1 - Math.exp(-1_000 / 600.0);
        assertThat(distance(ages, age -> Math.min(1, (1 - Math.exp(-age / 600)) / all)))
                .isLessThan(1.63 / Math.sqrt(ROWS));
    }

    @Test
    void rowsThatComeOutOfOrderPickByTheirOwnTime() {
        EventTimeSpec clock = new EventTimeSpec(START, SECOND, 20_000, 0.1, 60_000, 0, 0, false);
        int nulls = 0;
        for (RowData row : table(0, 1, StreamSpec.UNBOUNDED, OWN)
                .with(stream(clock))
                .number("newest", "#{earlier.orders 'last','1'}")
                .number("seconds", "#{event.time}")
                .rows(2_000)) {
            long seconds = Math.floorDiv(row.getLong(1) - START, 1_000L);
            if (seconds < 0) {
                assertThat(row.isNullAt(0)).isTrue();
                nulls++;
            } else {
                assertThat(row.getLong(0)).isEqualTo(seconds);
            }
        }
        assertThat(nulls).isBetween(1, 60);
    }

    @Test
    void aValueThatUsesItHasTheSamePickAndIsNullWithIt() {
        List<RowData> rows = table(1, 1, StreamSpec.UNBOUNDED, clock(START + 50_000, SECOND))
                .number("order", "#{earlier.orders}")
                .text("text", "order-#{column.order}")
                .column(new FieldSpec.Scalar(
                        FieldPath.ofColumn("sometimes"), new BigIntType(), 0.5, "#{earlier.orders 'last','3'}"))
                .rows(200);
        for (int i = 0; i < rows.size(); i++) {
            RowData row = rows.get(i);
            assertThat(row.isNullAt(0)).isEqualTo(i < 50);
            assertThat(row.isNullAt(1)).isEqualTo(i < 50);
            if (i >= 50) {
                assertThat(row.getString(1)).hasToString("order-" + row.getLong(0));
            } else {
                assertThat(row.isNullAt(2)).isTrue();
            }
        }
    }

    /** Three of ten rows bring a new user. The others are by users that rows had before. */
    @Test
    void newKeysAreAFixedShareOfAllRows() {
        UserData data = new UserData(
                Map.of(),
                Map.of(),
                Map.of("turn", "#{sequence.next '0','1','10'}"),
                Map.of(
                        "user",
                        new UserCase("var.turn", List.of(newest("0"), newest("4"), newest("7")), "#{earlier.users}")),
                Map.of("users", new ReferenceSpec(1, 1, StreamSpec.UNBOUNDED, clock(null, 10 * SECOND / 3 + 1))));
        Set<Long> seen = new TreeSet<>();
        List<RowData> rows = TestTable.create()
                .with(data)
                .with(EACH_SECOND)
                .number("user", "#{case.user}")
                .rows(10_000);
        for (int i = 0; i < rows.size(); i++) {
            boolean isNew = seen.add(rows.get(i).getLong(0));
            assertThat(isNew).as("row %d", i).isEqualTo(i % 10 == 0 || i % 10 == 4 || i % 10 == 7);
        }
        assertThat(seen).hasSize(3_000);
    }

    private static When newest(String turn) {
        BigDecimal number = new BigDecimal(turn);
        return new When(turn, number, number, "#{earlier.users 'last','1'}");
    }

    private static double chiSquare(int[] counts) {
        double expected = IntStream.of(counts).sum() / (double) counts.length;
        return IntStream.of(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    /** The largest difference between the shares of values and a cumulative probability. */
    private static double distance(double[] values, DoubleUnaryOperator probability) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double most = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = probability.applyAsDouble(sorted[i]);
            most = Math.max(
                    most, Math.max(expected - (double) i / sorted.length, (double) (i + 1) / sorted.length - expected));
        }
        return most;
    }

    private static List<@Nullable Long> values(List<RowData> rows) {
        List<@Nullable Long> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.isNullAt(0) ? null : (Long) row.getLong(0)));
        return values;
    }

    private static TestTable table(long first, long step, long rows, Clock clock) {
        return TestTable.create()
                .with(new UserData(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of("orders", new ReferenceSpec(first, step, rows, clock))))
                .with(EACH_SECOND);
    }

    private static Clock clock(@Nullable Long startMillis, @Nullable Long stepNanos) {
        return new Clock(startMillis, stepNanos, null, null, 0, null, null);
    }

    private static StreamSpec stream(EventTimeSpec clock) {
        return new StreamSpec(StreamSpec.UNBOUNDED, clock, null, null, null);
    }
}
