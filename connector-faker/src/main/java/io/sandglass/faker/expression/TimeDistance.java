package io.sandglass.faker.expression;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * How far from a point in time another one may lie.
 *
 * @param min inclusive
 * @param max exclusive, unless it equals {@code min}
 * @param step the grain of what lies between, milliseconds or nanoseconds
 */
record TimeDistance(Duration min, Duration max, ChronoUnit step) {

    Duration draw(RandomGenerator random) {
        Duration range = max.minus(min);
        long steps = step == ChronoUnit.NANOS ? range.toNanos() : range.toMillis();
        return steps == 0 ? min : min.plus(random.nextLong(steps), step);
    }
}
