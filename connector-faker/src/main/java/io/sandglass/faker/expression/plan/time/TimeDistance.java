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
package io.sandglass.faker.expression.plan.time;

import io.sandglass.faker.expression.plan.Draws;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * The range of distances between two points in time.
 *
 * @param min the minimum distance, inclusive
 * @param max the maximum distance, exclusive unless it equals {@code min}
 * @param step the resolution: milliseconds, microseconds or nanoseconds. Both bounds, counted in steps, fit a long; {@code max}
 *     may lie between two steps
 */
public record TimeDistance(Duration min, Duration max, ChronoUnit step) {
    private static final Duration MAX_NANOS = Duration.ofNanos(Long.MAX_VALUE);
    private static final Duration MAX_MICROS = Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS);

    Steps steps() {
        long first = count(min);
        return new Steps(first, count(max) - first);
    }

    /**
     * Returns the same distance with a resolution fine enough for a point in time. A part of a millisecond needs microseconds or
     * nanoseconds. A long holds the nanoseconds of 292 years, so a longer distance has a coarser resolution.
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

    /** Returns the number of steps in a millisecond. */
    int stepsPerMilli() {
        return (int) ChronoUnit.MILLIS.getDuration().dividedBy(step.getDuration());
    }

    /** Returns the number of digits after the decimal point of a second that the steps need: 3, 6 or 9. */
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

    /**
     * A range of distances as numbers of steps. It has {@code count} distances from {@code first}, or only
     * {@code first} if {@code count} is 0.
     */
    record Steps(long first, long count) {

        long draw(RandomGenerator random) {
            return count == 0 ? first : first + Draws.below(count, random);
        }
    }
}
