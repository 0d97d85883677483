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
package io.sandglass.faker.source.reader;

import io.sandglass.faker.timeline.rate.RateSchedule;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A pace whose rate follows a schedule. The schedule tells when each row of the whole stream is due, so the readers of a stream
 * and a restored reader need nothing but the indexes of their rows.
 */
final class SchedulePace implements Pace {

    /** The maximum delay that a reader makes up for at full speed. */
    private static final long MAX_CATCH_UP_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** About 70 years in nanoseconds: longer than any job, and small enough to be added to a clock without overflow. */
    private static final double BOUND = 1L << 61;

    private final RateSchedule schedule;
    private final LongSupplier nextIndex;
    private final LongSupplier laterIndex;
    private final long rowsUntilLater;
    private final LongSupplier nanoClock;
    private final double firstNanos;

    /** The time of the clock at which the first row was due. Delays that aren't made up for move it. */
    private long originNanos;

    /**
     * Creates a pace that starts now, for a reader that must have a next row at each call.
     *
     * @param firstIndex the index of the row of the stream that is due now
     * @param nextIndex returns the index of the reader's next row
     * @param laterIndex returns an upper bound for the indexes of the next {@code rowsUntilLater} rows
     * @param nanoClock a clock such as {@link System#nanoTime()}
     */
    SchedulePace(
            RateSchedule schedule,
            long firstIndex,
            LongSupplier nextIndex,
            LongSupplier laterIndex,
            long rowsUntilLater,
            LongSupplier nanoClock) {
        this.schedule = schedule;
        this.nextIndex = nextIndex;
        this.laterIndex = laterIndex;
        this.rowsUntilLater = rowsUntilLater;
        this.nanoClock = nanoClock;
        this.firstNanos = schedule.nanosUntil(firstIndex);
        this.originNanos = nanoClock.getAsLong();
    }

    /** Returns many rows if all of them are due, otherwise at most one, because each row has its own time. */
    @Override
    public long dueRows() {
        long late = -nanosUntilDue();
        if (late < 0) {
            return 0;
        }
        if (late > MAX_CATCH_UP_NANOS) {
            originNanos += late - MAX_CATCH_UP_NANOS;
        }
        return nanosUntil(laterIndex) <= 0 ? rowsUntilLater : 1;
    }

    @Override
    public void emitted(long rows) {}

    @Override
    public long nanosUntilDue() {
        return nanosUntil(nextIndex);
    }

    private long nanosUntil(LongSupplier index) {
        double due = schedule.nanosUntil(index.getAsLong()) - firstNanos;
        return originNanos + (long) Math.min(Math.ceil(due), BOUND) - nanoClock.getAsLong();
    }
}
