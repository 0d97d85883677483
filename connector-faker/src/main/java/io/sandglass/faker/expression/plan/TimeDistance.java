package io.sandglass.faker.expression.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * How far from a point in time another one may lie.
 *
 * @param min inclusive
 * @param max exclusive, unless it equals {@code min}
 * @param step the grain of what lies between: milliseconds, microseconds or nanoseconds. Both bounds, counted in it, fit a
 *     long; the second one may lie between two steps
 */
public record TimeDistance(Duration min, Duration max, ChronoUnit step) {
    private static final Duration MAX_NANOS = Duration.ofNanos(Long.MAX_VALUE);
    private static final Duration MAX_MICROS = Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS);

    Steps steps() {
        long first = count(min);
        return new Steps(first, count(max) - first);
    }

    /**
     * The same distance with a grain that reaches a point in time: one that is no whole millisecond makes it microseconds or
     * nanoseconds. A long has room for the nanoseconds of 292 years; of more, the grain is microseconds.
     */
    public TimeDistance asFineAs(Instant point) {
        int nanos = point.get(ChronoField.NANO_OF_SECOND);
        ChronoUnit finest =
                nanos % 1_000_000 == 0 ? ChronoUnit.MILLIS : nanos % 1_000 == 0 ? ChronoUnit.MICROS : ChronoUnit.NANOS;
        if (finest == ChronoUnit.NANOS && max.compareTo(MAX_NANOS) > 0) {
            finest = ChronoUnit.MICROS;
        }
        if (finest == ChronoUnit.MICROS && max.compareTo(MAX_MICROS) > 0) {
            finest = ChronoUnit.MILLIS;
        }
        return finest.compareTo(step) < 0 ? new TimeDistance(min, max, finest) : this;
    }

    private long count(Duration duration) {
        return duration.dividedBy(step.getDuration());
    }

    /** How many steps a millisecond has. */
    int stepsPerMilli() {
        return (int) ChronoUnit.MILLIS.getDuration().dividedBy(step.getDuration());
    }

    /** How many digits of a second the steps have: 3, 6 or 9. */
    int digits() {
        return step == ChronoUnit.NANOS ? 9 : step == ChronoUnit.MICROS ? 6 : 3;
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
