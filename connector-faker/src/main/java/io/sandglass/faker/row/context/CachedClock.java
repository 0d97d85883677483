package io.sandglass.faker.row.context;

import java.time.Instant;
import java.time.InstantSource;

/** A clock whose time is read now and then, because a reading takes as long as drawing several columns. */
final class CachedClock implements InstantSource {
    private final InstantSource clock;
    private long millis;
    private long uses;

    CachedClock(InstantSource clock) {
        this.clock = clock;
        this.millis = clock.millis();
    }

    /** Takes over the clock's current time. */
    void refresh() {
        millis = clock.millis();
    }

    @Override
    public long millis() {
        uses++;
        return millis;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    /** Returns how often the time was used so far. */
    long uses() {
        return uses;
    }
}
