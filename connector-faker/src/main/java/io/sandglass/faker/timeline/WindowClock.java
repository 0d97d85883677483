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

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.timeline.session.SessionClock;

/** An event clock that is divided into windows of equally many rows. */
final class WindowClock implements SessionClock {
    private final EventTimeSpec spec;
    private final EventClock clock;
    private final int windowRows;

    WindowClock(EventTimeSpec spec, EventClock clock, int windowRows) {
        this.spec = spec;
        this.clock = clock;
        this.windowRows = windowRows;
    }

    /**
     * Returns whether the clock reaches the end of a window, 0 or more, before the end of the year 9999. Pauses at the end don't
     * count.
     */
    static boolean reaches(EventTimeSpec spec, long window, int windowRows) {
        return window <= Long.MAX_VALUE / windowRows && EventClock.reaches(spec, window * windowRows, windowRows);
    }

    @Override
    public long startMillis(long window) {
        if (window < 0) {
            return spec.startMillis() - elapsedMillis(-window * windowRows);
        }
        long start = EventClock.placeMillis(spec, window * windowRows);
        if (!reaches(spec, window, windowRows)) {
            throw new EvaluationException("the event clock of the table has reached the end of the year 9999");
        }
        return start;
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
    public boolean hasPauses() {
        return spec.pauseEveryMillis() > 0;
    }

    @Override
    public boolean isClosed(long window) {
        return hasPauses()
                && window > 0
                && elapsedMillis(window * windowRows) / spec.pauseEveryMillis()
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
        return index < 0 ? -EventClock.elapsedMillis(spec, -index) : EventClock.elapsedMillis(spec, index);
    }
}
