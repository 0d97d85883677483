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
package io.sandglass.faker.timeline.session;

import io.sandglass.faker.spec.SessionsSpec;

/** The bounds of a window's sessions and rows, in milliseconds from the window's start. */
final class WindowBounds {
    private static final long NONE = Long.MAX_VALUE;

    private final long window;
    private final long[] ends;
    private final long pauseMillis;

    private WindowBounds(long window, long[] ends, long pauseMillis) {
        this.window = window;
        this.ends = ends;
        this.pauseMillis = pauseMillis;
    }

    /** Returns the bounds of a window. */
    static WindowBounds of(long window, SessionsSpec.Layout layout, SessionClock clock) {
        long[] ends = new long[layout.spill() + 1];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = clock.offsetMillis(window, (i + 1.0) * layout.rows());
        }
        int open = 0;
        while (open < ends.length && !clock.isClosed(window + 1 + open)) {
            open++;
        }
        return new WindowBounds(window, ends, open == ends.length ? NONE : ends[open]);
    }

    /** Returns the number of the window. */
    long window() {
        return window;
    }

    /** Returns the end of the window itself, and of the windows after it in which its rows may arrive. */
    long[] ends() {
        return ends;
    }

    /**
     * Returns the next pause, which no session crosses. Returns {@link Long#MAX_VALUE} if no row of the window can reach one.
     */
    long pauseMillis() {
        return pauseMillis;
    }

    long lengthMillis() {
        return ends[0];
    }

    /** Returns the latest time at which a row of the window may arrive. */
    long lastArrivalMillis() {
        return Math.min(pauseMillis, ends[ends.length - 1]) - 1;
    }

    /** Returns the maximum duration of a session. Before a pause, time for different starts must remain. */
    long maxDuration(long maxMillis) {
        return pauseMillis == NONE ? maxMillis : Math.min(maxMillis, pauseMillis / 4 * 3);
    }
}
