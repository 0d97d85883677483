package io.sandglass.faker.row.value;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A converter of points in time to local times of a zone. It caches the offset from UTC until the next transition, because most
 * points lie close together.
 */
public final class WallClock {
    private final ZoneRules rules;
    private long validFromMillis = 1;
    private long validToMillis;
    private long offsetMillis;

    /** The time that the clock shows right after its next change, or {@link Long#MAX_VALUE} if there is none. */
    private long shownAtChange;

    public WallClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /**
     * Returns the local time in milliseconds since 1970-01-01 00:00 local time.
     *
     * @param epochMillis the point in time in epoch milliseconds
     */
    public long millis(long epochMillis) {
        if (epochMillis < validFromMillis || epochMillis >= validToMillis) {
            lookUp(epochMillis);
        }
        return epochMillis + offsetMillis;
    }

    /**
     * Returns the earliest time that the clock shows at or after a point in time, in milliseconds as above. If the next change
     * sets the clock back, this may be earlier than what the clock shows at that point.
     *
     * @param epochMillis the point in time
     */
    public long earliestMillisFrom(long epochMillis) {
        return Math.min(millis(epochMillis), shownAtChange);
    }

    private void lookUp(long epochMillis) {
        Instant instant = Instant.ofEpochMilli(epochMillis);
        ZoneOffsetTransition next = rules.nextTransition(instant);
        // The new offset applies from the instant of the transition.
        ZoneOffsetTransition previous = rules.previousTransition(instant.plusNanos(1));
        validToMillis = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli();
        validFromMillis =
                previous == null ? Long.MIN_VALUE : previous.getInstant().toEpochMilli();
        shownAtChange = next == null
                ? Long.MAX_VALUE
                : validToMillis + next.getOffsetAfter().getTotalSeconds() * 1000L;
        offsetMillis = rules.getOffset(instant).getTotalSeconds() * 1000L;
    }
}
