package io.sandglass.faker.source.reader;

import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.timeline.EventClock;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets a row come when the wall clock has come to its place on the event clock: those of the past at once. */
final class LivePace implements Pace {
    private final EventTimeSpec eventTime;
    private final LongSupplier nextIndex;
    private final LongSupplier laterIndex;
    private final long rowsUntilLater;
    private final InstantSource clock;

    /**
     * A pace for a reader, which has a next row whenever the pace is asked.
     *
     * @param nextIndex of the reader
     * @param laterIndex no row is of a larger index among the next {@code rowsUntilLater}
     */
    LivePace(
            EventTimeSpec eventTime,
            LongSupplier nextIndex,
            LongSupplier laterIndex,
            long rowsUntilLater,
            InstantSource clock) {
        this.eventTime = eventTime;
        this.nextIndex = nextIndex;
        this.laterIndex = laterIndex;
        this.rowsUntilLater = rowsUntilLater;
        this.clock = clock;
    }

    /** Many at once of what is long past; otherwise one at a time, as each has a time of its own. */
    @Override
    public long dueRows() {
        long now = clock.millis();
        if (millis(laterIndex) <= now) {
            return rowsUntilLater;
        }
        return millis(nextIndex) <= now ? 1 : 0;
    }

    @Override
    public void emitted(long rows) {}

    @Override
    public long nanosUntilDue() {
        return TimeUnit.MILLISECONDS.toNanos(millis(nextIndex) - clock.millis());
    }

    private long millis(LongSupplier index) {
        return EventClock.placeMillis(eventTime, index.getAsLong());
    }
}
