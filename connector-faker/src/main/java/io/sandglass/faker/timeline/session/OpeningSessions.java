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

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that are under way when the table starts. They come from windows before the table. Their rows before the table's
 * start don't exist.
 *
 * <p>With states, such a session begins in an initial state, too. So it gets other states, drawn like those of a new session.
 */
final class OpeningSessions {
    /** The number of drawn sessions among which to find one that is long enough. */
    private static final int MAX_DRAWS = 32;

    private final WindowParts parts;
    private final WindowBounds bounds;
    private final @Nullable SessionDraw states;
    private final SeekableRandom random;
    private final long drawsKey;
    private final long[] drawnMillis;
    private final short[] drawnStates;
    private final short[] bestStates;
    private final long[] bestMillis;

    private OpeningSessions(
            WindowParts parts,
            WindowBounds bounds,
            @Nullable SessionDraw states,
            int maxSize,
            SeekableRandom random,
            long drawsKey) {
        this.parts = parts;
        this.bounds = bounds;
        this.states = states;
        this.random = random;
        this.drawsKey = drawsKey;
        this.drawnMillis = new long[maxSize];
        this.drawnStates = new short[maxSize];
        this.bestMillis = new long[maxSize];
        this.bestStates = new short[maxSize];
    }

    /**
     * Returns the sessions under way, as a window whose times refer to the first window of the table.
     *
     * @param windows the windows before the table whose sessions may be under way
     * @param bounds the bounds of the table's first window
     * @param startMillis the start of the table in milliseconds since 1970-01-01 00:00 UTC
     * @param states draws a session with states; null without states
     * @param drawsKey the key of all draws; it depends on the seed
     */
    static SessionWindow of(
            List<SessionWindow> windows,
            WindowBounds bounds,
            long startMillis,
            @Nullable SessionDraw states,
            SeekableRandom random,
            long drawsKey) {
        int rows = 0;
        int largest = 0;
        for (SessionWindow window : windows) {
            long start = window.offset(0);
            for (int session = 0; session < window.sessionCount(); session++) {
                int remaining = remaining(window, session, start);
                rows += remaining;
                largest = Math.max(largest, remaining);
            }
        }
        WindowParts first = windows.get(0).parts();
        OpeningSessions opening = new OpeningSessions(
                new WindowParts(rows, first.states != null, first.delays != null, first.latenesses != null),
                bounds,
                states,
                largest,
                random,
                drawsKey);
        windows.forEach(opening::add);
        return new SessionWindow(opening.parts, bounds, startMillis);
    }

    /** Returns how many rows of a session happen at or after the table's start. */
    private static int remaining(SessionWindow window, int session, long start) {
        int first = window.firstRow(session);
        int remaining = 0;
        for (int row = first + window.size(session) - 1; row >= first && window.parts().millis[row] >= start; row--) {
            remaining++;
        }
        return remaining;
    }

    private void add(SessionWindow window) {
        long start = window.offset(0);
        for (int session = 0; session < window.sessionCount(); session++) {
            int size = remaining(window, session, start);
            if (size > 0) {
                add(window, session, size, start);
            }
        }
    }

    private void add(SessionWindow window, int session, int size, long start) {
        WindowParts from = window.parts();
        int fromRow = window.firstRow(session) + window.size(session) - size;
        int toRow = parts.rowCount();
        boolean isWhole = size == window.size(session);
        int kept = states == null || isWhole
                ? size
                : drawStates(
                        states, size, from.millis[fromRow + size - 1] - from.millis[fromRow], window.number(), session);
        for (int i = 0; i < kept; i++) {
            long offset = states == null || isWhole ? from.millis[fromRow + i] - from.millis[fromRow] : bestMillis[i];
            parts.millis[toRow + i] = from.millis[fromRow] - start + offset;
            if (parts.states != null) {
                parts.states[toRow + i] = isWhole ? Objects.requireNonNull(from.states)[fromRow + i] : bestStates[i];
            }
            if (parts.delays != null && from.delays != null) {
                parts.delays[toRow + i] =
                        Math.min(from.delays[fromRow + i], bounds.lastArrivalMillis() - parts.millis[toRow + i]);
            }
            if (parts.latenesses != null && from.latenesses != null) {
                parts.latenesses[toRow + i] = from.latenesses[fromRow + i];
            }
        }
        int added = parts.addSession(toRow + kept);
        parts.keys[added] = window.key(session);
        parts.starts[added] = parts.millis[toRow];
    }

    /** Draws sessions until one has enough rows. Returns the number of rows of the best one, at most {@code size}. */
    private int drawStates(SessionDraw draw, int size, long maxMillis, long window, int session) {
        random.seek(drawsKey + session, window);
        int best = 0;
        for (int i = 0; i < MAX_DRAWS && best < size; i++) {
            int rows = draw.draw(0, size, maxMillis, drawnMillis, drawnStates);
            if (rows > best) {
                best = rows;
                System.arraycopy(drawnMillis, 0, bestMillis, 0, rows);
                System.arraycopy(drawnStates, 0, bestStates, 0, rows);
            }
        }
        return best;
    }
}
