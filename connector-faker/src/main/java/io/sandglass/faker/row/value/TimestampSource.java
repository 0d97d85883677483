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
package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.time.PointInTime;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** A source of timestamps: points in time or local times. */
final class TimestampSource implements ValueSource {
    private final PointInTime times;
    private final @Nullable WallClock wallClock;
    private final int precision;
    private final int nanosPerStep;
    private final long millisPerStep;

    /**
     * @param wallClock converts to local times; null for points in time
     * @param precision the number of fractional digits of a second, 0 to 9; further digits are cut off
     */
    TimestampSource(PointInTime times, @Nullable WallClock wallClock, int precision) {
        this.times = times;
        this.wallClock = wallClock;
        this.precision = precision;
        this.nanosPerStep = precision > 3 ? (int) Math.pow(10, 9 - precision) : 1_000_000;
        this.millisPerStep = precision > 3 ? 1 : (long) Math.pow(10, 3 - precision);
    }

    @Override
    public Object next() {
        long millis = times.drawMillis();
        int nanos = times.nanoOfMilli();
        long shown = wallClock == null ? millis : wallClock.millis(millis);
        return TimestampData.fromEpochMillis(
                shown - (millisPerStep == 1 ? 0 : Math.floorMod(shown, millisPerStep)), nanos - nanos % nanosPerStep);
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        writer.writeTimestamp(position, (TimestampData) next(), precision);
    }
}
