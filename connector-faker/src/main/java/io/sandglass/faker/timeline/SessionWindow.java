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

import io.sandglass.faker.spec.SessionsSpec;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one session window, in order of arrival. Immutable.
 *
 * <p>A window takes 12 bytes per row. It takes 8 more if times are out of order, and another 8 if some rows are late.
 */
final class SessionWindow {
    private final SessionsSpec spec;
    private final long number;
    private final long startMillis;
    private final Permutation keys;
    private final long[] arrivals;
    private final int placeBits;
    private final int[] sessions;
    private final long @Nullable [] delays;
    private final long @Nullable [] latenesses;

    /**
     * Creates a window from drawn rows. The arrays are not copied.
     *
     * @param spec the specification of the sessions
     * @param number the number of the window, 0 or more
     * @param startMillis the start of the window in milliseconds since 1970-01-01 00:00 UTC
     * @param keys the order in which the keys of the window's group have their sessions
     * @param arrivals by rank: the milliseconds from the window's start to the arrival. The lowest {@code placeBits} bits are the
     *     row's place in the other arrays.
     * @param placeBits the number of bits of a place
     * @param sessions by place: the number of the session within the window
     * @param delays by place: the milliseconds from the row's event time to its arrival; null if there are no delays
     * @param latenesses by place: the part of the delay beyond the disorder in milliseconds; null if no row is late
     */
    SessionWindow(
            SessionsSpec spec,
            long number,
            long startMillis,
            Permutation keys,
            long[] arrivals,
            int placeBits,
            int[] sessions,
            long @Nullable [] delays,
            long @Nullable [] latenesses) {
        this.spec = spec;
        this.number = number;
        this.startMillis = startMillis;
        this.keys = keys;
        this.arrivals = arrivals;
        this.placeBits = placeBits;
        this.sessions = sessions;
        this.delays = delays;
        this.latenesses = latenesses;
    }

    long number() {
        return number;
    }

    /** Moves the place to the row at a rank in the window, 0 or more. */
    void moveTo(int rank, RowPlace place) {
        int at = (int) (arrivals[rank] & ((1L << placeBits) - 1));
        place.eventMillis = arrivalMillis(rank) - (delays == null ? 0 : delays[at]);
        place.eventNanoOfMilli = 0;
        place.lateByMillis = latenesses == null ? 0 : latenesses[at];
        place.sessionKey = keyOf(sessions[at]);
        place.sessionId = number * spec.windowRows() + sessions[at];
    }

    /**
     * Returns the arrival time of a row in milliseconds since 1970-01-01 00:00 UTC. No row that arrives earlier has an event time
     * after this time.
     */
    long arrivalMillis(int rank) {
        return startMillis + (arrivals[rank] >> placeBits);
    }

    /** Returns the key of a session. The sessions of a window take the keys of its group in turn. */
    private long keyOf(int session) {
        return keys.apply(session % (spec.keys() / spec.groups())) * spec.groups() + number % spec.groups();
    }
}
