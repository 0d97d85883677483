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

import io.sandglass.session.tracker.NaiveSessions.Row;
import io.sandglass.session.tracker.NaiveSessions.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model of the rule of late rows for one key. The model computes the sessions of all waiting rows again for each row and each
 * step of the clock. It shares no code with the tracker.
 *
 * <pre>
 * [1] a row after the clock is on time
 * [2] another row is accepted if it and the waiting rows up to the clock are one session that ends after the clock
 * [3] it must not lie before the end of the last emitted session
 * [4] that end is forgotten once no row waits and the clock is at least one timeout after that end
 * [5] a key without a known end may have had a session that is forgotten: [3] holds for the latest possible end of that session
 * </pre>
 */
public final class NaiveLateRows {
    private final NaiveSessions model;
    private final List<Row> waiting = new ArrayList<>();
    private final List<Session> emitted = new ArrayList<>();
    private final List<Row> late = new ArrayList<>();
    private @Nullable Session lastEmitted;
    private @Nullable Long emittedUntil;
    private long clock = Long.MIN_VALUE;

    public NaiveLateRows(NaiveSessions model) {
        this.model = model;
    }

    /** Adds a row. Returns whether the model accepts it. */
    public boolean row(Row row) {
        long bound = earliestAccepted();
        if (row.time() <= clock && (row.time() < bound || !joinsOneOpenSession(row))) { // [1], [2], [3]
            late.add(row);
            return false;
        }
        emittedUntil = bound;
        waiting.add(row);
        return true;
    }

    private boolean joinsOneOpenSession(Row row) {
        List<Row> settled = Stream.concat(waiting.stream().filter(other -> other.time() <= clock), Stream.of(row))
                .toList();
        List<Session> sessions = model.after(lastEmitted, settled);
        return sessions.size() == 1 && sessions.get(0).windowEnd() > clock;
    }

    /** Moves the clock and emits the sessions that have ended. */
    public void clock(long to) {
        clock = to;
        while (!waiting.isEmpty()) {
            Session first = model.after(lastEmitted, waiting).get(0);
            if (first.windowEnd() > clock) {
                return;
            }
            emitted.add(first);
            lastEmitted = first;
            emittedUntil = first.windowEnd();
            waiting.removeIf(row -> first.rows().contains(row.id()));
        }
        if (emittedUntil != null && saturated(emittedUntil, model.timeoutMillis()) <= clock) {
            emittedUntil = null; // [4]
            lastEmitted = null;
        }
    }

    /** Returns the emitted sessions in the order of emission. */
    public List<Session> emitted() {
        return List.copyOf(emitted);
    }

    /** Returns the late rows in the order of arrival. */
    public List<Row> late() {
        return List.copyOf(late);
    }

    /** Returns the time before which the model accepts no row that is at or before the clock. */
    long earliestAccepted() {
        return emittedUntil == null ? saturated(clock, -model.timeoutMillis()) : emittedUntil; // [5]
    }

    private static long saturated(long time, long millis) {
        long sum = time + millis;
        if (millis < 0) {
            return sum > time ? Long.MIN_VALUE : sum;
        }
        return sum < time ? Long.MAX_VALUE : sum;
    }
}
