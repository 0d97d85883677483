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
package io.sandglass.faker.expression.plan.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.CurrentSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How values move over event time. */
class DriftPathTest {
    private static final int PATHS = 20_000;
    private static final long MEMORY = 3_600_000;

    private final RowAt row = new RowAt();

    @ParameterizedTest
    @ValueSource(longs = {0, 1_767_225_600_000L, 1_767_225_601_234L, -62_000_000_000_000L})
    void remembersForAMemory(long start) {
        double[] now = valuesAt(start);

        assertThat(correlation(now, valuesAt(start + MEMORY / 64))).isGreaterThan(0.99);
        assertThat(correlation(now, valuesAt(start + MEMORY / 8))).isBetween(0.85, 0.95);
        assertThat(correlation(now, valuesAt(start + MEMORY / 2))).isBetween(0.1, 0.3);
        assertThat(correlation(now, valuesAt(start + MEMORY))).isBetween(-0.03, 0.03);
        assertThat(correlation(now, valuesAt(start + 10 * MEMORY))).isBetween(-0.03, 0.03);
    }

    /** A path of one entity, over 2,000 memories. */
    @Test
    void onePathRemembersForAMemory() {
        int stepsPerMemory = 8;
        double[] values = new double[16_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = valueAt(42, i * MEMORY / stepsPerMemory);
        }

        assertThat(correlation(lagged(values, 0, stepsPerMemory), lagged(values, 1, stepsPerMemory)))
                .isGreaterThan(0.8);
        assertThat(correlation(lagged(values, 0, stepsPerMemory), lagged(values, stepsPerMemory, stepsPerMemory)))
                .isLessThan(0.3);
    }

    /** At each time, also at and between knots. */
    @ParameterizedTest
    @ValueSource(longs = {0, MEMORY / 4, MEMORY / 2, 1_767_225_601_234L})
    void isUniformAtEachTime(long time) {
        double[] values = valuesAt(time);
        Arrays.sort(values);
        double distance = 0;
        for (int i = 0; i < PATHS; i++) {
            distance = Math.max(distance, Math.abs(values[i] - (i + 0.5) / PATHS));
        }

        assertThat(values[0]).isGreaterThanOrEqualTo(0);
        assertThat(values[PATHS - 1]).isLessThanOrEqualTo(1);
        // Kolmogorov and Smirnov: below 1.63 in 99 of 100 cases.
        assertThat(distance * Math.sqrt(PATHS)).isLessThan(1.63);
    }

    @Test
    void movesInSmallSteps() {
        double largest = 0;
        for (long key = 0; key < 50; key++) {
            double previous = valueAt(key, 0);
            for (long millis = MEMORY / 1000; millis < 4 * MEMORY; millis += MEMORY / 1000) {
                double value = valueAt(key, millis);
                largest = Math.max(largest, Math.abs(value - previous));
                previous = value;
            }
        }

        assertThat(largest).isBetween(0.001, 0.015);
    }

    @Test
    void dependsOnNothingButKeyAndTime() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            long key = random.nextLong();
            long millis = random.nextLong(4_000_000_000_000L);
            double value = valueAt(key, millis);
            var unused = valueAt(random.nextLong(), random.nextLong(4_000_000_000_000L));
            assertThat(valueAt(key, millis)).isEqualTo(value);
        }
    }

    /** The values of the same formulas in Python. */
    @Test
    void hasTheseValues() {
        assertThat(valueAt(0, 0)).isEqualTo(0.0015538900651395151);
        assertThat(valueAt(1, 1_767_225_600_000L)).isEqualTo(0.05771298871122548);
        assertThat(valueAt(-1, 253_402_214_400_000L)).isEqualTo(0.14023923819051837);
    }

    private double[] valuesAt(long millis) {
        double[] values = new double[PATHS];
        for (int key = 0; key < PATHS; key++) {
            values[key] = valueAt(key, millis);
        }
        return values;
    }

    private double valueAt(long key, long millis) {
        row.millis = millis;
        return new DriftPath(MEMORY, row, () -> key).getAsDouble();
    }

    private static double[] lagged(double[] values, int lag, int maxLag) {
        return Arrays.copyOfRange(values, lag, values.length - maxLag + lag);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double products = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            products += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return products / Math.sqrt(squaresA * squaresB);
    }

    /** A row of which only the time counts. */
    private static final class RowAt implements CurrentRow {
        private long millis;

        @Override
        public long number() {
            return 0;
        }

        @Override
        public long maxNumber() {
            return 0;
        }

        @Override
        public long eventMillis() {
            return millis;
        }

        @Override
        public int eventNanoOfMilli() {
            return 0;
        }

        @Override
        public @Nullable Instant earliestEvent() {
            return Instant.EPOCH;
        }

        @Override
        public @Nullable CurrentSession session() {
            return null;
        }

        @Override
        public LongSupplier sharedDraw(String name) {
            return () -> 0;
        }
    }
}
