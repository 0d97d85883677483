package io.sandglass.faker.row;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that is read now and then, because reading it takes as long as drawing several columns. */
final class HeldClock implements InstantSource {
    private final InstantSource clock;
    private long millis;
    private boolean wasAsked;

    HeldClock(InstantSource clock) {
        this.clock = clock;
        read();
    }

    void read() {
        millis = clock.millis();
    }

    @Override
    public long millis() {
        wasAsked = true;
        return millis;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    /** Whether anyone wanted to know the time since this was called last. */
    boolean wasAsked() {
        boolean asked = wasAsked;
        wasAsked = false;
        return asked;
    }
}
