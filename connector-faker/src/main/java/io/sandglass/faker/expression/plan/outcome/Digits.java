package io.sandglass.faker.expression.plan.outcome;

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.Outcomes;

/**
 * The digits of an ordinal, where each place has a radix of its own, and the first one counts least.
 *
 * <p>Two ordinals have the same digits only if they are equal. Where there are more digits than it takes to tell the ordinals
 * apart, those that are left over look random, so that of a long text not only a few characters vary.
 */
public final class Digits {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    /** What of the ordinal the digits so far don't tell. */
    private long rest;

    /** How many values the rest may have. */
    private long restCount;

    /** Follows from the digits so far alone, so that whoever knows these can undo what it did to the next one. */
    private long hash;

    /**
     * @param ordinal from 0 to {@code count - 1}
     * @param count at most the product of the radices, and {@link Outcomes#MAX_COUNT}
     */
    Digits(long ordinal, long count) {
        this.rest = ordinal;
        this.restCount = count;
    }

    /**
     * The digit at the next place, from 0 to {@code radix - 1}.
     *
     * @param radix from 1 to {@link Outcomes#MAX_COUNT}
     */
    long next(long radix) {
        boolean isEven = restCount % radix == 0;
        long digit;
        if (radix <= restCount) {
            digit = rest % radix;
            rest /= radix;
            restCount = (restCount - 1) / radix + 1;
        } else {
            digit = rest * (radix / restCount);
            rest = 0;
            restCount = 1;
        }
        if (!isEven) {
            // Some digits would come less often, or never. The hash is known by now, so that turning them tells them
            // apart, too.
            digit = (digit + Draws.scale(hash, radix)) % radix;
        }
        hash = Draws.mix(hash + digit + GAMMA);
        return digit;
    }
}
