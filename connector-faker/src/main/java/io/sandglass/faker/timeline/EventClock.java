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

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.EventTimeSpec;
import java.time.Instant;
import java.util.List;

/** The event clock of a table. It determines the event time of each row from the row's index. */
public final class EventClock {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /**
     * The end of the clock. It is one day before the end of the year 9999, so that the year is 9999 in all time zones.
     */
    public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final long BEYOND = Long.MIN_VALUE;

    private final EventTimeSpec spec;
    private final RowRandom random;
    private final long drawsKey;
    private final boolean isExact;

    /** @param random the source of the clock's draws */
    EventClock(EventTimeSpec spec, long seed, RowRandom random) {
        this.spec = spec;
        this.random = random;
        this.drawsKey = RowRandom.fieldKey(seed, List.of(), "event-time");
        this.isExact = spec.disorderMillis() == 0 && spec.lateRate() == 0;
    }

    /** Returns the earliest possible event time of a row. */
    public static Instant earliest(EventTimeSpec spec) {
        return Instant.ofEpochMilli(spec.startMillis() - spec.disorderMillis() - spec.maxLatenessMillis());
    }

    /**
     * Returns the time of a row before any disorder, in epoch milliseconds.
     *
     * @param index the row's index, 0 or more
     * @throws EvaluationException if the time lies after the year 9999
     */
    public static long placeMillis(EventTimeSpec spec, long index) {
        long place = placeOrBeyond(spec, index);
        if (place == BEYOND) {
            throw atTheEnd();
        }
        return place;
    }

    /** Returns whether the clock reaches the row at an index, 0 or more, before the end of the year 9999. */
    static boolean reaches(EventTimeSpec spec, long index) {
        return placeOrBeyond(spec, index) != BEYOND;
    }

    /**
     * Returns whether the clock reaches a row, and whether the time from there to the end of the year 9999 is enough for several
     * rows. Pauses don't count.
     *
     * @param index the row's index, 0 or more
     * @param rows the number of rows from that row on
     */
    public static boolean reaches(EventTimeSpec spec, long index, int rows) {
        long place = placeOrBeyond(spec, index);
        return place != BEYOND && length(spec, rows) <= END.toEpochMilli() - place;
    }

    /** Returns the event time from row 0 to a row in milliseconds, without pauses. The row may lie after the clock's end. */
    static long elapsedMillis(EventTimeSpec spec, long index) {
        return index / NANOS_PER_MILLI * spec.stepNanos()
                + index % NANOS_PER_MILLI * (spec.stepNanos() / NANOS_PER_MILLI)
                + index % NANOS_PER_MILLI * (spec.stepNanos() % NANOS_PER_MILLI) / NANOS_PER_MILLI;
    }

    private static long placeOrBeyond(EventTimeSpec spec, long index) {
        long left = END.toEpochMilli() - spec.startMillis();
        // Split the product, so that it fits in 64 bits for all times before the end.
        long millions = index / NANOS_PER_MILLI;
        long ofMillions = millions * spec.stepNanos();
        if (Math.multiplyHigh(millions, spec.stepNanos()) != 0 || ofMillions < 0 || ofMillions > left) {
            return BEYOND;
        }
        long elapsed = ofMillions
                + index % NANOS_PER_MILLI * (spec.stepNanos() / NANOS_PER_MILLI)
                + index % NANOS_PER_MILLI * (spec.stepNanos() % NANOS_PER_MILLI) / NANOS_PER_MILLI;
        if (elapsed < 0 || elapsed > left) {
            return BEYOND;
        }
        long pauses = spec.pauseEveryMillis() == 0 ? 0 : elapsed / spec.pauseEveryMillis();
        if (pauses > (left - elapsed) / Math.max(1, spec.pauseMillis())) {
            return BEYOND;
        }
        return spec.startMillis() + elapsed + pauses * spec.pauseMillis();
    }

    private static long length(EventTimeSpec spec, int rows) {
        return (long) ((double) rows * spec.stepNanos() / NANOS_PER_MILLI);
    }

    private static EvaluationException atTheEnd() {
        return new EvaluationException("the event clock of the table has reached the end of the year 9999");
    }

    long placeMillis(long index) {
        return placeMillis(spec, index);
    }

    /** Returns the nanoseconds of the row's time within its millisecond. */
    private int nanoOfMilli(long index) {
        return (int) (index % NANOS_PER_MILLI * (spec.stepNanos() % NANOS_PER_MILLI) % NANOS_PER_MILLI);
    }

    void moveTo(long index, RowPlace place) {
        place.eventMillis = placeMillis(index);
        place.eventNanoOfMilli = nanoOfMilli(index);
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
