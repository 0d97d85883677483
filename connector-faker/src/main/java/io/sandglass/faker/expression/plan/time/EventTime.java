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
package io.sandglass.faker.expression.plan.time;

import io.sandglass.faker.expression.plan.CurrentRow;
import java.time.Instant;
import java.util.List;

/** The event time of the row, as the table's event clock defines it. */
public final class EventTime extends PointInTime {
    private final CurrentRow row;
    private final Instant earliest;

    /**
     * @param earliest the earliest event time of a row
     */
    public EventTime(CurrentRow row, Instant earliest, PointInTimeFormat format) {
        super(format);
        this.row = row;
        this.earliest = earliest;
    }

    @Override
    public long drawMillis() {
        return row.eventMillis();
    }

    @Override
    public int nanoOfMilli() {
        return row.eventNanoOfMilli();
    }

    /** Returns only the earliest time. The event clock itself ends before the year 10000. */
    @Override
    public List<Instant> extremes() {
        return List.of(earliest);
    }

    @Override
    public String describe() {
        return "event time of the row";
    }
}
