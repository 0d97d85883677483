package io.sandglass.faker.table;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/**
 * The watermark of {@code SOURCE_WATERMARK()}, made of the times of records, which the source takes from its event clock. So
 * it needs no column.
 *
 * @param disorderMillis by how much at most a row that isn't late lies before an earlier one
 * @param stepMillis of the time attribute, 1 to 1000: what is finer is cut off
 * @param zone whose clock the time attribute shows; null if it is a point in time
 * @param isOnEvent whether a watermark follows each row, and not Flink's interval
 * @param idleTimeout null for none
 * @param alignment null for none
 */
record SourceWatermark(
        long disorderMillis,
        long stepMillis,
        @Nullable ZoneId zone,
        boolean isOnEvent,
        @Nullable Duration idleTimeout,
        @Nullable Alignment alignment)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** With which sources the watermark keeps step. */
    record Alignment(String group, Duration maxDrift, Duration updateInterval) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    WatermarkStrategy<RowData> strategy() {
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
