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
package io.sandglass.faker.timeline.rate;

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.EventTimeSpec;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times of rows on the event clock, before any disorder. A row never precedes the row before. Each method takes as long for
 * any row. Not thread-safe.
 */
public final class PlaceTimes {

    /** The end of all clocks. It is one day before the end of the year 9999, so that the year is 9999 in all time zones. */
    public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** Keeps the distances of a search within 64 bits. */
    private static final long MAX_DISTANCE = 1L << 61;

    /** How far before the start a time may lie in any case: 1,000 years. Sessions that are open at the start began there. */
    private static final long MIN_REACH_BACK = Duration.ofDays(365_000).toMillis();

    private final EventTimeSpec spec;
    private final RowClock clock;
    private final @Nullable PoissonArrivals arrivals;
    private final long maxElapsed;
    private long elapsed;

    public PlaceTimes(EventTimeSpec spec) {
        this.spec = spec;
        this.maxElapsed = END.toEpochMilli() - spec.startMillis();
        long reach = Math.max(maxElapsed, MIN_REACH_BACK);
        this.clock = spec.rate() == null
                ? new StepClock(spec.stepNanos(), reach)
                : new CurveClock(spec.rate(), spec.startMillis(), spec.startMillis() - reach, END.toEpochMilli());
        this.arrivals = spec.arrivalSeed() == null ? null : new PoissonArrivals(spec.arrivalSeed());
    }

    /**
     * Returns the time of a row in epoch milliseconds.
     *
     * @param index the row's index. A negative index gives a time before the start; no pauses are there.
     * @throws EvaluationException if the time lies after the year 9999
     */
    public long millis(long index) {
        if (!moveTo(index)) {
            throw atTheEnd();
        }
        return spec.startMillis() + elapsed;
    }

    /** Returns the nanoseconds within the millisecond of the time that {@link #millis} returned last. */
    public int nanoOfMilli() {
        return clock.nanoOfMilli();
    }

    /** Returns whether the clock reaches a row before the end of the year 9999. */
    public boolean reaches(long index) {
        return moveTo(index);
    }

    /**
     * Returns the first index whose time isn't before a time in epoch milliseconds. So {@code max(0, firstIndexFrom(t))} rows
     * happen before {@code t}. Negative before the start, {@link Long#MAX_VALUE} if the clock doesn't reach the time.
     */
    public long firstIndexFrom(long millis) {
        long guess = clock.rowsUntil(withoutPauses(millis - spec.startMillis()));
        long low = guess;
        long high = guess;
        long distance = 1;
        while (low != Long.MIN_VALUE && !isBefore(low, millis)) {
            high = low;
            low = low < Long.MIN_VALUE + distance ? Long.MIN_VALUE : low - distance;
            distance = Math.min(2 * distance, MAX_DISTANCE);
        }
        distance = 1;
        while (high != Long.MAX_VALUE && isBefore(high, millis)) {
            low = high;
            high = high > Long.MAX_VALUE - distance ? Long.MAX_VALUE : high + distance;
            distance = Math.min(2 * distance, MAX_DISTANCE);
        }
        // Both are at an end of 64 bits if the clock has more rows than that before the time.
        while (low != high && low + 1 < high) {
            long middle = (low & high) + ((low ^ high) >> 1);
            if (isBefore(middle, millis)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Returns the largest rate in rows per millisecond of event time, apart from random arrivals. */
    public double peakPerMilli() {
        return clock.peakPerMilli();
    }

    /** Returns the mean rate in rows per millisecond of event time, apart from pauses. */
    public double meanPerMilli() {
        return clock.meanPerMilli();
    }

    /** Returns the error of a row that the clock does not reach. */
    public static EvaluationException atTheEnd() {
        return new EvaluationException("the event clock of the table has reached the end of the year 9999");
    }

    private boolean isBefore(long index, long millis) {
        // Rows that the clock doesn't reach are too late, or too early.
        return moveTo(index) ? spec.startMillis() + elapsed < millis : index < 0;
    }

    private boolean moveTo(long index) {
        boolean isReached;
        if (arrivals == null) {
            isReached = clock.moveTo(index, 0);
        } else {
            arrivals.moveTo(index);
            isReached = clock.moveTo(arrivals.rows(), arrivals.fraction());
        }
        if (!isReached) {
            return false;
        }
        elapsed = clock.elapsedMillis();
        if (spec.pauseEveryMillis() == 0 || elapsed < 0) {
            return elapsed <= maxElapsed;
        }
        long pauses = elapsed / spec.pauseEveryMillis();
        if (elapsed > maxElapsed || pauses > (maxElapsed - elapsed) / Math.max(1, spec.pauseMillis())) {
            return false;
        }
        elapsed += pauses * spec.pauseMillis();
        return true;
    }

    private long withoutPauses(long elapsedMillis) {
        if (spec.pauseEveryMillis() == 0 || elapsedMillis < 0) {
            return elapsedMillis;
        }
        long cycle = spec.pauseEveryMillis() + spec.pauseMillis();
        return elapsedMillis / cycle * spec.pauseEveryMillis()
                + Math.min(spec.pauseEveryMillis(), elapsedMillis % cycle);
    }
}
