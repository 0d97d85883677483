package io.sandglass.faker.expression.plan.outcome;

import io.sandglass.faker.expression.plan.Outcomes;
import java.util.Arrays;

/** Ordinals that are dealt out to several, a range to each, one behind the other. */
final class OrdinalRanges {
    private final long[] ends;

    /**
     * Deals ordinals out: to each as many as it can use, or where these are more than there are, an even share of those that
     * are left.
     *
     * @param counts how many each can use, from 1 to {@link Outcomes#MAX_COUNT}, in ascending order
     */
    OrdinalRanges(long[] counts) {
        this.ends = new long[counts.length];
        long end = 0;
        for (int i = 0; i < counts.length; i++) {
            // Less than can be used only if those behind, which can use no less, can't have all they can use either.
            end += Math.min(counts[i], (Outcomes.MAX_COUNT - end) / (counts.length - i));
            ends[i] = end;
        }
    }

    /** How many ordinals are dealt out. */
    long count() {
        return ends[ends.length - 1];
    }

    /** Whose range an ordinal is in. */
    int indexOf(long ordinal) {
        int found = Arrays.binarySearch(ends, ordinal);
        return found >= 0 ? found + 1 : ~found;
    }

    /** The place of an ordinal in its range, as digits. */
    Digits digits(long ordinal, int index) {
        long start = index == 0 ? 0 : ends[index - 1];
        return new Digits(ordinal - start, ends[index] - start);
    }
}
