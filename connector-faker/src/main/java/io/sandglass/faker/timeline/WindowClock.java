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
package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.timeline.rate.PlaceTimes;
import io.sandglass.faker.timeline.session.SessionClock;

/** The event clock as windows of sessions see it: with the same number of rows in each window. */
final class WindowClock implements SessionClock {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final EventTimeSpec spec;
    private final EventClock clock;
    private final int windowRows;
    private final PlaceTimes withoutPauses;

    WindowClock(EventTimeSpec spec, EventClock clock, int windowRows) {
        this.spec = spec;
        this.clock = clock;
        this.windowRows = windowRows;
        this.withoutPauses = new PlaceTimes(spec.withoutPauses());
    }

    /** Returns whether the clock reaches the end of a window, 0 or more, before the end of the year 9999. */
    static boolean reaches(PlaceTimes places, long window, int windowRows) {
        return window < Long.MAX_VALUE / windowRows && places.reaches((window + 1) * windowRows);
    }

    @Override
    public long startMillis(long window) {
        if (window < 0) {
            return spec.startMillis() + elapsedMillis(window * windowRows);
        }
        if (!reaches(clock.places(), window, windowRows)) {
            throw PlaceTimes.atTheEnd();
        }
        return clock.placeMillis(window * windowRows);
    }

    @Override
    public long offsetMillis(long window, double rows) {
        long first = window * windowRows;
        long whole = (long) rows;
        double part = rows - whole;
        long from = elapsedMillis(first);
        long offset = elapsedMillis(first + whole) - from;
        return part == 0 ? offset : offset + (long) (part * (elapsedMillis(first + whole + 1) - from - offset));
    }

    @Override
    public long leastWindowMillis() {
        if (spec.rate() == null) {
            return windowRows * spec.stepNanos() / NANOS_PER_MILLI;
        }
        // The ends of a window are truncated to milliseconds.
        return Math.max(0, (long) (windowRows / withoutPauses.peakPerMilli()) - 1);
    }

    @Override
    public boolean hasPauses() {
        return spec.pauseEveryMillis() > 0;
    }

    @Override
    public boolean isClosed(long window) {
        if (!hasPauses() || window <= 0) {
            return false;
        }
        return !withoutPauses.reaches(window * windowRows)
                || elapsedMillis(window * windowRows) / spec.pauseEveryMillis()
                        != elapsedMillis((window - 1) * windowRows) / spec.pauseEveryMillis();
    }

    @Override
    public long drawDisorder() {
        return clock.drawDisorder();
    }

    @Override
    public long drawLateness() {
        return clock.drawLateness();
    }

    /** Returns the event time from the table's start to a row, without pauses; negative before the start. */
    private long elapsedMillis(long index) {
        return withoutPauses.millis(index) - spec.startMillis();
    }
}
