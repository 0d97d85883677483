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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Points in time at a distance from now or from a fixed point. */
public final class DistantTime extends PointInTime {
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final InstantSource clock;
    private final @Nullable Instant base;
    private final TimeDistance distance;
    private final int direction;
    private final RandomGenerator random;
    private final TimeDistance.Steps steps;
    private final int baseNanoOfMilli;
    private final int stepsPerMilli;
    private int nanoOfMilli;

    private DistantTime(
            InstantSource clock,
            @Nullable Instant base,
            TimeDistance distance,
            int direction,
            RandomGenerator random,
            PointInTimeFormat format) {
        super(format.withDigits(distance.digits()));
        this.clock = clock;
        this.base = base;
        this.distance = distance;
        this.direction = direction;
        this.random = random;
        this.steps = distance.steps();
        this.baseNanoOfMilli = base == null ? 0 : base.get(ChronoField.NANO_OF_SECOND) % NANOS_PER_MILLI;
        this.stepsPerMilli = distance.stepsPerMilli();
    }

    /**
     * Returns points at a distance from now. The clock's microseconds are ignored, because all rows of a moment would
     * share them.
     *
     * @param direction 1 for the future, -1 for the past
     */
    public static DistantTime fromNow(
            InstantSource clock,
            TimeDistance distance,
            int direction,
            RandomGenerator random,
            PointInTimeFormat format) {
        return new DistantTime(clock, null, distance, direction, random, format);
    }

    /**
     * Returns points at a distance from a fixed point.
     *
     * @param direction 1 for points after the base, -1 for points before it
     */
    public static DistantTime from(
            Instant base, TimeDistance distance, int direction, RandomGenerator random, PointInTimeFormat format) {
        return new DistantTime(InstantSource.fixed(base), base, distance, direction, random, format);
    }

    @Override
    public long drawMillis() {
        long drawn = direction * steps.draw(random);
        if (stepsPerMilli == 1) {
            // Skip the division in the usual case.
            nanoOfMilli = baseNanoOfMilli;
            return clock.millis() + drawn;
        }
        long millis = clock.millis() + Math.floorDiv(drawn, stepsPerMilli);
        nanoOfMilli = baseNanoOfMilli + Math.floorMod(drawn, stepsPerMilli) * (NANOS_PER_MILLI / stepsPerMilli);
        if (nanoOfMilli < NANOS_PER_MILLI) {
            return millis;
        }
        nanoOfMilli -= NANOS_PER_MILLI;
        return millis + 1;
    }

    @Override
    public int nanoOfMilli() {
        return nanoOfMilli;
    }

    @Override
    public List<Instant> extremes() {
        Instant now = base == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : base;
        Duration nearest = distance.min();
        boolean isOne = nearest.equals(distance.max());
        Duration farthest = isOne ? nearest : distance.max().minus(1, distance.step());
        return List.of(now.plus(nearest.multipliedBy(direction)), now.plus(farthest.multipliedBy(direction)));
    }

    @Override
    public String describe() {
        return "point in time " + distance + (direction < 0 ? " before " : " after ") + (base == null ? "now" : base);
    }
}
