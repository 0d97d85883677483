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

import static io.sandglass.faker.table.options.FakerConnectorOptions.CHILDREN_PARENTS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_DISORDER;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_LATE_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_LIVE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_MAX_LATENESS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_PAUSE_EVERY;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_PAUSE_LENGTH;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_START;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_STEP;
import static io.sandglass.faker.table.options.FakerConnectorOptions.NUMBER_OF_ROWS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.ROWS_PER_SECOND;

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.row.value.ValueConverters;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.timeline.EventClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** A reader of the {@code event-time.…} options. */
final class EventTimeOptions {
    private static final String NOW = "now";
    private static final double NANOS_PER_SECOND = 1e9;

    /** Maximum duration: a thousand years, so that sums of times fit in 64 bits. */
    private static final long MAX_MILLIS = Duration.ofDays(365_000).toMillis();

    /** Maximum step: the largest number of whole days that fits in 64 bits as nanoseconds. */
    private static final long MAX_STEP_NANOS = Duration.ofDays(106_751).toNanos();

    /** Earliest start: a day after the year 0 begins, so that it is in the year 0 in all time zones. */
    private static final Instant EARLIEST = Instant.parse("0000-01-02T00:00:00Z");

    private static final List<ConfigOption<?>> OTHERS = List.of(
            EVENT_TIME_STEP,
            EVENT_TIME_DISORDER,
            EVENT_TIME_LATE_RATE,
            EVENT_TIME_MAX_LATENESS,
            EVENT_TIME_PAUSE_EVERY,
            EVENT_TIME_PAUSE_LENGTH,
            EVENT_TIME_LIVE);

    private final OptionReader options;
    private final ZoneId zone;
    private final InstantSource clock;

    EventTimeOptions(OptionReader options, ZoneId zone, InstantSource clock) {
        this.options = options;
        this.zone = zone;
        this.clock = clock;
    }

    /** Reads the event clock. Returns null if the table has none, and a placeholder if it ends too early. */
    @Nullable
    EventTimeSpec read(double rowsPerSecond, long rowCount) {
        if (!options.has(EVENT_TIME_START)) {
            OTHERS.stream()
                    .filter(options::has)
                    .forEach(option -> options.problem("Option '" + option.key() + "' needs '" + EVENT_TIME_START.key()
                            + "', which starts the event clock. Add it, for example '" + EVENT_TIME_START.key()
                            + "' = 'now - 1 d'."));
            return null;
        }
        Instant start = options.read(
                EVENT_TIME_START,
                this::start,
                point -> !point.isBefore(EARLIEST) && !point.isAfter(EventClock.END),
                "a point in time from 0000-01-02 00:00:00 to 9999-12-31 00:00:00 UTC, such as '2026-01-01 00:00:00',"
                        + " '2026-01-01T00:00:00Z', 'now' or 'now - 7 d'");
        boolean isLive = options.isTrue(EVENT_TIME_LIVE);
        double lateRate = options.rate(EVENT_TIME_LATE_RATE, 1);
        long maxLateness = millis(EVENT_TIME_MAX_LATENESS, 1, "1 ms", "1 min");
        EventTimeSpec spec = new EventTimeSpec(
                start == null ? 0 : start.toEpochMilli(),
                stepNanos(rowsPerSecond, isLive),
                millis(EVENT_TIME_DISORDER, 0, "0 s", "5 s"),
                // No late rows without a valid maximum lateness.
                maxLateness == 0 ? 0 : lateRate,
                maxLateness,
                millis(EVENT_TIME_PAUSE_EVERY, 1, "1 ms", "1 h"),
                millis(EVENT_TIME_PAUSE_LENGTH, 1, "1 ms", "10 min"),
                isLive);
        requireBoth(EVENT_TIME_LATE_RATE, EVENT_TIME_MAX_LATENESS, "1 min", "0.01");
        requireBoth(EVENT_TIME_PAUSE_EVERY, EVENT_TIME_PAUSE_LENGTH, "10 min", "1 h");
        // A placeholder that never ends, so that columns do not report the same problem again.
        return endsInTime(spec, rowCount) ? spec : EventTimeSpec.inOrder(0, 1);
    }

    private long millis(ConfigOption<Duration> option, long minMillis, String min, String example) {
        Long millis = options.read(
                option,
                text -> TimeUtils.parseDuration(text).toMillis(),
                number -> number >= minMillis && number <= MAX_MILLIS,
                "a duration from " + min + " to 365000 d, such as '" + example + "'");
        return millis == null ? 0 : millis;
    }

    private Instant start(String text) {
        String trimmed = text.trim();
        if (trimmed.regionMatches(true, 0, NOW, 0, NOW.length())) {
            return earlier(
                    clock.instant(), beforeNow(trimmed.substring(NOW.length()).trim()));
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
    private static Duration beforeNow(String text) {
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        if (!text.startsWith("-")) {
            throw new IllegalArgumentException(text);
        }
        return TimeUtils.parseDuration(text.substring(1).trim());
    }

    private static Instant earlier(Instant now, Duration before) {
        try {
            return now.minus(before);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private long stepNanos(double rowsPerSecond, boolean isLive) {
        Long step = options.read(
                EVENT_TIME_STEP,
                text -> TimeUtils.parseDuration(text).toNanos(),
                nanos -> nanos > 0 && nanos <= MAX_STEP_NANOS,
                "a duration from 1 ns to 106751 d, such as '100 ms'");
        if (step != null) {
            if (isLive && options.has(ROWS_PER_SECOND)) {
                options.problem("Options '" + EVENT_TIME_STEP.key() + "' and '" + ROWS_PER_SECOND.key()
                        + "' both set the rate of the table, because '" + EVENT_TIME_LIVE.key()
                        + "' is 'true'. Remove one of them.");
            }
            return step;
        }
        return (long) Math.max(1, Math.min(NANOS_PER_SECOND / rowsPerSecond, Long.MAX_VALUE));
    }

    private void requireBoth(ConfigOption<?> one, ConfigOption<?> other, String ofOther, String ofOne) {
        if (options.has(one) && !options.has(other)) {
            options.problem(needs(one, other, ofOther));
        } else if (options.has(other) && !options.has(one)) {
            options.problem(needs(other, one, ofOne));
        }
    }

    private static String needs(ConfigOption<?> option, ConfigOption<?> missing, String example) {
        return "Option '" + option.key() + "' has no effect without '" + missing.key() + "'. Add it, for example '"
                + missing.key() + "' = '" + example + "'.";
    }

    private boolean endsInTime(EventTimeSpec spec, long rowCount) {
        long last = rowCount == StreamSpec.UNBOUNDED ? 0 : Math.max(0, rowCount - 1);
        try {
            var unused = EventClock.placeMillis(spec, last);
            return true;
        } catch (EvaluationException e) {
            boolean areParents = options.has(CHILDREN_PARENTS);
            options.problem((areParents ? "Parent " : "Row ") + last
                    + " would have a time after the year 9999. Use an earlier '" + EVENT_TIME_START.key()
                    + "', a shorter '" + EVENT_TIME_STEP.key() + "', or a smaller '"
                    + (areParents ? CHILDREN_PARENTS : NUMBER_OF_ROWS).key() + "'.");
            return false;
        }
    }
}
