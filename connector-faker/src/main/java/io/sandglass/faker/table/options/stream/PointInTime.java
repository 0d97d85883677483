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
package io.sandglass.faker.table.options.stream;

import io.sandglass.faker.row.value.ValueConverters;
import io.sandglass.faker.row.value.ValueException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.util.TimeUtils;

/** A parser of points in time: a date and time, or {@code now} and a duration before or after. */
final class PointInTime {
    private static final String NOW = "now";

    private final ZoneId zone;
    private final Instant now;

    PointInTime(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /**
     * Parses a point in time up to now, or any date and time.
     *
     * @throws IllegalArgumentException if the text is not a point in time
     */
    Instant past(String text) {
        return parse(text, false);
    }

    /**
     * Parses any point in time.
     *
     * @throws IllegalArgumentException if the text is not a point in time
     */
    Instant any(String text) {
        return parse(text, true);
    }

    private Instant parse(String text, boolean mayAdd) {
        String trimmed = text.trim();
        if (trimmed.regionMatches(true, 0, NOW, 0, NOW.length())) {
            return fromNow(trimmed.substring(NOW.length()).trim(), mayAdd);
        }
        try {
            Object point = new ValueConverters(zone)
                    .create(new LocalZonedTimestampType(3))
                    .convert(text);
            return ((TimestampData) point).toInstant();
        } catch (ValueException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Parses the text after "now", such as "- 7 d". */
    private Instant fromNow(String text, boolean mayAdd) {
        if (text.isEmpty()) {
            return now;
        }
        boolean isAdded = mayAdd && text.startsWith("+");
        if (!isAdded && !text.startsWith("-")) {
            throw new IllegalArgumentException(text);
        }
        Duration duration = TimeUtils.parseDuration(text.substring(1).trim());
        try {
            return isAdded ? now.plus(duration) : now.minus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
