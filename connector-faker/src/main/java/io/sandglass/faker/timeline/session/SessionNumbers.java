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
import io.sandglass.faker.spec.StreamSpec;
import java.util.List;

/**
 * The numbers of sessions, in order of their starts. Each window has a range of numbers for the sessions that start in it, and doesn't
 * use all of them.
 *
 * <p>A session may start in the window after the one that generates it, because the windows of each key begin at a place of their own.
 */
final class SessionNumbers {
    private final SessionWindow opening;
    private final List<SessionWindow> windows;
    private final long perWindow;

    /**
     * @param opening the sessions under way at the table's start
     * @param windows consecutive windows: those whose sessions are numbered, and the one before them
     */
    SessionNumbers(SessionWindow opening, List<SessionWindow> windows, SessionsSpec.Layout layout) {
        this.opening = opening;
        this.windows = windows;
        this.perWindow = perWindow(layout);
    }

    /**
     * Returns the maximum number of sessions that start in a window, apart from those under way at the table's start. The window and
     * the one before it generate them, each of which has at most as many sessions as rows.
     */
    private static long perWindow(SessionsSpec.Layout layout) {
        return 2L * layout.rows();
    }

    /** Returns an upper bound for the numbers of a table's sessions, or {@link Long#MAX_VALUE} if the table is unbounded. */
    static long max(SessionsSpec.Layout layout, long rowCount) {
        long windows = rowCount / layout.rows() + layout.spill() + 1;
        return rowCount == StreamSpec.UNBOUNDED || windows > Long.MAX_VALUE / perWindow(layout) / 2
                ? Long.MAX_VALUE
                : windows * perWindow(layout) + (long) layout.spill() * layout.rows();
    }

    /** Returns the number of a session, 0 or more. Later sessions have larger numbers. */
    long number(SessionWindow of, int session) {
        long start = of.start(session);
        long window = of.windowOf(start);
        long inWindow = start - of.offset(window);
        long number = window * perWindow + opening.startedBeforeWindow(window);
        number += rank(opening, of, session, window, inWindow);
        for (SessionWindow other : windows) {
            if (other.number() == window || other.number() == window - 1) {
                number += rank(other, of, session, window, inWindow);
            }
        }
        return number;
    }

    /** Returns how many of a window's sessions start in the numbered window before the session does. */
    private int rank(SessionWindow other, SessionWindow of, int session, long window, long inWindow) {
        int before = other.startedBeforeWindow(window);
        if (other == of) {
            return session - before;
        }
        if (before == other.sessionCount()) {
            return 0;
        }
        // Of two sessions that start at the same time, that of the earlier window is first.
        int sameTime = order(other) < order(of) ? 1 : 0;
        return Math.max(0, other.startedBefore(other.offset(window) + inWindow + sameTime) - before);
    }

    private long order(SessionWindow window) {
        return window == opening ? -1 : window.number();
    }
}
