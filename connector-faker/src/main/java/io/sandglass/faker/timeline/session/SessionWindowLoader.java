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
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.SessionsSpec;

/**
 * A loader of session windows, which generates each window from the seed and the window's number. Loading takes a few draws per
 * row and a sort.
 *
 * <p>The loader draws sessions until they have the window's number of rows. The last session may have fewer rows than drawn. Each
 * session gets a key that has room for it and the idle time after it. Then each key's sessions get their starts.
 */
final class SessionWindowLoader {
    /** The number of keys to draw before a session takes the next key that has room. */
    private static final int MAX_DRAWS = 32;

    private static final long NO_KEY = -1;

    private final SessionsSpec spec;
    private final SessionClock clock;
    private final SessionDraw sessions;
    private final KeyDraw keys;
    private final SessionStarts starts;
    private final SeekableRandom random;
    private final long drawsKey;
    private final boolean hasDelays;
    private final boolean hasLateRows;

    /**
     * Creates a loader.
     *
     * @param sessions draws the rows of a session from {@code random}
     * @param drawsKey the key of all draws; it depends on the seed
     * @param hasDelays whether rows may arrive after their event time
     * @param hasLateRows whether rows may be late
     */
    SessionWindowLoader(
            SessionsSpec spec,
            SessionClock clock,
            SessionDraw sessions,
            SeekableRandom random,
            long drawsKey,
            boolean hasDelays,
            boolean hasLateRows) {
        this.spec = spec;
        this.clock = clock;
        this.sessions = sessions;
        this.keys = new KeyDraw(spec, random);
        this.starts = new SessionStarts(spec, clock, Draws.mix(drawsKey), random);
        this.random = random;
        this.drawsKey = drawsKey;
        this.hasDelays = hasDelays;
        this.hasLateRows = hasLateRows;
    }

    /**
     * Generates a window.
     *
     * @param number the number of the window; it is negative before the table's start
     * @throws EvaluationException if the event clock ends before the window does, or if the keys have no room for all sessions
     */
    SessionWindow load(long number) {
        long startMillis = clock.startMillis(number);
        WindowBounds bounds = WindowBounds.of(number, spec.layout(), clock);
        int rowCount = spec.layout().rows();
        WindowParts parts = new WindowParts(rowCount, spec.states() != null, hasDelays, hasLateRows);
        random.seek(drawsKey, Draws.mix(number + Draws.GAMMA));
        placeSessions(bounds, drawSessions(bounds, parts), parts);
        if (hasDelays) {
            drawDelays(bounds, parts);
        }
        return new SessionWindow(parts, bounds, startMillis);
    }

    /** Draws all sessions and their keys. */
    private KeyRooms drawSessions(WindowBounds bounds, WindowParts parts) {
        boolean hasGroups = spec.layout().groups() > 1;
        KeyRooms rooms = new KeyRooms(hasGroups ? bounds.lengthMillis() : clock.leastWindowMillis(), hasGroups);
        int group = Math.floorMod(bounds.window(), spec.layout().groups());
        long maxMillis = hasGroups ? bounds.maxDuration(spec.maxMillis()) : spec.maxMillis();
        int rowCount = spec.layout().rows();
        short[] states = parts.states == null ? new short[0] : parts.states;
        int row = 0;
        while (row < rowCount) {
            int end = sessions.draw(row, rowCount, maxMillis, parts.millis, states);
            row = addSession(row, end, rooms, group, parts);
        }
        return rooms;
    }

    /**
     * Adds a session and returns the row after it. If no key has room for the session, it ends earlier. The keys nearly always have
     * room, because their number follows from the mean and the deviation of many sessions.
     */
    private int addSession(int first, int drawnEnd, KeyRooms rooms, int group, WindowParts parts) {
        int end = drawnEnd;
        long key = chooseKey(rooms, group, parts.sessionCount, parts.millis[end - 1] + spec.idleMillis());
        while (key == NO_KEY && end > first + 1) {
            end = first + (end - first) / 2;
            key = chooseKey(rooms, group, parts.sessionCount, parts.millis[end - 1] + spec.idleMillis());
        }
        if (key == NO_KEY) {
            throw new EvaluationException("the keys of sessions have no room for the sessions of a window. Use more"
                    + " 'sessions.keys', a longer 'event-time.step' or a shorter 'sessions.idle'");
        }
        int session = parts.addSession(end);
        parts.keys[session] = key;
        return end;
    }

    /** Returns the duration of a session, whose start is not placed yet, and the idle time after it. */
    private long lengthMillis(WindowParts parts, int session) {
        return parts.millis[parts.firstRow(session) + parts.size(session) - 1] + spec.idleMillis();
    }

    /** Returns a key that has room for a session, or {@link #NO_KEY}. */
    private long chooseKey(KeyRooms rooms, int group, int session, long millis) {
        long place = 0;
        for (int i = 0; i < MAX_DRAWS; i++) {
            place = keys.draw(group);
            if (rooms.add(place, session, millis)) {
                return keys.groups().key(group, place);
            }
        }
        long size = keys.groups().size(group);
        for (long i = 1; i < size; i++) {
            long next = (place + i) % size;
            if (rooms.add(next, session, millis)) {
                return keys.groups().key(group, next);
            }
        }
        return NO_KEY;
    }

    private void placeSessions(WindowBounds bounds, KeyRooms rooms, WindowParts parts) {
        int group = Math.floorMod(bounds.window(), spec.layout().groups());
        long[] lengths = new long[parts.sessionCount];
        for (int session = 0; session < lengths.length; session++) {
            lengths[session] = lengthMillis(parts, session);
        }
        rooms.forEach((place, ofKey, count, total) ->
                starts.draw(bounds, keys.groups().key(group, place), ofKey, count, lengths, total, parts.starts));
        for (int session = 0; session < lengths.length; session++) {
            int end = parts.firstRow(session) + parts.size(session);
            for (int row = parts.firstRow(session); row < end; row++) {
                parts.millis[row] += parts.starts[session];
            }
        }
    }

    private void drawDelays(WindowBounds bounds, WindowParts parts) {
        for (int row = 0; row < parts.rowCount(); row++) {
            long lateness = clock.drawLateness();
            if (parts.latenesses != null) {
                parts.latenesses[row] = lateness;
            }
            long arrival = parts.millis[row] + clock.drawDisorder() + lateness;
            if (parts.delays != null) {
                // Rows that would arrive after the last possible time arrive at that time.
                parts.delays[row] = Math.max(0, Math.min(arrival, bounds.lastArrivalMillis()) - parts.millis[row]);
            }
        }
    }
}
