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

import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_END;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_START;

import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.timeline.EventClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** A reader of the points in time and durations of an event clock. */
final class ClockTimes {
    /** Maximum duration: a thousand years, so that sums of times fit in 64 bits. */
    private static final long MAX_MILLIS = Duration.ofDays(365_000).toMillis();

    /** Earliest start: a day after the year 0 begins, so that it is in the year 0 in all time zones. */
    private static final Instant EARLIEST = Instant.parse("0000-01-02T00:00:00Z");

    private final OptionReader options;
    private final String prefix;
    private final PointInTime points;

    /**
     * @param prefix the text before the names of the clock's options
     * @param now the current time
     */
    ClockTimes(OptionReader options, String prefix, ZoneId zone, Instant now) {
        this.options = options;
        this.prefix = prefix;
        this.points = new PointInTime(zone, now);
    }

    /** Returns the time of the first row, or null if it isn't set or invalid. */
    @Nullable
    Instant start() {
        return point(EVENT_TIME_START, points::past, "'now' or 'now - 7 d'");
    }

    /** Returns the time before which all rows happen, or null if it isn't set or invalid. */
    @Nullable
    Instant end() {
        return point(EVENT_TIME_END, points::any, "'now' or 'now + 1 h'");
    }

    private @Nullable Instant point(ConfigOption<?> option, Function<String, Instant> parse, String examples) {
        return options.read(
                prefix + option.key(),
                parse,
                point -> !point.isBefore(EARLIEST) && !point.isAfter(EventClock.END),
                "a point in time from 0000-01-02 00:00:00 to 9999-12-31 00:00:00 UTC, such as '2026-01-01 00:00:00',"
                        + " '2026-01-01T00:00:00Z', " + examples);
    }

    /** Returns the milliseconds of a duration, or 0 if it isn't set or invalid. */
    long millis(ConfigOption<Duration> option, long minMillis, String min, String example) {
        Long millis = millisOrNull(option, minMillis, min, example);
        return millis == null ? 0 : millis;
    }

    /**
     * Returns the milliseconds of a duration, or null if it isn't set or invalid.
     *
     * @param min the minimum for messages
     */
    @Nullable
    Long millisOrNull(ConfigOption<Duration> option, long minMillis, String min, String example) {
        return options.read(
                prefix + option.key(),
                text -> TimeUtils.parseDuration(text).toMillis(),
                number -> number >= minMillis && number <= MAX_MILLIS,
                "a duration from " + min + " to 365000 d, such as '" + example + "'");
    }

    /**
     * Reports one of two options without the other. An option without a prefix stands in for a missing one.
     *
     * @param ofOther an example of the other option
     * @param ofOne an example of the first option
     */
    void requireBoth(ConfigOption<?> one, ConfigOption<?> other, String ofOther, String ofOne) {
        requireWith(one, other, ofOther);
        requireWith(other, one, ofOne);
    }

    private void requireWith(ConfigOption<?> option, ConfigOption<?> missing, String example) {
        String key = prefix + option.key();
        if (options.text(key) != null && options.text(prefix + missing.key()) == null && !options.has(missing)) {
            options.problem("Option '" + key + "' has no effect without '" + prefix + missing.key()
                    + "'. Add it, for example '" + prefix + missing.key() + "' = '" + example + "'.");
        }
    }
}
