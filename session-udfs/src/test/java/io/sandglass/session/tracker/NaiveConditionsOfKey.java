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

import io.sandglass.session.tracker.NaiveConditions.Row;
import io.sandglass.session.tracker.NaiveConditions.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model of one key's sessions and late rows while the clock advances. The model computes the windows of all waiting rows again for each
 * row and each step of the clock.
 *
 * <pre>
 * [1] a row after the clock is on time
 * [2] another row isn't before the end of the last emitted window, as long as the key remembers one
 * [3] nor before a decided row, which is a waiting row that the clock has reached
 * [4] it is at the clock, or there is a decided row, or it can start a window that ends after the clock
 * [5] if the key remembers nothing, it is at most one timeout before the clock; with a timeout per row, at the clock
 * [6] a window is forgotten once no row waits and its end is one timeout ago; with a timeout per row, once its end is past and no row can continue it
 * [7] without conditions, the row and the decided rows must be one window that ends after the clock
 * [8] what a row at or before the clock has closed is emitted when the clock advances
 * </pre>
 */
final class NaiveConditionsOfKey {

    /**
     * A closed window.
     *
     * @param emittedAt the time of the timer that emits it
     * @param rows the arrival numbers of the rows, in order of time and arrival; without conditions, in order of arrival
     */
    record Session(
            long firstRow,
            long lastRow,
            long windowStart,
            long windowEnd,
            ClosedBy closedBy,
            int part,
            long sessionStart,
            long emittedAt,
            List<Integer> rows) {}

    private final NaiveConditions model;
    private final List<Row> waiting = new ArrayList<>();
    private final List<Session> emitted = new ArrayList<>();
    private @Nullable Window lastEmitted;
    /** The end of the last emitted window, or the bound of [5] at the first row. Null if the key remembers nothing. */
    private @Nullable Long rememberedUntil;

    private long clock = Long.MIN_VALUE;

    NaiveConditionsOfKey(NaiveConditions model) {
        this.model = model;
    }

    /** Adds a row. Returns whether the model accepts it. */
    boolean row(Row row) {
        if (row.time() <= clock && !isAcceptedBehindTheClock(row)) {
            return false;
        }
        if (rememberedUntil == null) {
            rememberedUntil = bound();
        }
        waiting.add(row);
        return true;
    }

    private boolean isAcceptedBehindTheClock(Row row) {
        if (row.time() < (rememberedUntil == null ? bound() : rememberedUntil)) {
            return false; // [2], [5]
        }
        List<Row> decided =
                waiting.stream().filter(other -> other.time() <= clock).toList();
        if (!model.hasConditions()) {
            List<Window> windows = model.windows(
                    lastEmitted, Stream.concat(decided.stream(), Stream.of(row)).toList());
            return windows.size() == 1 && windows.get(0).end.time() > clock; // [7]
        }
        if (decided.stream().anyMatch(other -> other.time() > row.time())) {
            return false; // [3]
        }
        return row.time() == clock || !decided.isEmpty() || canStart(row); // [4]
    }

    private boolean canStart(Row row) {
        if (model.hasTimeoutPerRow() || row.ends()) {
            return false;
        }
        Long limit = model.next(lastEmitted, row).limit;
        return row.time() + model.timeoutMillis() > clock && (limit == null || limit > clock);
    }

    /** [5]. */
    private long bound() {
        if (model.hasTimeoutPerRow() || clock < Long.MIN_VALUE + model.timeoutMillis()) {
            return clock;
        }
        return clock - model.timeoutMillis();
    }

    /** Moves the clock and emits the windows that have ended. */
    void clock(long to) {
        long earliest = clock + 1; // [8]
        clock = to;
        while (!waiting.isEmpty()) {
            Window first = model.windows(lastEmitted, waiting).get(0);
            if (first.end.time() > clock) {
                return;
            }
            waiting.removeAll(first.rows);
            emitted.add(session(first, Math.max(first.end.time(), earliest)));
            lastEmitted = first;
            rememberedUntil = first.end.time();
        }
        if (lastEmitted != null && clock >= forgottenAt(lastEmitted)) {
            lastEmitted = null; // [6]
            rememberedUntil = null;
        }
    }

    private long forgottenAt(Window window) {
        long end = window.end.time();
        if (!model.hasTimeoutPerRow()) {
            return end + model.timeoutMillis();
        }
        return window.end.closedBy() == ClosedBy.MAX_DURATION && model.alignment() != Alignment.EXACT
                ? Math.max(end + 1, model.timeoutOf(window))
                : end + 1;
    }

    private Session session(Window window, long emittedAt) {
        Stream<Integer> rows = window.rows.stream().map(Row::arrival);
        return new Session(
                window.rows.get(0).time(),
                window.last().time(),
                window.start,
                window.end.time(),
                window.end.closedBy(),
                window.part,
                window.sessionStart,
                emittedAt,
                (model.hasConditions() ? rows : rows.sorted()).toList());
    }

    /** Returns the emitted sessions in the order of emission. */
    List<Session> emitted() {
        return List.copyOf(emitted);
    }

    /** Returns whether no row waits and the key remembers no emitted window. */
    boolean isEmpty() {
        return waiting.isEmpty() && rememberedUntil == null;
    }
}
