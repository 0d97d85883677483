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

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.table.data.GenericRowData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which watermarks follow which event times. */
@Tag("locale")
class EventClockWatermarksTest {
    private final List<Long> emitted = new ArrayList<>();
    private final WatermarkOutput output = new WatermarkOutput() {
        @Override
        public void emitWatermark(Watermark watermark) {
            emitted.add(watermark.getTimestamp());
        }

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}
    };

    @Test
    void waitsForTheDisorderAndAnOldRowHoldsNothingBack() {
        EventClockWatermarks watermarks = new EventClockWatermarks(5_000, 1, null, false);
        watermarks.onPeriodicEmit(output);
        assertThat(emitted).isEmpty();

        events(watermarks, 100_000, 3_000, 104_000, 103_999);
        assertThat(emitted).isEmpty();
        watermarks.onPeriodicEmit(output);

        assertThat(emitted).containsExactly(98_999L);
    }

    @Test
    void followsEachRowWhereItIsToldTo() {
        events(new EventClockWatermarks(0, 1, null, true), 100, 50, 200);

        assertThat(emitted).containsExactly(99L, 99L, 199L);
    }

    /** A row 1 ms later than the one before would show the same second. */
    @Test
    void goesByWhatTheColumnShows() {
        events(new EventClockWatermarks(300, 1_000, null, true), 1_999, 2_299, 2_300);

        assertThat(emitted).containsExactly(999L, 999L, 1_999L);
    }

    @Test
    void standsStillForTheHourThatTheClockShowsTwice() {
        long start = Instant.parse("2026-10-25T00:00:00Z").toEpochMilli();
        long shown = Instant.parse("2026-10-25T02:00:00Z").toEpochMilli();
        events(
                new EventClockWatermarks(0, 1, ZoneId.of("Europe/Berlin"), true),
                start - 1_000,
                start,
                start + 1_800_000,
                start + 3_600_000,
                start + 3_601_000);

        assertThat(emitted).containsExactly(shown - 1_001, shown - 1, shown - 1, shown - 1, shown + 999);
    }

    private void events(EventClockWatermarks watermarks, long... times) {
        for (long time : times) {
            watermarks.onEvent(new GenericRowData(0), time, output);
        }
    }
}
