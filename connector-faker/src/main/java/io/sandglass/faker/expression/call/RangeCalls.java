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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.number.CutExponential;
import io.sandglass.faker.expression.plan.number.CutNormal;
import io.sandglass.faker.expression.plan.number.RealNumbers;
import io.sandglass.faker.expression.plan.number.WholeNumbers;
import io.sandglass.faker.expression.plan.number.ZipfNumbers;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.text.Names;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of calls that pick from a range with a distribution. Datafaker has no such calls. An example is
 * <code>#{zipf.between '1','1000','1.1'}</code>.
 *
 * <p>Both bounds are inclusive, unlike those of {@code number.numberBetween}, because ranges usually contain keys.
 */
public final class RangeCalls implements CallCompiler {

    /** The names of the providers. Each has only the method {@link #METHOD}. */
    static final List<String> PROVIDERS = List.of("exponential", "lognormal", "normal", "uniform", "zipf");

    private static final String METHOD = "between";

    /** Maximum exponent. Above it, the second number occurs less than once in 2^100 draws. */
    private static final long MAX_EXPONENT = 100;

    /** Maximum whole number that a double represents exactly, like all smaller ones. */
    private static final long MAX_EXACT = 1L << 53;

    private final RandomGenerator random;

    public RangeCalls(RandomGenerator random) {
        this.random = random;
    }

    /** Returns whether a call draws from a range. */
    public static boolean isOfFamily(Call call) {
        return PROVIDERS.contains(Names.normalize(call.provider()))
                && Names.normalize(call.method()).equals(METHOD);
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        String provider = Names.normalize(OwnProviders.written(call));
        if (!PROVIDERS.contains(provider)) {
            return null;
        }
        OwnProviders.requireMethod(call, METHOD);
        return switch (provider) {
            case "exponential" -> exponential(new CallArguments(call));
            case "lognormal" -> lognormal(new CallArguments(call));
            case "normal" -> normal(new CallArguments(call));
            case "uniform" -> uniform(new CallArguments(call));
            default -> zipf(new CallArguments(call));
        };
    }

    private CompiledExpression uniform(CallArguments call) {
        RangeArguments arguments = new RangeArguments(call.requireCount(2, 2, "two bounds, such as '1','100'"));
        NumberRange range = arguments.range(Long.MIN_VALUE, Long.MAX_VALUE);
        return range.isWhole()
                ? new WholeNumbers(range.min().longValue(), range.max().longValue(), random)
                : new RealNumbers(range.min().doubleValue(), range.max().doubleValue(), random);
    }

    private CompiledExpression zipf(CallArguments call) {
        RangeArguments arguments =
                new RangeArguments(call.requireCount(3, 3, "two bounds and an exponent, such as '1','1000','1.1'"));
        NumberRange range = arguments.wholeRange(ZipfNumbers.MAX_COUNT);
        double exponent = arguments.positiveNumber(2, MAX_EXPONENT);
        return new ZipfNumbers(range.min().longValue(), range.max().longValue(), exponent, random);
    }

    private CompiledExpression normal(CallArguments call) {
        RangeArguments arguments = new RangeArguments(
                call.requireCount(4, 4, "two bounds, a mean and a standard deviation, such as '0','100','50','15'"));
        NumberRange range = arguments.range(-MAX_EXACT, MAX_EXACT);
        double mean = arguments.numberWithin(2, range);
        double deviation = arguments.positiveNumber(3, Double.MAX_VALUE);
        return range.shaped(
                mean,
                new CutNormal(range.lowerEndFrom(mean), range.upperEndFrom(mean), deviation, random),
                "normal with mean " + mean + " and standard deviation " + deviation);
    }

    private CompiledExpression exponential(CallArguments call) {
        RangeArguments arguments = new RangeArguments(
                call.requireCount(3, 3, "two bounds and a mean distance from the first one, such as '0','3600','60'"));
        NumberRange range = arguments.range(-MAX_EXACT, MAX_EXACT);
        double mean = arguments.positiveNumber(2, Double.MAX_VALUE);
        // Truncated to whole numbers, an exponential distribution is geometric. The argument is the mean of the
        // geometric one.
        double continuousMean = range.isWhole() ? 1 / StrictMath.log1p(1 / mean) : mean;
        double min = range.min().doubleValue();
        return range.shaped(
                min,
                new CutExponential(range.lowerEndFrom(min), range.upperEndFrom(min), continuousMean, random),
                "exponential with mean " + mean + " from the lower end");
    }

    private CompiledExpression lognormal(CallArguments call) {
        RangeArguments arguments = new RangeArguments(
                call.requireCount(4, 4, "two bounds, a median and a sigma, such as '1','10000','100','0.8'"));
        NumberRange range = arguments.range(-MAX_EXACT, MAX_EXACT);
        if (range.min().doubleValue() < 0) {
            throw arguments.wrong(0, "a number of 0 or more, because all values are above 0 before rounding");
        }
        if (range.max().doubleValue() == 0) {
            throw arguments.wrong(1, "a number above 0, because all values are above 0 before rounding");
        }
        double median = range.min().doubleValue() == 0
                ? arguments.positiveNumber(2, range.max())
                : arguments.numberWithin(2, range);
        double sigma = arguments.positiveNumber(3, Double.MAX_VALUE);
        double mean = StrictMath.log(median);
        // Includes 0 so that a median equal to a bound stays in the range, however its logarithm is rounded.
        double lower = Math.min(0, StrictMath.log(Math.max(0, range.lowerEndFrom(0))) - mean);
        double upper = Math.max(0, StrictMath.log(range.upperEndFrom(0)) - mean);
        DoubleSupplier logarithms = new CutNormal(lower, upper, sigma, random);
        return range.shaped(
                0,
                () -> StrictMath.exp(mean + logarithms.getAsDouble()),
                "lognormal with median " + median + " and sigma " + sigma);
    }
}
