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

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.spec.SessionsSpec;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The start times of a window's sessions. Two sessions of a key are never closer than the idle time. */
final class SessionStarts {
    private final int windowRows;
    private final boolean hasGroups;
    private final long idleMillis;
    private final SessionClock clock;
    private final long phaseKey;
    private final RandomGenerator random;
    private long[] places = new long[16];

    /** @param phaseKey the key of the places where the keys' windows begin; it depends on the seed */
    SessionStarts(SessionsSpec spec, SessionClock clock, long phaseKey, RandomGenerator random) {
        this.windowRows = spec.layout().rows();
        this.hasGroups = spec.layout().groups() > 1;
        this.idleMillis = spec.idleMillis();
        this.clock = clock;
        this.phaseKey = phaseKey;
        this.random = random;
    }

    /**
     * Draws the starts of a key's sessions in one window.
     *
     * @param bounds the bounds of the window
     * @param key the key
     * @param sessions the sessions in its first {@code count} elements
     * @param lengths by session: its duration and the idle time after it in milliseconds
     * @param total the sum of the lengths of these sessions
     * @param starts receives, by session, the milliseconds from the window's start
     */
    void draw(WindowBounds bounds, long key, int[] sessions, int count, long[] lengths, long total, long[] starts) {
        if (!hasGroups) {
            double first = clock.hasPauses() ? 0 : phase(key);
            long from = clock.offsetMillis(bounds.window(), first);
            long to = clock.offsetMillis(bounds.window(), first + windowRows);
            inOrder(bounds.window(), first, from, to, sessions, count, lengths, total, starts);
        } else if (count == 1) {
            starts[sessions[0]] = single(bounds, lengths[sessions[0]] - idleMillis);
        } else if (bounds.pauseMillis() >= bounds.lengthMillis() + total) {
            onCircle(bounds, sessions, count, lengths, total, starts);
        } else {
            inOrder(bounds.window(), 0, 0, bounds.lengthMillis(), sessions, count, lengths, total, starts);
        }
    }

    /** Returns the first row of a key's own windows, so that not all keys are idle at the same time. */
    private long phase(long key) {
        return Draws.scale(Draws.mix(phaseKey ^ Draws.mix(key + Draws.GAMMA)), windowRows);
    }

    private long single(WindowBounds bounds, long duration) {
        long start = clock.offsetMillis(bounds.window(), random.nextDouble() * windowRows);
        long last = bounds.pauseMillis() - 1 - duration;
        return last >= bounds.lengthMillis() ? start : (long) ((double) start / bounds.lengthMillis() * last);
    }

    /** Draws starts such that the sessions and their idle times lie between two times, in a random order and with random slack. */
    private void inOrder(
            long window,
            double first,
            long from,
            long to,
            int[] sessions,
            int count,
            long[] lengths,
            long total,
            long[] starts) {
        long slack = to - from - total;
        double scale = (double) slack / Math.max(1, to - from);
        ensurePlaces(count);
        for (int i = 0; i < count; i++) {
            long place = clock.offsetMillis(window, first + random.nextDouble() * windowRows) - from;
            places[i] = Math.min((long) (place * scale), slack);
        }
        Arrays.sort(places, 0, count);
        long before = from;
        for (int i = 0; i < count; i++) {
            starts[sessions[i]] = before + places[i];
            before += lengths[sessions[i]];
        }
    }

    /**
     * Draws starts on a circle that is as long as the window. So each start is uniform in the window. The last session may end after
     * the window, and its idle time lies in the windows of other groups.
     */
    private void onCircle(WindowBounds bounds, int[] sessions, int count, long[] lengths, long total, long[] starts) {
        long circle = bounds.lengthMillis();
        inOrder(bounds.window(), 0, 0, circle, sessions, count, lengths, total, starts);
        long turn = clock.offsetMillis(bounds.window(), random.nextDouble() * windowRows);
        for (int i = 0; i < count; i++) {
            starts[sessions[i]] = (starts[sessions[i]] + turn) % circle;
        }
    }

    private void ensurePlaces(int count) {
        if (places.length < count) {
            places = new long[Math.max(count, places.length * 2)];
        }
    }
}
