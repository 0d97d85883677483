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
 * The specification of rows of another table that a table refers to: their numbers and their event clock.
 *
 * @param first the number of the first row
 * @param step the difference between the numbers of consecutive rows, not 0
 * @param rows the number of rows, or {@link StreamSpec#UNBOUNDED}
 * @param clock the event clock of the rows; null if an option of the reference is invalid
 */
public record ReferenceSpec(long first, long step, long rows, @Nullable Clock clock) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The specification of a reference whose options are invalid. */
    public static final ReferenceSpec INVALID = new ReferenceSpec(1, 1, StreamSpec.UNBOUNDED, null);

    /**
     * An event clock, as far as it differs from the event clock of the table that has the reference. Null components are those of
     * that table.
     *
     * @param startMillis the time of the first row in epoch milliseconds
     * @param stepNanos the nanoseconds from one row to the next, 1 or more; null if there is a rate
     * @param rate the rate of rows; null if all steps are equal
     * @param isPoisson whether rows arrive at random
     * @param arrivalSeed the seed of random arrivals
     * @param pauseEveryMillis the event time between pauses, 1 or more
     * @param pauseMillis the duration of a pause, 0 or more
     */
    public record Clock(
            @Nullable Long startMillis,
            @Nullable Long stepNanos,
            @Nullable RateSpec rate,
            @Nullable Boolean isPoisson,
            long arrivalSeed,
            @Nullable Long pauseEveryMillis,
            @Nullable Long pauseMillis)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Returns the whole clock, without disorder. */
        public EventTimeSpec beside(EventTimeSpec own) {
            boolean hasOwnRate = stepNanos == null && rate == null;
            boolean isRandom = isPoisson == null ? own.arrivalSeed() != null : isPoisson;
            return new EventTimeSpec(
                            startMillis == null ? own.startMillis() : startMillis,
                            stepNanos == null ? own.stepNanos() : stepNanos,
                            0,
                            0,
                            0,
                            pauseEveryMillis == null ? own.pauseEveryMillis() : pauseEveryMillis,
                            pauseMillis == null ? own.pauseMillis() : pauseMillis,
                            false)
                    .with(hasOwnRate ? own.rate() : rate, isRandom ? (Long) arrivalSeed : null);
        }
    }
}
