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
package io.sandglass.faker.row.plan;

import io.sandglass.faker.spec.UserCase.When;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The numbers and ranges of numbers of a case, which don't overlap. */
final class NumberRanges {
    private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private final int[] indexes;
    private final BigDecimal[] lower;
    private final BigDecimal[] upper;

    /** The ends of the whole numbers in each range. */
    private final long[] lowerWhole;

    private final long[] upperWhole;

    /** @param whens the values of the case; those without numbers are skipped */
    NumberRanges(List<When> whens) {
        this.indexes = IntStream.range(0, whens.size())
                .filter(i -> whens.get(i).from() != null)
                .boxed()
                .sorted(Comparator.comparing(
                        i -> Objects.requireNonNull(whens.get(i).from())))
                .mapToInt(Integer::intValue)
                .toArray();
        this.lower = Arrays.stream(indexes).mapToObj(i -> whens.get(i).from()).toArray(BigDecimal[]::new);
        this.upper = Arrays.stream(indexes).mapToObj(i -> whens.get(i).to()).toArray(BigDecimal[]::new);
        this.lowerWhole = whole(lower, RoundingMode.CEILING);
        this.upperWhole = whole(upper, RoundingMode.FLOOR);
    }

    private static long[] whole(BigDecimal[] ends, RoundingMode mode) {
        return Arrays.stream(ends)
                .mapToLong(end -> end.max(MIN).min(MAX).setScale(0, mode).longValue())
                .toArray();
    }

    boolean areEmpty() {
        return indexes.length == 0;
    }

    /** Returns the index among the case's values of the range that a number lies in, or -1 for none. */
    int find(long number) {
        int found = Arrays.binarySearch(lowerWhole, number);
        // Without an equal end, the range with the next lower one.
        int at = found >= 0 ? found : -found - 2;
        // Ranges without a whole number may have the same end as the next range.
        while (at >= 0 && at < indexes.length) {
            if (number <= upperWhole[at] && number >= lowerWhole[at]) {
                return indexes[at];
            }
            at = at + 1 < indexes.length && lowerWhole[at + 1] <= number ? at + 1 : indexes.length;
        }
        return -1;
    }

    /** Returns the index among the case's values of the range that a number lies in, or -1 for none. */
    int find(BigDecimal number) {
        int found = Arrays.binarySearch(lower, number);
        int at = found >= 0 ? found : -found - 2;
        return at >= 0 && number.compareTo(upper[at]) <= 0 ? indexes[at] : -1;
    }
}
