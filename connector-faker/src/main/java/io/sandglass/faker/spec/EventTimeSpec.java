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
package io.sandglass.faker.spec;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The specification of an event clock. Without a rate, row i happens {@code i} steps after the start. With a rate, row i happens
 * when the rate has given i rows since the start. Random arrivals, disorder, lateness and pauses move rows from there.
 *
 * @param startMillis the time of row 0 in epoch milliseconds
 * @param stepNanos the nanoseconds from one row to the next, 1 or more; without meaning if there is a rate
 * @param disorderMillis the maximum time by which a row precedes its place on the clock, 0 or more
 * @param lateRate the fraction of rows that precede their place by more, 0 to 1
 * @param maxLatenessMillis the maximum additional time of these rows; 1 or more if there are any
 * @param pauseEveryMillis the event time between pauses; 0 for no pauses
 * @param pauseMillis the duration of a pause
 * @param isLive whether a row waits until the wall clock reaches its time; rows of the past don't wait
 * @param rate the rate of rows; null if all steps are equal
 * @param arrivalSeed the seed of random arrivals (Poisson); null for even arrivals
 */
public record EventTimeSpec(
        long startMillis,
        long stepNanos,
        long disorderMillis,
        double lateRate,
        long maxLatenessMillis,
        long pauseEveryMillis,
        long pauseMillis,
        boolean isLive,
        @Nullable RateSpec rate,
        @Nullable Long arrivalSeed)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Creates the specification of a clock with equal steps. */
    public EventTimeSpec(
            long startMillis,
            long stepNanos,
            long disorderMillis,
            double lateRate,
            long maxLatenessMillis,
            long pauseEveryMillis,
            long pauseMillis,
            boolean isLive) {
        this(
                startMillis,
                stepNanos,
                disorderMillis,
                lateRate,
                maxLatenessMillis,
                pauseEveryMillis,
                pauseMillis,
                isLive,
                null,
                null);
    }

    /** Creates the specification of a clock with equal steps, without disorder, lateness and pauses. */
    public static EventTimeSpec inOrder(long startMillis, long stepNanos) {
        return new EventTimeSpec(startMillis, stepNanos, 0, 0, 0, 0, 0, false);
    }

    /** Returns the same clock without pauses and with even arrivals. */
    public EventTimeSpec withoutPauses() {
        return new EventTimeSpec(startMillis, stepNanos, disorderMillis, lateRate, maxLatenessMillis, 0, 0, isLive)
                .with(rate, null);
    }

    /** Returns the same clock with another rate and other arrivals. */
    public EventTimeSpec with(@Nullable RateSpec otherRate, @Nullable Long otherArrivalSeed) {
        return new EventTimeSpec(
                startMillis,
                stepNanos,
                disorderMillis,
                lateRate,
                maxLatenessMillis,
                pauseEveryMillis,
                pauseMillis,
                isLive,
                otherRate,
                otherArrivalSeed);
    }
}
