package io.sandglass.faker.row.value;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** What the clocks of a zone show. It remembers the offset from UTC until clocks are changed, as most points are near. */
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
     * Returns the milliseconds from a wall clock's 1970-01-01 00:00.
     *
     * @param epochMillis of a point in time
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
        // A transition's own moment belongs to what comes after it.
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
