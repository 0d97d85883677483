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

    /** The local time right after the next transition, or {@link Long#MAX_VALUE} if there is none. */
    private long shownAtChange;

    public WallClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** Returns the local time of a point in time, in milliseconds since 1970-01-01 00:00 local time. */
    public long millis(long epochMillis) {
        if (epochMillis < validFromMillis || epochMillis >= validToMillis) {
            lookUp(epochMillis);
        }
        return epochMillis + offsetMillis;
    }

    /**
     * Returns the earliest local time at or after a point in time, in the unit of {@link #millis}. If the next transition sets
     * the clock back, the result may be earlier than the local time of that point.
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
