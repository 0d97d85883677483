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
import static org.assertj.core.api.Assertions.within;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.TextBuffer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole numbers and decimals, at the ends of their ranges and of their types. */
class NumberPlansTest {

    @ParameterizedTest
    @CsvSource({
        "-9223372036854775808, 9223372036854775807",
        "-9223372036854775808, 9223372036854775806",
        "-9223372036854775807, 9223372036854775807",
        "-9223372036854775808, 0",
        "-9223372036854775808, -1",
        "0, 9223372036854775807",
        "-1, 9223372036854775807",
        "-1, 9223372036854775806",
        "1, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "-9223372036854775808, -9223372036854775807",
        "9223372036854775806, 9223372036854775807",
        "9223372036854775807, 9223372036854775807",
        "-2147483648, 2147483647",
        "0, 4294967295",
        "0, 4294967296",
        "-4294967297, 4294967297",
        "7, 7",
    })
    void wholeNumbersFillTheirRangeEvenly(long min, long max) {
        WholeNumbers numbers = new WholeNumbers(min, max, new SplittableRandom(5));
        int draws = 20_000;
        int bins = (int) Math.min(8, max - min < 0 ? 8 : max - min + 1 < 0 ? 8 : max - min + 1);
        int[] counts = new int[bins];
        BigInteger span =
                BigInteger.valueOf(max).subtract(BigInteger.valueOf(min)).add(BigInteger.ONE);
        for (int i = 0; i < draws; i++) {
            long number = numbers.draw();
            assertThat(number).isBetween(min, max);
            counts[
                    BigInteger.valueOf(number)
                            .subtract(BigInteger.valueOf(min))
                            .multiply(BigInteger.valueOf(bins))
                            .divide(span)
                            .intValue()]++;
        }
        double expected = (double) draws / bins;
        for (int count : counts) {
            // Six standard deviations.
            assertThat((double) count).isCloseTo(expected, within(6 * Math.sqrt(expected)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "7", "10", "1000", "65537", "2147483647", "2147483648", "4294967295", "4294967296"})
    void drawsBelowABoundReachBothEndsAndNoFurther(long bound) {
        RandomGenerator lowest = () -> 0;
        RandomGenerator highest = () -> -1;
        assertThat(Draws.below(bound, lowest)).isZero();
        assertThat(Draws.below(bound, highest)).isEqualTo(bound - 1);
        if (bound <= Integer.MAX_VALUE) {
            assertThat(Draws.below((int) bound, lowest)).isZero();
            assertThat(Draws.below((int) bound, highest)).isEqualTo((int) bound - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"3", "10", "999", "2147483647", "4294967295"})
    void drawsBelowABoundAreEquallyLikely(long bound) {
        // Where one number ends and the next begins, as a share of all draws.
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 1000; i++) {
            long number = random.nextLong(bound - 1);
            long low = 0;
            long high = Long.MAX_VALUE;
            while (low < high) {
                long middle = low + (high - low) / 2;
                long half = middle;
                if (Draws.below(bound, () -> half << 1) > number) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            double share = low / Math.pow(2, 63);
            assertThat(share).isCloseTo((number + 1.0) / bound, within(1e-15));
        }
    }

    @Test
    void decimalsAreHalfAsLikelyAtTheirEnds() {
        // All draws there are for five numbers: eight, of which one leads to each end.
        Map<Object, Integer> counts = new HashMap<>();
        for (long i = 0; i < 8; i++) {
            long draw = (i << 61) + 1;
            counts.merge(new Decimals(-2, 2, 1, true, () -> draw).evaluate(), 1, Integer::sum);
        }
        assertThat(counts).isEqualTo(Map.of("-0.2", 1, "-0.1", 2, "0.0", 2, "0.1", 2, "0.2", 1));
    }

    @Test
    void decimalsAreExact() {
        long seed = 4;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            int scale = random.nextInt(19);
            long unscaled = random.nextLong(-Decimals.MAX_UNSCALED, Decimals.MAX_UNSCALED + 1) >> random.nextInt(60);
            BigDecimal number = BigDecimal.valueOf(unscaled, scale);
            Decimals allDigits = new Decimals(unscaled, unscaled, scale, true, random);
            Decimals real = new Decimals(unscaled, unscaled, scale, false, random);
            assertThat(allDigits.evaluate()).isEqualTo(number.toPlainString());
            assertThat(text(allDigits)).isEqualTo(number.toPlainString());
            assertThat(real.drawDouble()).as("%s", number).isEqualTo(number.doubleValue());
            assertThat(text(real)).isEqualTo(Double.toString(number.doubleValue()));
        }
    }

    @Test
    void decimalsOfTheWidestRangeStayInside() {
        Decimals decimals =
                new Decimals(-Decimals.MAX_UNSCALED, Decimals.MAX_UNSCALED, 18, true, new SplittableRandom(6));
        int negative = 0;
        for (int i = 0; i < 10_000; i++) {
            long unscaled = decimals.drawUnscaled();
            assertThat(unscaled).isBetween(-Decimals.MAX_UNSCALED, Decimals.MAX_UNSCALED);
            negative += unscaled < 0 ? 1 : 0;
        }
        assertThat(negative).isBetween(4700, 5300);
        assertThat(new Decimals(-Decimals.MAX_UNSCALED, Decimals.MAX_UNSCALED, 18, true, () -> 0).drawUnscaled())
                .isEqualTo(-Decimals.MAX_UNSCALED);
    }

    private static String text(CompiledExpression expression) {
        TextBuffer buffer = new TextBuffer();
        expression.appendTo(buffer);
        return buffer.toString();
    }
}
