package io.sandglass.benchmarks.row;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The clock on the wall in milliseconds. Asks for the zone's offset again only when it changes. */
final class WallClock {
    private final ZoneRules rules;
    private long offsetMillis;
    private long offsetEndMillis = Long.MIN_VALUE;

    WallClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    long millis() {
        long now = System.currentTimeMillis();
        if (now >= offsetEndMillis) {
            Instant instant = Instant.ofEpochMilli(now);
            ZoneOffsetTransition change = rules.nextTransition(instant);
            offsetMillis = rules.getOffset(instant).getTotalSeconds() * 1000L;
            offsetEndMillis =
                    change == null ? Long.MAX_VALUE : change.getInstant().toEpochMilli();
        }
        return now + offsetMillis;
    }
}
