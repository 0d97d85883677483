package io.sandglass.faker.timeline;

import java.util.function.LongPredicate;

/** Searches for the place where a condition that holds at first stops to hold. */
public final class Bisection {
    private Bisection() {}

    /**
     * Returns the first number for which a condition does not hold. The condition must hold for all numbers below it and for
     * none above it.
     *
     * @param end 0 or more; returned if the condition holds for all numbers from 0 to {@code end - 1}
     */
    public static long firstWithout(LongPredicate condition, long end) {
        long low = 0;
        long high = end;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (condition.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
