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

import java.util.ArrayList;
import java.util.List;

/**
 * A model of Flink's own SESSION windows for one key, which says which rows they keep. A row's window begins at the row and lasts
 * for the gap. Windows that overlap or touch are merged. A row is dropped if its merged window has ended.
 */
final class FlinkWindows {
    private final long gapMillis;
    private final List<Window> windows = new ArrayList<>();
    private long watermark = Long.MIN_VALUE;

    private record Window(long start, long end) {

        boolean meets(Window other) {
            return start <= other.end && end >= other.start;
        }

        Window with(Window other) {
            return new Window(Math.min(start, other.start), Math.max(end, other.end));
        }

        boolean hasEnded(long watermark) {
            return end - 1 <= watermark;
        }
    }

    FlinkWindows(long gapMillis) {
        this.gapMillis = gapMillis;
    }

    /** Adds a row. Returns whether Flink keeps it. */
    boolean row(long time) {
        Window own = new Window(time, time + gapMillis);
        List<Window> met = windows.stream().filter(own::meets).toList();
        Window merged = met.stream().reduce(own, Window::with);
        if (merged.hasEnded(watermark)) {
            return false;
        }
        windows.removeAll(met);
        windows.add(merged);
        return true;
    }

    void watermark(long to) {
        watermark = to;
        windows.removeIf(window -> window.hasEnded(watermark));
    }
}
