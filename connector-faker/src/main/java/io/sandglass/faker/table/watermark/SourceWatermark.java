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

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/**
 * The watermark of a source with {@code SOURCE_WATERMARK()}. It uses the timestamps of records, which the source takes from its
 * event clock, and needs no column.
 *
 * @param disorderMillis the maximum time by which a row that isn't late precedes an earlier row
 * @param stepMillis the precision of the time attribute in milliseconds, 1 to 1000; the watermark truncates finer parts
 * @param zone the time zone whose wall clock the time attribute shows; null if the attribute is a point in time
 * @param isOnEvent whether a watermark follows each row; otherwise, watermarks follow Flink's interval
 * @param idleTimeout the idle timeout of the source; null for none
 * @param alignment the alignment with other sources; null for none
 */
public record SourceWatermark(
        long disorderMillis,
        long stepMillis,
        @Nullable ZoneId zone,
        boolean isOnEvent,
        @Nullable Duration idleTimeout,
        @Nullable Alignment alignment)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The alignment of the watermark with those of other sources.
     *
     * @param group the name of the group of sources
     * @param maxDrift the maximum time by which a source may be ahead of the group
     * @param updateInterval the interval at which sources exchange their watermarks
     */
    public record Alignment(String group, Duration maxDrift, Duration updateInterval) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    public WatermarkStrategy<RowData> strategy() {
        WatermarkStrategy<RowData> strategy = WatermarkStrategy.forGenerator(
                context -> new EventClockWatermarks(disorderMillis, stepMillis, zone, isOnEvent));
        if (idleTimeout != null) {
            strategy = strategy.withIdleness(idleTimeout);
        }
        return alignment == null
                ? strategy
                : strategy.withWatermarkAlignment(alignment.group(), alignment.maxDrift(), alignment.updateInterval());
    }
}
