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
package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.timeline.rate.PlaceTimes;
import java.time.Instant;
import java.util.List;

/** The event clock of a table. It determines the event time of each row from the row's index. */
public final class EventClock {
    /** The end of the clock; see {@link PlaceTimes#END}. */
    public static final Instant END = PlaceTimes.END;

    private final EventTimeSpec spec;
    private final RowRandom random;
    private final long drawsKey;
    private final boolean isExact;
    private final PlaceTimes places;

    /** @param random the source of the clock's draws */
    EventClock(EventTimeSpec spec, long seed, RowRandom random) {
        this.spec = spec;
        this.random = random;
        this.drawsKey = RowRandom.fieldKey(seed, List.of(), "event-time");
        this.places = new PlaceTimes(spec);
        this.isExact = spec.disorderMillis() == 0 && spec.lateRate() == 0;
    }

    /** Returns the earliest possible event time of a row. */
    public static Instant earliest(EventTimeSpec spec) {
        return Instant.ofEpochMilli(firstMillis(spec) - spec.disorderMillis() - spec.maxLatenessMillis());
    }

    private static long firstMillis(EventTimeSpec spec) {
        if (spec.rate() == null && spec.arrivalSeed() == null) {
            return spec.startMillis();
        }
        // A rate of 0 and random arrivals delay the first row.
        PlaceTimes places = new PlaceTimes(spec);
        return places.reaches(0) ? places.millis(0) : spec.startMillis();
    }

    /** Returns the times of rows before any disorder. */
    public PlaceTimes places() {
        return places;
    }

    long placeMillis(long index) {
        return places.millis(index);
    }

    void moveTo(long index, RowPlace place) {
        place.eventMillis = places.millis(index);
        place.eventNanoOfMilli = places.nanoOfMilli();
        if (!isExact) {
            random.seek(drawsKey, RowRandom.rowKey(index));
            place.lateByMillis = drawLateness();
            place.eventMillis -= drawDisorder() + place.lateByMillis;
        }
    }

    /** Returns how many milliseconds a row's event time precedes its time on the clock, within the allowed disorder. */
    long drawDisorder() {
        return spec.disorderMillis() == 0 ? 0 : random.nextLong(spec.disorderMillis() + 1);
    }

    /**
     * Returns how many more milliseconds a late row's event time precedes its time on the clock. Returns 0 for most
     * rows.
     */
    long drawLateness() {
        return random.nextDouble() < spec.lateRate() ? 1 + random.nextLong(spec.maxLatenessMillis()) : 0;
    }
}
