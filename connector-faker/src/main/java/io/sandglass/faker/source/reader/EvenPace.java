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

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A pace with equal time between rows, instead of a burst per second.
 *
 * <p>Flink's limiter needs a thread per reader and a handover per row, and it can't space the rows of different readers. This
 * pace reads a clock and subtracts.
 */
final class EvenPace implements Pace {

    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    /** The maximum delay that a reader makes up for at full speed. */
    private static final long MAX_CATCH_UP_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** About 70 years in nanoseconds: longer than any job, and small enough to be added to a clock without overflow. */
    private static final double BOUND = 1L << 61;

    private final LongSupplier nanoClock;
    private final double nanosPerRow;
    private long firstRowNanos;
    private long emittedRows;

    /**
     * Creates a pace that starts now.
     *
     * @param rowsPerSecond the rate, above 0
     * @param firstRowDelaySeconds the time from now to the first row
     * @param nanoClock a clock such as {@link System#nanoTime()}
     */
    EvenPace(double rowsPerSecond, double firstRowDelaySeconds, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.nanosPerRow = NANOS_PER_SECOND / rowsPerSecond;
        this.firstRowNanos = nanoClock.getAsLong() + bounded(firstRowDelaySeconds * NANOS_PER_SECOND);
    }

    @Override
    public long dueRows() {
        long elapsed = nanoClock.getAsLong() - firstRowNanos;
        if (elapsed < 0) {
            return 0;
        }
        long catchUp = elapsed - dueNanos(emittedRows);
        if (catchUp > MAX_CATCH_UP_NANOS) {
            firstRowNanos += catchUp - MAX_CATCH_UP_NANOS;
            elapsed -= catchUp - MAX_CATCH_UP_NANOS;
        }
        return bounded(elapsed / nanosPerRow) + 1 - emittedRows;
    }

    @Override
    public void emitted(long rows) {
        emittedRows += rows;
    }

    @Override
    public long nanosUntilDue() {
        return firstRowNanos + dueNanos(emittedRows) - nanoClock.getAsLong();
    }

    /** Returns the nanoseconds from the first row to a row. */
    private long dueNanos(long row) {
        return bounded(Math.ceil(row * nanosPerRow));
    }

    private static long bounded(double value) {
        return (long) Math.min(value, BOUND);
    }
}
