package io.sandglass.faker.expression.plan;

import java.util.random.RandomGenerator;

/** Whole numbers in a range, all equally likely. */
public final class WholeNumbers extends WholeNumberPlan {
    private final long min;
    private final long max;
    private final RandomGenerator random;

    /**
     * @param min inclusive
     * @param max inclusive, {@code min} or more
     */
    public WholeNumbers(long min, long max, RandomGenerator random) {
        if (max < min) {
            throw new IllegalArgumentException(min + ".." + max);
        }
        this.min = min;
        this.max = max;
        this.random = random;
    }

    @Override
    public long min() {
        return min;
    }

    @Override
    public long max() {
        return max;
    }

    @Override
    public long draw() {
        long span = max - min;
        if (span < 0 || span == Long.MAX_VALUE) {
            // More numbers than a long can count.
            return max == Long.MAX_VALUE ? inclusive() : random.nextLong(min, max + 1);
        }
        return span == 0 ? min : min + Draws.below(span + 1, random);
    }

    private long inclusive() {
        long number;
        do {
            number = random.nextLong();
        } while (number < min);
        return number;
    }

    @Override
    public String describe() {
        return "whole number from " + min + " to " + max;
    }
}
