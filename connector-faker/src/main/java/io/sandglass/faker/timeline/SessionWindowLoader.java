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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.text.NumberTexts;
import java.util.Arrays;
import java.util.List;

/**
 * A loader of session windows, which generates each window from the seed and the window's number. Loading takes a few draws per
 * row and a sort.
 *
 * <p>Sessions begin and end within a window. The loader draws sessions until the window is full and gives each a random start.
 * Then it sorts all rows by arrival.
 */
final class SessionWindowLoader {
    private final SessionsSpec spec;
    private final EventTimeSpec eventTime;
    private final CompiledExpression size;
    private final CompiledExpression gap;
    private final EventClock clock;
    private final long seed;
    private final RowRandom random;
    private final long drawsKey;
    private final int placeBits;
    private final long groupSize;

    /**
     * Creates a loader.
     *
     * @param size gives the number of rows of a session, with draws from {@code random}
     * @param gap gives the milliseconds between two rows of a session, with draws from {@code random}
     */
    SessionWindowLoader(
            SessionsSpec spec,
            EventTimeSpec eventTime,
            CompiledExpression size,
            CompiledExpression gap,
            EventClock clock,
            long seed,
            RowRandom random) {
        this.spec = spec;
        this.eventTime = eventTime;
        this.size = size;
        this.gap = gap;
        this.clock = clock;
        this.seed = seed;
        this.random = random;
        this.drawsKey = RowRandom.fieldKey(seed, List.of(), "session");
        this.placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(spec.windowRows());
        this.groupSize = spec.keys() / spec.groups();
    }

    /**
     * Generates a window.
     *
     * @param number the number of the window, 0 or more
     * @throws EvaluationException if the event clock ends before the window does
     */
    SessionWindow load(long number) {
        int count = spec.windowRows();
        long start = clock.placeMillis(number * count);
        long length = EventClock.lengthMillis(eventTime, start, count);
        long windowDraws = RowRandom.rowKey(number);
        Permutation keys = new Permutation(groupSize, RowRandom.fieldKey(seed, List.of(), "session-key") ^ windowDraws);
        random.seek(drawsKey, windowDraws);

        long[] millis = new long[count];
        int[] sessions = new int[count];
        int row = 0;
        for (int session = 0; row < count; session++) {
            int end = layOutSession(session, row, length, millis);
            Arrays.fill(sessions, row, end, session);
            row = end;
        }
        boolean hasLate = eventTime.lateRate() > 0;
        boolean hasDelays = hasLate || eventTime.disorderMillis() > 0;
        long[] arrivals = new long[count];
        long[] latenesses = hasLate ? new long[count] : null;
        for (int at = 0; at < count; at++) {
            long lateness = clock.drawLateness();
            if (latenesses != null) {
                latenesses[at] = lateness;
            }
            // Rows that would arrive after the window's end arrive at its end.
            long arrival = Math.min(millis[at] + clock.drawDisorder() + lateness, length);
            arrivals[at] = arrival << placeBits | at;
            // From here on, millis[at] is the row's delay.
            millis[at] = arrival - millis[at];
        }
        Arrays.sort(arrivals);
        return new SessionWindow(
                spec, number, start, keys, arrivals, placeBits, sessions, hasDelays ? millis : null, latenesses);
    }

    /** Fills in the times of a session's rows and returns the row after its last row. */
    private int layOutSession(int session, int firstRow, long windowMillis, long[] millis) {
        // The last key's session takes all remaining rows.
        boolean isLast = session == groupSize - 1;
        long rows = isLast ? Integer.MAX_VALUE : Math.max(1, drawNumber(size));
        long maxDuration = windowMillis / 4 * 3;
        long offset = 0;
        int row = firstRow;
        while (row < millis.length && row - firstRow < rows) {
            millis[row] = offset;
            row++;
            long next = offset + Math.min(Math.max(0, drawNumber(gap)), spec.idleMillis() - 1);
            if (next <= maxDuration) {
                offset = next;
            } else if (!isLast) {
                break;
            }
        }
        long start = random.nextLong(windowMillis - millis[row - 1] + 1);
        for (int i = firstRow; i < row; i++) {
            millis[i] += start;
        }
        return row;
    }

    private static long drawNumber(CompiledExpression expression) {
        Object value = expression.evaluate();
        try {
            return value instanceof Number number
                    ? number.longValue()
                    : (long) NumberTexts.toDouble(value.toString().trim());
        } catch (NumberFormatException e) {
            throw new EvaluationException("'" + value + "' is not a number", e);
        }
    }
}
