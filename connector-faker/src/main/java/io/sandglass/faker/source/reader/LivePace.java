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
package io.sandglass.faker.source.reader;

import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.timeline.rate.PlaceTimes;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A pace that emits a row when the wall clock reaches the row's place on the event clock. A row with a past time is due at once. */
final class LivePace implements Pace {
    private final PlaceTimes places;
    private final LongSupplier nextIndex;
    private final LongSupplier laterIndex;
    private final long rowsUntilLater;
    private final InstantSource clock;

    /**
     * Creates a pace for a reader, which must have a next row at each call.
     *
     * @param nextIndex returns the index of the reader's next row
     * @param laterIndex returns an upper bound for the indexes of the next {@code rowsUntilLater} rows
     */
    LivePace(
            EventTimeSpec eventTime,
            LongSupplier nextIndex,
            LongSupplier laterIndex,
            long rowsUntilLater,
            InstantSource clock) {
        this.places = new PlaceTimes(eventTime);
        this.nextIndex = nextIndex;
        this.laterIndex = laterIndex;
        this.rowsUntilLater = rowsUntilLater;
        this.clock = clock;
    }

    /** Returns many rows if all of them lie in the past, otherwise at most one, because each row has its own time. */
    @Override
    public long dueRows() {
        long now = clock.millis();
        if (millis(laterIndex) <= now) {
            return rowsUntilLater;
        }
        return millis(nextIndex) <= now ? 1 : 0;
    }

    @Override
    public void emitted(long rows) {}

    @Override
    public long nanosUntilDue() {
        return TimeUnit.MILLISECONDS.toNanos(millis(nextIndex) - clock.millis());
    }

    private long millis(LongSupplier index) {
        return places.millis(index.getAsLong());
    }
}
