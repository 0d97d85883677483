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
package io.sandglass.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A disordered row and the window that SESSION_ROWS puts it into.
 *
 * @param window null if the row is late
 */
record PlacedVisit(DisorderedVisit visit, @Nullable Window window) {

    /** The window of a session. Times are milliseconds since 1970. */
    record Window(long userId, long start, long end, String closedBy, int part) {}

    static PlacedVisit of(JsonNode line) {
        DisorderedVisit visit = DisorderedVisit.of(line);
        String closedBy = line.required("closed_by").asText();
        if (!closedBy.equals("late")) {
            return new PlacedVisit(
                    visit,
                    new Window(
                            visit.userId(),
                            JsonFiles.millis(line.required("window_start")),
                            JsonFiles.millis(line.required("window_end")),
                            closedBy,
                            line.required("part").asInt()));
        }
        if (!line.required("window_start").isNull()
                || !line.required("window_end").isNull()
                || !line.required("part").isNull()) {
            throw new IllegalArgumentException("A late row has a window: " + line);
        }
        return new PlacedVisit(visit, null);
    }

    boolean isLate() {
        return window == null;
    }

    boolean isBeyondWatermarkDelay() {
        return visit.lateBy() > 0;
    }
}
