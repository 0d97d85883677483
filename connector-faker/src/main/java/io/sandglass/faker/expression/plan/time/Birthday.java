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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Birthdays of people whose age lies in a range. */
public final class Birthday extends PointInTime {
    private static final long NANOS_PER_DAY = TimeUnit.DAYS.toNanos(1);
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final InstantSource clock;
    private final ZoneId zone;
    private final long minAge;
    private final long maxAge;
    private final RandomGenerator random;
    private int nanoOfMilli;

    /**
     * @param minAge the minimum age in years, exclusive unless it equals {@code maxAge}
     * @param maxAge the maximum age in years, inclusive
     * @param zone the time zone that decides which day today is
     */
    public Birthday(
            long minAge,
            long maxAge,
            InstantSource clock,
            ZoneId zone,
            RandomGenerator random,
            PointInTimeFormat format) {
        super(format);
        this.minAge = minAge;
        this.maxAge = maxAge;
        this.clock = clock;
        this.zone = zone;
        this.random = random;
    }

    @Override
    public long drawMillis() {
        LocalDate today = today();
        long first = today.minusYears(maxAge).toEpochDay();
        long last = today.minusYears(minAge).toEpochDay();
        LocalDate day = LocalDate.ofEpochDay(first == last ? first : first + Draws.below(last - first, random));
        long nanoOfDay = Draws.below(NANOS_PER_DAY, random);
        nanoOfMilli = (int) (nanoOfDay % NANOS_PER_MILLI);
        return day.atTime(LocalTime.ofNanoOfDay(nanoOfDay))
                .atZone(zone)
                .toInstant()
                .toEpochMilli();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @Override
    public int nanoOfMilli() {
        return nanoOfMilli;
    }

    @Override
    public List<Instant> extremes() {
        return List.of(
                today().minusYears(maxAge).atStartOfDay(zone).toInstant(),
                today().minusYears(minAge).plusDays(1).atStartOfDay(zone).toInstant());
    }

    @Override
    public String describe() {
        return "birthday of somebody " + minAge + " to " + maxAge + " years old";
    }
}
