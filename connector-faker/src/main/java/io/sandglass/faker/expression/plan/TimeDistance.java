package io.sandglass.faker.expression.plan;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * How far from a point in time another one may lie.
 *
 * @param min inclusive
 * @param max exclusive, unless it equals {@code min}
 * @param step the grain of what lies between, milliseconds or nanoseconds; both bounds are whole multiples of it and fit a
 *     long
 */
public record TimeDistance(Duration min, Duration max, ChronoUnit step) {

    Steps steps() {
        long first = count(min);
        return new Steps(first, count(max) - first);
    }

    private long count(Duration duration) {
        return step == ChronoUnit.NANOS ? duration.toNanos() : duration.toMillis();
    }

    @Override
    public String toString() {
        return min.equals(max) ? text(min) : text(min) + " to " + text(max);
    }

    private static String text(Duration duration) {
        return duration.isZero() ? "0" : duration.toString().substring(1).replace("T", "");
    }

    /** The same as numbers: a first one, and how many there are if it is more than that one. */
    record Steps(long first, long count) {

        long draw(RandomGenerator random) {
            return count == 0 ? first : first + Draws.below(count, random);
        }
    }
}
