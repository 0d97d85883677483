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
package io.sandglass.session.tracker;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/**
 * The check instants of a calendar: the first instants at which the clocks of a zone show {@code origin + n * period} or a later
 * time. So a day has 23 or 25 hours if the clocks change, and an hour that the clocks repeat counts as one. All times are in epoch
 * milliseconds.
 *
 * @param zone the time zone
 * @param originMillis one time on the zone's clocks, as if it were in UTC
 * @param periodMillis the distance of two times on the zone's clocks, at least 1
 */
public record CheckInstants(ZoneId zone, long originMillis, long periodMillis) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Beyond this time in either direction, there are no check instants, so that no sum of times overflows. */
    private static final long FARTHEST_MILLIS = Long.MAX_VALUE / 4;

    /** Returns the latest check instant at or before {@code time}. {@link Long#MIN_VALUE} if there is none in range. */
    long atOrBefore(long time) {
        if (time < -FARTHEST_MILLIS) {
            return Long.MIN_VALUE;
        }
        return instant(numberAtOrBefore(Math.min(time, FARTHEST_MILLIS)));
    }

    /** Returns the earliest check instant after {@code time}. {@link Long#MAX_VALUE} if there is none in range. */
    long after(long time) {
        if (time > FARTHEST_MILLIS) {
            return Long.MAX_VALUE;
        }
        return instant(numberAtOrBefore(Math.max(time, -FARTHEST_MILLIS)) + 1);
    }

    private long numberAtOrBefore(long time) {
        long local =
                time + zone.getRules().getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1_000L;
        long number = Math.floorDiv(local - originMillis, periodMillis);
        // While the clocks repeat an hour, they show less than they have shown before.
        while (instant(number + 1) <= time) {
            number++;
        }
        return number;
    }

    /** Returns the first instant at which the clocks show the time of a number, or, if they skip that time, a later one. */
    private long instant(long number) {
        long local = originMillis + number * periodMillis;
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                Math.floorDiv(local, 1_000L), (int) Math.floorMod(local, 1_000L) * 1_000_000, ZoneOffset.UTC);
        ZoneOffsetTransition transition = zone.getRules().getTransition(time);
        if (transition != null && transition.isGap()) {
            return transition.getInstant().toEpochMilli();
        }
        // Of two offsets, the first is the one before the clocks go back.
        ZoneOffset offset = zone.getRules().getValidOffsets(time).get(0);
        return local - offset.getTotalSeconds() * 1_000L;
    }
}
