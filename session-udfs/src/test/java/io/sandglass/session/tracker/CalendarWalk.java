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

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The check instants of a calendar within some days, found by a walk: the clocks are read at each step, and a step at which they first
 * show another period is a check instant. It shares no code with {@link CheckInstants}.
 *
 * @param instants the check instants from the beginning of the walk to its end, in epoch milliseconds
 */
record CalendarWalk(
        ZoneId zone, long originMillis, long periodMillis, long fromMillis, long toMillis, List<Long> instants) {
    /** No clocks go back by more than this, so after it, the greatest time shown is known. */
    private static final long WARM_UP_MILLIS = Duration.ofDays(2).toMillis();

    /**
     * Walks some days before and after a time.
     *
     * @param stepMillis a divisor of the period, of the origin, of the zone's offsets and of the times at which they change
     */
    static CalendarWalk around(
            ZoneId zone, long originMillis, long periodMillis, Instant time, int days, long stepMillis) {
        long center = Math.floorDiv(time.toEpochMilli(), stepMillis) * stepMillis;
        long distance = Duration.ofDays(days).toMillis();
        List<Long> instants = new ArrayList<>();
        long latestShown = Long.MIN_VALUE;
        long periods = Long.MIN_VALUE;
        for (long at = center - distance - WARM_UP_MILLIS; at <= center + distance; at += stepMillis) {
            long shown = Instant.ofEpochMilli(at)
                    .atZone(zone)
                    .toLocalDateTime()
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
            latestShown = Math.max(latestShown, shown);
            long period = Math.floorDiv(latestShown - originMillis, periodMillis);
            if (period > periods && at > center - distance) {
                instants.add(at);
            }
            periods = period;
        }
        return new CalendarWalk(
                zone, originMillis, periodMillis, center - distance, center + distance, List.copyOf(instants));
    }

    /** Returns the first check instant strictly after a time, which must be within the walk. */
    long after(long time) {
        check(time);
        // The list has thousands of instants, so this search halves it.
        int low = 0;
        int high = instants.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (instants.get(middle) > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == instants.size()) {
            throw new IllegalArgumentException("There is no check instant after " + time + " in the walk");
        }
        return instants.get(low);
    }

    /** Returns the last check instant at or before a time, which must be within the walk. */
    long atOrBefore(long time) {
        check(time);
        return instants.stream()
                .mapToLong(Long::longValue)
                .filter(instant -> instant <= time)
                .max()
                .orElseThrow();
    }

    /** Returns what the tracker uses. */
    CheckInstants checkInstants() {
        return new CheckInstants(zone, originMillis, periodMillis);
    }

    private void check(long time) {
        if (time < fromMillis || time > toMillis) {
            throw new IllegalArgumentException(time + " is not within the walk");
        }
    }

    @Override
    public String toString() {
        return zone + " from " + originMillis + " every " + periodMillis;
    }
}
