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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextShape;
import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with a fixed number of decimal places, drawn like numbers from a continuous range that are then rounded. Each
 * of the two ends is half as likely as any other number, because only half as wide a range is rounded to it.
 */
public final class Decimals implements CompiledExpression {

    /** The maximum absolute value of the unscaled bounds. Twice their distance then fits a long. */
    public static final long MAX_UNSCALED = Long.MAX_VALUE / 8;

    private static final long MAX_EXACT_DOUBLE = 1L << 53;

    /** The maximum absolute value up to which distinct unscaled numbers have distinct nearest doubles. */
    private static final long MAX_DISTINCT_DOUBLE = (1L << 52) - 1;

    /** An upper bound of the number of characters in the text of a double. */
    private static final int MAX_DOUBLE_LENGTH = 32;

    private final long minUnscaled;
    private final long maxUnscaled;
    private final int scale;
    private final double divisor;
    private final boolean allDigits;
    private final RandomGenerator random;

    /**
     * @param minUnscaled the minimum times 10 to the power of {@code scale}, inclusive
     * @param maxUnscaled the maximum times 10 to the power of {@code scale}, inclusive. The absolute values of both
     *     bounds are at most {@link #MAX_UNSCALED}
     * @param scale the number of decimal places, 0 to 18
     * @param allDigits whether the text has all decimal places; otherwise the text is that of a Java double
     */
    public Decimals(long minUnscaled, long maxUnscaled, int scale, boolean allDigits, RandomGenerator random) {
        if (maxUnscaled < minUnscaled || minUnscaled < -MAX_UNSCALED || maxUnscaled > MAX_UNSCALED) {
            throw new IllegalArgumentException(minUnscaled + ".." + maxUnscaled);
        }
        this.minUnscaled = minUnscaled;
        this.maxUnscaled = maxUnscaled;
        this.scale = scale;
        this.divisor = Math.pow(10, scale);
        this.allDigits = allDigits;
        this.random = random;
    }

    public int scale() {
        return scale;
    }

    public BigDecimal min() {
        return BigDecimal.valueOf(minUnscaled, scale);
    }

    public BigDecimal max() {
        return BigDecimal.valueOf(maxUnscaled, scale);
    }

    /** Returns a drawn number times 10 to the power of {@link #scale}. */
    public long drawUnscaled() {
        long range = maxUnscaled - minUnscaled;
        return range == 0 ? minUnscaled : minUnscaled + ((Draws.below(2 * range, random) + 1) >> 1);
    }

    /** Returns the double that is nearest to a drawn number. */
    public double drawDouble() {
        return toDouble(drawUnscaled());
    }

    private double toDouble(long unscaled) {
        // The quotient of two exact doubles is rounded only once.
        return Math.abs(unscaled) <= MAX_EXACT_DOUBLE
                ? unscaled / divisor
                : BigDecimal.valueOf(unscaled, scale).doubleValue();
    }

    @Override
    public Object evaluate() {
        return value(drawUnscaled());
    }

    private Object value(long unscaled) {
        return allDigits ? (Object) BigDecimal.valueOf(unscaled, scale).toPlainString() : toDouble(unscaled);
    }

    @Override
    public List<?> extremes() {
        return List.of(value(minUnscaled), value(maxUnscaled));
    }

    /** Returns null if the texts are those of doubles and two numbers may be the same double. */
    @Override
    public @Nullable Outcomes outcomes() {
        boolean areDistinct = allDigits || Math.max(-minUnscaled, maxUnscaled) <= MAX_DISTINCT_DOUBLE;
        return areDistinct ? new Numbers(shape()) : null;
    }

    private TextShape shape() {
        String digits = "0123456789";
        if (!allDigits) {
            return TextShape.of(1, MAX_DOUBLE_LENGTH, "-.E" + digits, "-" + digits, digits);
        }
        int first = value(minUnscaled).toString().length();
        int last = value(maxUnscaled).toString().length();
        boolean hasZero = minUnscaled <= 0 && maxUnscaled >= 0;
        int shortest = hasZero ? value(0).toString().length() : Math.min(first, last);
        String signAndDigits = minUnscaled < 0 ? "-" + digits : digits;
        return TextShape.of(
                shortest,
                Math.max(first, last),
                scale == 0 ? signAndDigits : "." + signAndDigits,
                maxUnscaled < 0 ? "-" : signAndDigits,
                digits);
    }

    /** All numbers in ascending order. */
    private final class Numbers extends Outcomes {

        Numbers(TextShape shape) {
            super(maxUnscaled - minUnscaled + 1, shape);
        }

        @Override
        protected Object value(long ordinal) {
            return Decimals.this.value(minUnscaled + ordinal);
        }

        @Override
        protected void append(long ordinal, TextBuffer text) {
            text.append(value(ordinal).toString());
        }
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(evaluate().toString());
    }

    @Override
    public PlanKind kind() {
        return PlanKind.NUMBER;
    }

    @Override
    public String describe() {
        return "number from " + min().toPlainString() + " to " + max().toPlainString();
    }
}
