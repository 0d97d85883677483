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
 * Numbers with a fixed count of digits behind the point, as if drawn from a continuous range and then rounded: the two
 * ends, where only half as much is rounded to them, are half as likely as the rest.
 */
public final class Decimals implements CompiledExpression {

    /** How far from 0 the unscaled bounds may be, so that twice their distance is still a long. */
    public static final long MAX_UNSCALED = Long.MAX_VALUE / 8;

    private static final long MAX_EXACT_DOUBLE = 1L << 53;

    /** Up to here, no two unscaled numbers are nearest to the same double: doubles lie closer to one another than they do. */
    private static final long MAX_DISTINCT_DOUBLE = (1L << 52) - 1;

    /** More characters than a double has. */
    private static final int MAX_DOUBLE_LENGTH = 32;

    private final long minUnscaled;
    private final long maxUnscaled;
    private final int scale;
    private final double divisor;
    private final boolean allDigits;
    private final RandomGenerator random;

    /**
     * @param minUnscaled the least number times 10 to the power of {@code scale}, inclusive
     * @param maxUnscaled the same of the greatest, inclusive; both at most {@link #MAX_UNSCALED} away from 0
     * @param scale the count of digits behind the point, 0 to 18
     * @param allDigits whether its text has all digits behind the point; otherwise it reads as a double does in Java
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

    /** Draws a number, times 10 to the power of {@link #scale}. */
    public long drawUnscaled() {
        long range = maxUnscaled - minUnscaled;
        return range == 0 ? minUnscaled : minUnscaled + ((Draws.below(2 * range, random) + 1) >> 1);
    }

    /** Draws the double nearest to a number. */
    public double drawDouble() {
        return toDouble(drawUnscaled());
    }

    private double toDouble(long unscaled) {
        // The quotient of two exact doubles is rounded once only.
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

    /** Null for numbers that read as doubles do, if they have so many digits that two may be the same double. */
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

    /** All of the numbers, from the least one on. */
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
