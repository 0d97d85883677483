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
package io.sandglass.faker.expression.plan.outcome;

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.Outcomes;

/**
 * The digits of an ordinal in a mixed-radix system: each position has its own radix, and the first digit is the least
 * significant.
 *
 * <p>Different ordinals have different digits. Digits beyond those needed to distinguish the ordinals look random, so
 * that all characters of a long text vary.
 */
public final class Digits {
    /** The part of the ordinal that the digits so far don't represent. */
    private long rest;

    /** The number of values that {@link #rest} may have. */
    private long restCount;

    /** A hash of the digits so far. It depends on nothing else, so the next digit's rotation can be undone. */
    private long hash;

    /**
     * @param ordinal from 0 to {@code count - 1}
     * @param count at most the product of the radices, and at most {@link Outcomes#MAX_COUNT}
     */
    Digits(long ordinal, long count) {
        this.rest = ordinal;
        this.restCount = count;
    }

    /**
     * Returns the next digit, from 0 to {@code radix - 1}.
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
            // Without the rotation, some digits would be rare or missing. The hash is known here, so the rotation keeps
            // ordinals distinct.
            digit = (digit + Draws.scale(hash, radix)) % radix;
        }
        hash = Draws.mixOrdinal(hash + digit + Draws.GAMMA);
        return digit;
    }
}
