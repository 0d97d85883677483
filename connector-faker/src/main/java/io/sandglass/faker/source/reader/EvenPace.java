package io.sandglass.faker.source.reader;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Says how many rows are due: one at a time at even distances, not a burst a second.
 *
 * <p>Flink's own limiter holds a thread for each reader and one hand-over to it for each row, and knows nothing of rows
 * between two readers; this one counts from a clock and costs a subtraction.
 */
final class EvenPace implements Pace {

    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    /** A reader that was held up makes good for at most so long, as fast as it can. */
    private static final long MAX_CATCH_UP_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Some 70 years in nanoseconds: beyond every job, and far enough from overflow to be added to a clock. */
    private static final double BOUND = 1L << 61;

    private final LongSupplier nanoClock;
    private final double nanosPerRow;
    private long firstRowNanos;
    private long emittedRows;

    /**
     * A pace that starts now.
     *
     * @param rowsPerSecond more than 0
     * @param firstRowDelaySeconds how long after now the first row is due
     * @param nanoClock as {@link System#nanoTime()}
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

    /** When a row is due, counted from the first. */
    private long dueNanos(long row) {
        return bounded(Math.ceil(row * nanosPerRow));
    }

    private static long bounded(double value) {
        return (long) Math.min(value, BOUND);
    }
}
