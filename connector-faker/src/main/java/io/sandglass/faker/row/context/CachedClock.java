package io.sandglass.faker.row.context;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that returns a cached time, because reading the time takes as long as drawing several columns. */
final class CachedClock implements InstantSource {
    private final InstantSource clock;
    private long millis;
    private long uses;

    CachedClock(InstantSource clock) {
        this.clock = clock;
        this.millis = clock.millis();
    }

    /** Replaces the cached time with the current time. */
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
