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
package io.sandglass.faker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowRandomTest {

    @Test
    void goesToTheSameDrawsFromAnywhere() {
        RowRandom random = new RowRandom();
        long key = RowRandom.fieldKey(1, List.of("a"), "value");
        random.seek(key, 5);
        long first = random.nextLong();
        long second = random.nextLong();
        random.seek(key, 6);
        random.nextLong();

        random.seek(key, 5);

        assertThat(random.nextLong()).isEqualTo(first);
        assertThat(random.nextLong()).isEqualTo(second);
        assertThat(second).isNotEqualTo(first);
    }

    /** Rows must stay what they are from one release to the next. */
    @Test
    void drawsTheseNumbers() {
        RowRandom random = new RowRandom();
        random.seek(RowRandom.fieldKey(42, List.of("address", "city"), "value"), 7);

        assertThat(List.of(random.nextLong(), random.nextLong(), (long) random.nextInt(1000)))
                .containsExactly(7425139303025093145L, -7144641114138245730L, 275L);
        assertThat(RowRandom.elementKey(7, 3)).isEqualTo(-7693578145408079413L);
    }

    @Test
    void everyFieldRowAndElementHasItsOwnPlace() {
        Set<Long> keys = new HashSet<>();
        for (long seed = 0; seed < 3; seed++) {
            for (String purpose : List.of("value", "null", "length")) {
                for (List<String> path : List.of(
                        List.of("a"),
                        List.of("b"),
                        List.of("ab"),
                        List.of("a", "b"),
                        List.of("b", "a"),
                        List.of("a.b"),
                        List.of(""))) {
                    assertThat(keys.add(RowRandom.fieldKey(seed, path, purpose)))
                            .isTrue();
                }
            }
        }
        Set<Long> places = new HashSet<>();
        for (long row = 0; row < 1000; row++) {
            assertThat(places.add(row)).isTrue();
            for (int element = 0; element < 100; element++) {
                assertThat(places.add(RowRandom.elementKey(row, element))).isTrue();
            }
        }
    }

    /** A chi-squared test of 100 cells over 100,000 rows: neighbours in rows and in columns look unrelated. */
    @Test
    void neighbouringRowsAndFieldsLookUnrelated() {
        RowRandom random = new RowRandom();
        long a = RowRandom.fieldKey(0, List.of("a"), "value");
        long b = RowRandom.fieldKey(0, List.of("b"), "value");
        int[] ofNextRow = new int[100];
        int[] ofNextField = new int[100];
        int rows = 100_000;
        for (long row = 0; row < rows; row++) {
            random.seek(a, row);
            int here = random.nextInt(10);
            random.seek(a, row + 1);
            ofNextRow[here * 10 + random.nextInt(10)]++;
            random.seek(b, row);
            ofNextField[here * 10 + random.nextInt(10)]++;
        }

        // 99 degrees of freedom: 149 is exceeded by chance once in a thousand, and these draws are always the same.
        assertThat(chiSquared(ofNextRow, rows)).isLessThan(149);
        assertThat(chiSquared(ofNextField, rows)).isLessThan(149);
    }

    private static double chiSquared(int[] counts, int total) {
        double expected = (double) total / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
