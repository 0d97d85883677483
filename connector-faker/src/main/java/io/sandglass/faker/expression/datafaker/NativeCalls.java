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
package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.number.Decimals;
import io.sandglass.faker.expression.plan.number.RealNumbers;
import io.sandglass.faker.expression.plan.number.WholeNumbers;
import io.sandglass.faker.expression.plan.text.CharacterRun;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.plan.text.PublicIpV4Address;
import io.sandglass.faker.expression.plan.text.UuidText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A planner of calls that are evaluated without Datafaker. These calls have too many outcomes to list and do more than
 * concatenate texts.
 */
final class NativeCalls {
    private static final int MAX_SCALE = 18;

    private final PlanBuilder builder;
    private final RandomGenerator random;
    private final PatternPlans patterns;

    NativeCalls(PlanBuilder builder, PatternPlans patterns, RandomGenerator random) {
        this.builder = builder;
        this.random = random;
        this.patterns = patterns;
    }

    /** Returns the plan of a call, or null if there is none. */
    @Nullable
    CompiledExpression plan(ProviderCall call) {
        List<Object> arguments = call.arguments();
        return switch (call.overload()) {
            case "BaseFaker.examplify/1" -> patterns.examplify((String) arguments.get(0));
            case "BaseFaker.templatify/3" ->
                patterns.templatify(
                        (String) arguments.get(0), (Character) arguments.get(1), (String[]) arguments.get(2));
            case "Number.numberBetween/2" -> numberBetween(arguments.get(0), arguments.get(1));
            case "Number.positive/0" -> numberBetween(1, Integer.MAX_VALUE);
            case "Number.negative/0" -> numberBetween(0, Integer.MIN_VALUE);
            case "Number.randomNumber/0" -> new WholeNumbers(Long.MIN_VALUE, Long.MAX_VALUE, random);
            case "Number.randomDouble/3" ->
                randomDouble((Integer) arguments.get(0), (java.lang.Number) arguments.get(1), (java.lang.Number)
                        arguments.get(2));
            case "Number.digits/1" -> digits((Integer) arguments.get(0));
            case "Address.latitude/0" -> coordinate(90);
            case "Address.longitude/0" -> coordinate(180);
            case "Address.latLon/0" -> join(coordinate(90), ",", coordinate(180));
            case "Address.latLon/1" -> join(coordinate(90), arguments.get(0), coordinate(180));
            case "Address.lonLat/0" -> join(coordinate(180), ",", coordinate(90));
            case "Address.lonLat/1" -> join(coordinate(180), arguments.get(0), coordinate(90));
            case "Commerce.price/0" -> price(0, 100);
            case "Commerce.price/2" -> price((Double) arguments.get(0), (Double) arguments.get(1));
            case "Internet.publicIpV4Address/0", "Internet.getPublicIpV4Address/0" -> new PublicIpV4Address(random);
            case "Internet.ipV4Address/0", "Internet.getIpV4Address/0" ->
                join(octet(), ".", octet(), ".", octet(), ".", octet());
            case "Internet.port/0" -> new WholeNumbers(0, 65_535, random);
            case "Internet.macAddress/0" -> macAddress();
            case "Internet.uuid/0", "Internet.uuidv4/0" -> new UuidText(4, random);
            case "Internet.uuidv3/0" -> new UuidText(3, random);
            default -> null;
        };
    }

    /** Returns a plan of numbers. The upper bound is exclusive as in Datafaker, unless the bounds are equal. */
    private @Nullable CompiledExpression numberBetween(Object first, Object second) {
        if (first instanceof Double from) {
            return Double.isFinite((Double) second - from) ? new RealNumbers(from, (Double) second, random) : null;
        }
        long a = ((java.lang.Number) first).longValue();
        long b = ((java.lang.Number) second).longValue();
        return new WholeNumbers(Math.min(a, b), a == b ? a : Math.max(a, b) - 1, random);
    }

    private @Nullable CompiledExpression randomDouble(int scale, java.lang.Number first, java.lang.Number second) {
        long min = Math.min(first.longValue(), second.longValue());
        long max = Math.max(first.longValue(), second.longValue());
        return decimals(BigDecimal.valueOf(min), BigDecimal.valueOf(max), scale, false);
    }

    private @Nullable CompiledExpression decimals(BigDecimal min, BigDecimal max, int scale, boolean allDigits) {
        if (scale < 0 || scale > MAX_SCALE) {
            return null;
        }
        BigInteger from = min.setScale(scale, RoundingMode.HALF_EVEN).unscaledValue();
        BigInteger to = max.setScale(scale, RoundingMode.HALF_EVEN).unscaledValue();
        BigInteger limit = BigInteger.valueOf(Decimals.MAX_UNSCALED);
        return from.abs().max(to.abs()).compareTo(limit) > 0
                ? null
                : new Decimals(from.longValue(), to.longValue(), scale, allDigits, random);
    }

    /** Returns a plan of digits. As in Datafaker, each is the last digit of a byte, so 9 occurs slightly less often. */
    private @Nullable CompiledExpression digits(int count) {
        if (count < 0) {
            return null;
        }
        StringBuilder set = new StringBuilder();
        for (int b = Byte.MIN_VALUE; b <= Byte.MAX_VALUE; b++) {
            set.append(Math.abs(b) % 10);
        }
        return new CharacterRun(set.toString(), count, count, random);
    }

    /** Returns a plan of coordinates with a decimal point in every locale, so that they are numbers. */
    private @Nullable CompiledExpression coordinate(int max) {
        return decimals(BigDecimal.valueOf(-max), BigDecimal.valueOf(max), 8, true);
    }

    private @Nullable CompiledExpression price(double first, double second) {
        double min = Math.min(first, second);
        double max = Math.max(first, second);
        // If a bound is not in whole cents, the chance of the price next to it depends on how many numbers round to it.
        return isWholeCents(min) && isWholeCents(max)
                ? decimals(BigDecimal.valueOf(min), BigDecimal.valueOf(max), 2, true)
                : null;
    }

    private static boolean isWholeCents(double price) {
        return Double.isFinite(price)
                && BigDecimal.valueOf(price).stripTrailingZeros().scale() <= 2;
    }

    private CompiledExpression octet() {
        return new WholeNumbers(2, 255, random);
    }

    private @Nullable CompiledExpression macAddress() {
        CompiledExpression pair = new CharacterRun("0123456789abcdef", 2, 2, random);
        return join(pair, ":", pair, ":", pair, ":", pair, ":", pair, ":", pair);
    }

    /** Joins plans and the texts of other parts. Returns null if a part is null. */
    private @Nullable CompiledExpression join(@Nullable Object... parts) {
        List<CompiledExpression> plans = new ArrayList<>();
        for (Object part : parts) {
            if (part == null) {
                return null;
            }
            plans.add(part instanceof CompiledExpression plan ? plan : builder.constant(part.toString()));
        }
        return builder.join(Collections.unmodifiableList(plans));
    }
}
