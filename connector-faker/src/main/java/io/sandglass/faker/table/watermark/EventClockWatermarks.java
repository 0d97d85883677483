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
package io.sandglass.faker.table.watermark;

import io.sandglass.faker.row.value.WallClock;
import java.time.ZoneId;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/**
 * A generator of watermarks from the event clock. Only late rows are behind these watermarks. If the time attribute shows a
 * wall clock, the watermarks do too. They pause while the wall clock shows a repeated hour for the first time.
 */
final class EventClockWatermarks implements WatermarkGenerator<RowData> {
    private final long disorderMillis;
    private final long stepMillis;
    private final @Nullable WallClock wallClock;
    private final boolean isOnEvent;
    private long latestMillis = Long.MIN_VALUE;

    /** Creates a generator. See {@link SourceWatermark} for the parameters. */
    EventClockWatermarks(long disorderMillis, long stepMillis, @Nullable ZoneId zone, boolean isOnEvent) {
        this.disorderMillis = disorderMillis;
        this.stepMillis = stepMillis;
        this.wallClock = zone == null ? null : new WallClock(zone);
        this.isOnEvent = isOnEvent;
    }

    @Override
    public void onEvent(RowData row, long eventMillis, WatermarkOutput output) {
        latestMillis = Math.max(latestMillis, eventMillis);
        if (isOnEvent) {
            onPeriodicEmit(output);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (latestMillis == Long.MIN_VALUE) {
            return;
        }
        long earliest = latestMillis - disorderMillis;
        long shown = wallClock == null ? earliest : wallClock.earliestMillisFrom(earliest);
        output.emitWatermark(new Watermark(shown - Math.floorMod(shown, stepMillis) - 1));
    }
}
