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
package io.sandglass.faker.expression.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.datafaker.TwoSamples;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.number.RealNumberPlan;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Picks from ranges: as often as their distributions say, and never beyond the bounds. */
@Tag("locale")
class RangeCallsTest {
    private static final int DRAWS = 400_000;

    /** In standard deviations: one of a billion right samples deviates more. */
    private static final double MAX_DEVIATION = 6;

    /** From this rank on sums are taken by Euler and Maclaurin's formula, good for far more digits than the test can tell. */
    private static final long FAR = 64;

    @ParameterizedTest
    @ValueSource(strings = {"1|6", "-3|3", "0|0", "9223372036854775800|9223372036854775807", "-40|59"})
    void uniformWholeNumbersComeAlikeWithBothBounds(String bounds) {
        long min = Long.parseLong(bounds.substring(0, bounds.indexOf('|')));
        long max = Long.parseLong(bounds.substring(bounds.indexOf('|') + 1));
        double[] weights = new double[(int) (max - min + 1)];
        Arrays.fill(weights, 1);

        assertWeights(call("uniform", min, max), weights, number -> (int) (number.longValue() - min));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 2.5", "0, 1e0", "-1E3, 1000", "-5., -4", "-8e307, 8e307"})
    void uniformRealNumbersComeAlike(String min, String max) {
        double from = Double.parseDouble(min);
        double width = Double.parseDouble(max) - from;
        double[] weights = new double[50];
        Arrays.fill(weights, 1);

        assertWeights(call("uniform", min, max), weights, number ->
                (int) ((number.doubleValue() - from) / width * weights.length));
    }

    @Tag("heavy")
    @ParameterizedTest
    @CsvSource({
        "0.01",
        "0.5",
        "0.9",
        "0.999999999",
        "1",
        "1.000000001",
        "1.1",
        "2",
        "3.5",
        "100",
    })
    void zipfWeighsEachNumberByItsRank(double exponent) {
        for (int count : new int[] {1, 2, 3, 10, 100, 5000}) {
            double[] weights = IntStream.rangeClosed(1, count)
                    .mapToDouble(rank -> Math.pow(rank, -exponent))
                    .toArray();
            for (long min : new long[] {1, 0, -50, Long.MIN_VALUE, Long.MAX_VALUE - count + 1}) {
                assertWeights(call("zipf", min, min + count - 1, exponent), weights, number ->
                        (int) (number.longValue() - min));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.9, 0.999999999, 1, 1.000000001, 1.1, 1.5, 2, 100})
    void zipfWeighsFarRanksToo(double exponent) {
        for (long count : new long[] {100_000, 1_000_000_000, 1L << 40}) {
            // Four bins for each power of 2, as a bin of half the numbers would hide a slope.
            List<Long> starts = new ArrayList<>();
            for (double start = 1; start < count; start = Math.ceil(start * Math.pow(2, 0.25) + 1e-9)) {
                starts.add((long) start);
            }
            double[] weights = new double[starts.size()];
            for (int i = 0; i < weights.length; i++) {
                long last = i + 1 < weights.length ? starts.get(i + 1) - 1 : count;
                weights[i] = weight(starts.get(i), last, exponent);
            }
            long[] sorted = starts.stream().mapToLong(Long::longValue).toArray();

            assertWeights(call("zipf", 1, count, exponent), weights, number -> {
                int found = Arrays.binarySearch(sorted, number.longValue());
                return found < 0 ? -found - 2 : found;
            });
        }
    }

    /** Where the digits of doubles end first, so that rounding might prefer some numbers to their neighbours. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5})
    void zipfPrefersNoNumberToItsNeighbours(double exponent) {
        double[] weights = new double[64];
        Arrays.fill(weights, 1);

        assertWeights(call("zipf", 1, 1L << 40, exponent), weights, number -> (int) (number.longValue() & 63));
    }

    /** The sum of rank^-exponent from one rank to another. */
    private static double weight(long first, long last, double exponent) {
        double sum = 0;
        long rank = first;
        for (; rank <= last && rank < FAR; rank++) {
            sum += Math.pow(rank, -exponent);
        }
        if (rank > last) {
            return sum;
        }
        double a = rank;
        double b = last;
        double integral = exponent == 1
                ? Math.log(b / a)
                : Math.pow(a, 1 - exponent) * Math.expm1((1 - exponent) * Math.log(b / a)) / (1 - exponent);
        double ends = (Math.pow(a, -exponent) + Math.pow(b, -exponent)) / 2;
        double slopes = exponent * (Math.pow(a, -exponent - 1) - Math.pow(b, -exponent - 1)) / 12;
        double third = exponent * (exponent + 1) * (exponent + 2);
        double bends = third * (Math.pow(a, -exponent - 3) - Math.pow(b, -exponent - 3)) / 720;
        return sum + integral + ends + slopes - bends;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 50, 15",
        "0, 100, 50.5, 15",
        "0, 100, 0, 30",
        "0, 100, 100, 8.25",
        "-7, 7, 2, 3",
        "-7, 7, 2, 1e9",
        "0, 1, 0.25, 0.5",
        "5, 5, 5, 2",
        "1, 6, 3.5, 0.1",
        // Narrow and wide ranges by a hair.
        "0, 29, 0, 9.9",
        "0, 29, 0, 9.8",
        // As far from 0 as whole numbers go.
        "9007199254740900, 9007199254740992, 9007199254740950, 3",
        "-9007199254740992, -9007199254740900, -9007199254740980, 7",
    })
    void normalWholeNumbersAreRoundedWithoutSpecialEnds(long min, long max, double mean, double deviation) {
        double[] weights = new double[(int) (max - min + 1)];
        for (int i = 0; i < weights.length; i++) {
            double z = (min - mean + i) / deviation;
            weights[i] = integral(z - 0.5 / deviation, z + 0.5 / deviation, RangeCallsTest::bell);
        }

        assertWeights(call("normal", min, max, mean, deviation), weights, number -> (int) (number.longValue() - min));
    }

    @ParameterizedTest
    @CsvSource({
        "-30.0, 50, 12.5, 8",
        "0, 1., 0.9, 0.2",
        "0, 1e0, 1, 0.34",
        "0, 1e0, 1, 0.33",
        "-1e6, 1e6, 0, 1e9",
        "-1e300, 1e300, 1e299, 1e299",
        "1e-300, 2e-300, 1.5e-300, 1e-300",
    })
    void normalRealNumbersFollowTheBell(String min, String max, double mean, double deviation) {
        double a = Math.max(-6, (Double.parseDouble(min) - mean) / deviation);
        double b = Math.min(6, (Double.parseDouble(max) - mean) / deviation);
        double[] weights = bells(a, b);

        assertWeights(
                call("normal", min, max, mean, deviation),
                weights,
                number -> bin((number.doubleValue() - mean) / deviation, a, b, weights.length));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000000, 3.5",
        "0, 20, 3.5",
        "-5, 5, 0.3",
        "7, 7, 2",
        "0, 9, 1e12",
        "1, 100, 60",
        "3, 50, 1e-320",
        "9007199254740892, 9007199254740992, 4",
        "0, 2, 1.7e308"
    })
    void exponentialWholeNumbersFallByTheSameFactor(long min, long max, double mean) {
        // With what is beyond the last bin in it.
        double[] weights = new double[(int) Math.min(200, max - min + 1)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.pow(mean / (mean + 1), i);
        }

        assertWeights(call("exponential", min, max, mean), weights, number ->
                (int) Math.min(weights.length - 1, number.longValue() - min));
    }

    @ParameterizedTest
    @CsvSource({"0.0, 60, 2.5", "0, 1e0, 1", "-4.5, 4.5, 100", "1., 2, 1e20", "0, 1e300, 1e299", "0, 1e-300, 1e300"})
    void exponentialRealNumbersFall(String min, String max, double mean) {
        double from = Double.parseDouble(min);
        double length = Double.parseDouble(max) - from;
        // In means: no more than can be told from nothing, and no less than can be told from an even spread.
        double width = Math.max(1e-9, Math.min(length / mean, 20));
        double longest = Math.min(length, width * mean);
        double[] weights = new double[60];
        for (int i = 0; i < weights.length; i++) {
            weights[i] =
                    integral(width * i / weights.length, width * (i + 1) / weights.length, x -> Math.exp(-x)) / width;
        }

        assertWeights(call("exponential", min, max, mean), weights, number ->
                (int) Math.min(weights.length - 1, (number.doubleValue() - from) / longest * weights.length));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000, 100, 0.8",
        "0, 300, 3, 1.5",
        "0, 5, 0.1, 1",
        "50, 60, 60, 0.1",
        "50, 60, 50, 1e9",
        "1, 1, 1, 1",
        "100000, 100100, 100050, 0.0001"
    })
    void lognormalWholeNumbersAreRoundedWithoutSpecialEnds(long min, long max, double median, double sigma) {
        double[] weights = new double[(int) (max - min + 1)];
        for (int i = 0; i < weights.length; i++) {
            double a = Math.max(-9, Math.log(Math.max(0, min + i - 0.5) / median) / sigma);
            weights[i] = integral(a, Math.log((min + i + 0.5) / median) / sigma, RangeCallsTest::bell);
        }

        assertWeights(call("lognormal", min, max, median, sigma), weights, number -> (int) (number.longValue() - min));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 500, 25, 0.8",
        "0, 1e308, 1, 3",
        "10., 500, 25, 0.8",
        "1e-300, 1e300, 1, 100",
        "1e-3, 1e3, 1, 5",
        "0, 1.5, 1.5, 2",
    })
    void lognormalRealNumbersAreNormalAsLogarithms(String min, String max, double median, double sigma) {
        double a = Math.max(-6, Math.log(Double.parseDouble(min) / median) / sigma);
        double b = Math.min(6, Math.log(Double.parseDouble(max) / median) / sigma);
        double[] weights = bells(a, b);

        assertWeights(
                call("lognormal", min, max, median, sigma),
                weights,
                number -> bin(Math.log(number.doubleValue() / median) / sigma, a, b, weights.length));
    }

    private static double[] bells(double a, double b) {
        double[] weights = new double[80];
        for (int i = 0; i < weights.length; i++) {
            double width = (b - a) / weights.length;
            weights[i] = integral(a + i * width, a + (i + 1) * width, RangeCallsTest::bell) / (b - a);
        }
        return weights;
    }

    /** What lies beyond is rare, and in the bins at the ends. */
    private static int bin(double z, double a, double b, int count) {
        return Math.max(0, Math.min(count - 1, (int) Math.floor((z - a) / (b - a) * count)));
    }

    private static double bell(double z) {
        return Math.exp(-z * z / 2);
    }

    /** By Simpson's rule. */
    private static double integral(double from, double to, DoubleUnaryOperator function) {
        int steps = 2000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double factor = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            sum += factor * function.applyAsDouble(from + (to - from) * i / steps);
        }
        return sum * (to - from) / steps / 3;
    }

    /** That draws fall into bins in proportion to the weights of these. */
    private static void assertWeights(String call, double[] weights, ToIntFunction<Number> bin) {
        CompiledExpression plan = TestCompilers.create(call.hashCode()).compile(call);
        double sum = Arrays.stream(weights).sum();
        List<double[]> bins = Arrays.stream(weights)
                .mapToObj(weight -> new double[] {weight / sum * DRAWS, 0})
                .toList();
        for (int i = 0; i < DRAWS; i++) {
            bins.get(bin.applyAsInt((Number) plan.evaluate()))[1]++;
        }
        assertThat(TwoSamples.deviationFromExpected(bins)).as(call).isLessThan(MAX_DEVIATION);
        // The bins that a chi-square test leaves out: as all of them, they may not be many.
        double rare = bins.stream()
                .filter(counts -> counts[0] < 1e-3)
                .mapToDouble(counts -> counts[1])
                .sum();
        assertThat(rare).as(call).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uniform.between '-3','3'                 | -3   | 3",
                "uniform.between '-2147483648','2147483647' | -2147483648 | 2147483647",
                "uniform.between '0.5','2.5'              | 0.5  | 2.5",
                "uniform.between '1e0','1'                | 1.0  | 1.0",
                "exponential.between '3','9','2'          | 3    | 9",
                "exponential.between '0.5','2.5','1'      | 0.5  | 2.499999999999999",
                // The other way round: the far end has the lowest area.
                "zipf.between '3','9','1.5'               | 9    | 3",
                "zipf.between '3','9','1e-300'            | 9    | 3",
                "zipf.between '-500','999999499','1'      | 999999499 | -500",
                "zipf.between '7','7','1'                 | 7    | 7",
            })
    void lowestAndHighestDrawsLeadToTheEnds(String call, String lowest, String highest) {
        assertThat(first(call, () -> 0).toString()).isEqualTo(lowest);
        assertThat(first(call, () -> -1).toString()).isEqualTo(highest);
    }

    private static Object first(String call, RandomGenerator random) {
        return TestCompilers.create(Locale.ENGLISH, random)
                .compile("#{" + call + "}")
                .evaluate();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uniform.between '1','9'",
                "zipf.between '1','9','1.1'",
                "normal.between '1','9','5','2'",
                "exponential.between '1','9','3'",
                "lognormal.between '1','9','3','1'",
            })
    void endsOccurAndNothingBeyondThem(String call) {
        assertThat(TestCompilers.values("#{" + call + "}", 20_000))
                .containsOnly("1", "2", "3", "4", "5", "6", "7", "8", "9")
                .contains("1", "9");
    }

    @Test
    void boundsAreNeverLeft() {
        long seed = 20;
        SplittableRandom random = new SplittableRandom(seed);
        ExpressionCompiler compiler = TestCompilers.create(Locale.ENGLISH, random);
        for (int i = 0; i < 20_000; i++) {
            String call = random.nextBoolean() ? wholeCall(random) : realCall(random);
            CompiledExpression plan = compiler.compile(call);
            for (int draw = 0; draw < 20; draw++) {
                if (plan instanceof WholeNumberPlan whole) {
                    assertThat(whole.draw()).as("seed %d: %s", seed, call).isBetween(whole.min(), whole.max());
                } else {
                    RealNumberPlan real = (RealNumberPlan) plan;
                    assertThat(real.draw()).as("seed %d: %s", seed, call).isBetween(real.min(), real.max());
                }
            }
        }
    }

    private static String wholeCall(SplittableRandom random) {
        int method = random.nextInt(5);
        long min = random.nextLong(1L << 53) >> random.nextInt(53);
        min = method == 4 || random.nextBoolean() ? min : -min;
        long max = Math.min(1L << 53, min + (random.nextLong(method == 1 ? 1L << 40 : 1L << 53) >> random.nextInt(54)));
        max = method == 4 ? Math.max(1, max) : max;
        double center = Math.max(Double.MIN_NORMAL, random.nextBoolean() ? min : max);
        return call(method, min, max, method == 4 ? center : min + (max - min) / 2, random);
    }

    private static String realCall(SplittableRandom random) {
        int method = random.nextInt(4);
        double min = extreme(random) / 2;
        min = method == 3 || random.nextBoolean() ? min : -min;
        double max = Math.max(min, extreme(random) / 2);
        double center = random.nextBoolean() ? min : max;
        // Zipf's are whole.
        int any = method == 1 ? 2 : method == 3 ? 4 : method;
        return call(any, min, max, any == 4 ? Math.max(Double.MIN_NORMAL, center) : center, random);
    }

    private static String call(int method, Number min, Number max, Number center, SplittableRandom random) {
        return switch (method) {
            case 0 -> call("uniform", min, max);
            case 1 -> call("zipf", min, max, Math.min(100, extreme(random)));
            case 2 -> call("normal", min, max, center, extreme(random));
            case 3 -> call("exponential", min, max, extreme(random));
            default -> call("lognormal", min, max, center, extreme(random));
        };
    }

    /** A number above 0 of any size. */
    private static double extreme(SplittableRandom random) {
        int exponents = random.nextInt(1, 308);
        return (1 + random.nextDouble()) * Math.pow(10, random.nextInt(-exponents, exponents));
    }

    private static String call(String provider, Object... arguments) {
        StringBuilder call = new StringBuilder("#{" + provider + ".between ");
        for (Object argument : arguments) {
            call.append('\'').append(argument).append("' ");
        }
        return call.append('}').toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What a range on one side of the mean takes at worst: two draws for each of 2.4 and of 2 proposals.
                "normal.between '0.0','3.0','0','1'               | 5",
                "normal.between '0.0','3.001','0','1'             | 4.2",
                "normal.between '0.0','1e300','0','1'             | 4.2",
                "normal.between '0.0','1e300','1','1e-300'        | 2.2",
                "lognormal.between '1','1000000','1','9'          | 4.2",
                "exponential.between '0','1000000','3'            | 1",
                "zipf.between '1','1000000000','0.01'             | 1.2",
                "zipf.between '1','1000000000','1.1'              | 1.2",
                "zipf.between '1','1000000000','2'                | 1.2",
                "zipf.between '1','1000000000','100'              | 1.2",
                "zipf.between '1','3','0.5'                       | 1.2",
            })
    void valueTakesFewDraws(String call, double most) {
        SplittableRandom draws = new SplittableRandom(3);
        long[] count = {0};
        CompiledExpression plan = TestCompilers.create(Locale.ENGLISH, () -> {
                    count[0]++;
                    return draws.nextLong();
                })
                .compile("#{" + call + "}");
        long largest = 0;
        int values = 100_000;
        for (int i = 0; i < values; i++) {
            long before = count[0];
            assertThat(plan.evaluate()).isNotNull();
            largest = Math.max(largest, count[0] - before);
        }
        assertThat((double) count[0] / values).isLessThanOrEqualTo(most);
        assertThat(largest).isLessThan(100);
    }

    @Test
    void namesAndNumbersMayBeWrittenInAnyForm() {
        for (String call : List.of("ZIPF.BETWEEN '+1',' 9 ','11e-1'", "Zipf.be_tween '1' '09' '1.10'")) {
            assertThat(TestCompilers.values("#{" + call + "}", 100))
                    .isEqualTo(TestCompilers.values("#{zipf.between '1','9','1.1'}", 100));
        }
        assertThat(TestCompilers.values("#{uniform.between '.5','1.'}", 100))
                .isEqualTo(TestCompilers.values("#{uniform.between '0.5','1e0'}", 100));
    }

    @Test
    void picksStandInTextsAndDocumentsToo() {
        assertThat(TestCompilers.values("user-#{zipf.between '1','3','1'}", 100))
                .containsOnly("user-1", "user-2", "user-3");
        assertThat(TestCompilers.values("#{options.option '#{zipf.between ''1'',''3'',''1''}','none'}", 100))
                .containsOnly("1", "2", "3", "none");
        assertThat(TestCompilers.values("#{json 'id','#{uniform.between ''1'',''2''}'}", 100))
                .containsOnly("{\"id\": \"1\"}", "{\"id\": \"2\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uniform.between '0.5','2.5'",
                "zipf.between '1','1000','1.1'",
                "normal.between '0.0','100.0','50','15'",
                "exponential.between '1','9','3'",
                "lognormal.between '1e-3','1e3','1','1'",
            })
    void textIsThatOfTheValue(String call) {
        CompiledExpression values = TestCompilers.create(5).compile("#{" + call + "}");
        CompiledExpression texts = TestCompilers.create(5).compile("#{" + call + "}");
        for (int i = 0; i < 1000; i++) {
            TextBuffer text = new TextBuffer();
            texts.appendTo(text);
            assertThat(text.toString()).isEqualTo(values.evaluate().toString());
        }
    }

    /** On every machine and in every version of Java, as a job may move to another one. */
    @Test
    void valuesOfASeedAreKnown() {
        List<Object> values = Stream.of(
                        "#{uniform.between '1','1000000'}",
                        "#{zipf.between '1','1000000000','1.1'}",
                        "#{normal.between '0.0','100.0','50','15'}",
                        "#{normal.between '0.0','10.0','5','15'}",
                        "#{exponential.between '0.0','60.0','2.5'}",
                        "#{lognormal.between '0.0','500.0','25','0.8'}")
                .flatMap(call -> TestCompilers.values(call, 2).stream())
                .toList();

        assertThat(values)
                .containsExactly(
                        "883311",
                        "431528",
                        "2",
                        "582",
                        "21.741374999713393",
                        "53.41411903195408",
                        "8.833108082136427",
                        "1.0634669156721248",
                        "5.370603397656534",
                        "1.4120080355062605",
                        "5.538640968866803",
                        "29.992944577087854");
    }
}
