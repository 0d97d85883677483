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
package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.timeline.rate.PlaceTimes;
import org.jspecify.annotations.Nullable;

/** The end of a table's stream at the end of its event clock. */
public final class ClockEnd {
    private ClockEnd() {}

    /**
     * Returns the end of a table's indexes, exclusive: its index count, or less if the event clock ends earlier. The clock ends
     * with the year 9999. All readers get the same result.
     *
     * @param spec the specification of the stream
     * @param indexCount the table's index count; see {@link Changes#indexCount}
     */
    public static long endIndex(StreamSpec spec, long indexCount) {
        ChangelogSpec changelog = spec.changelog();
        // The indexes of final rows are keys, and all changes have a time.
        boolean areKeys = changelog != null && changelog.mode() == ChangelogSpec.Mode.FINAL_ROWS;
        EventTimeSpec eventTime = spec.eventTime();
        return areKeys || eventTime == null
                ? indexCount
                : Math.min(indexCount, rowsWithTime(eventTime, spec.sessions()));
    }

    private static long rowsWithTime(EventTimeSpec eventTime, @Nullable SessionsSpec sessions) {
        PlaceTimes places = new PlaceTimes(eventTime);
        long rows = Bisection.firstWithout(places::reaches, Long.MAX_VALUE);
        if (sessions == null) {
            return rows;
        }
        SessionsSpec.Layout layout = sessions.layout();
        // Windows are loaded as a whole. Of those that are reached, the last rows may arrive later.
        long windows = Bisection.firstWithout(
                number -> WindowClock.reaches(places, number, layout.rows()), Long.MAX_VALUE / layout.rows());
        return Math.min(rows, Math.max(0, windows - layout.spill()) * layout.rows());
    }
}
