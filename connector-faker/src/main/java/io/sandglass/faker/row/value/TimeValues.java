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
package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.time.PointInTime;
import io.sandglass.faker.text.NumberTexts;
import io.sandglass.faker.text.TimeTexts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.concurrent.TimeUnit;
import org.apache.flink.table.data.TimestampData;
import org.jspecify.annotations.Nullable;

/**
 * A parser of date and time values.
 *
 * <p>A text without a zone is the local time that it shows. A point in time or a text with a zone is converted to local time in
 * the session's zone.
 */
final class TimeValues {
    private static final long NANOS_PER_DAY = TimeUnit.DAYS.toNanos(1);

    /** The range of Flink's types, which overflow silently for some of the years that Java supports. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** A margin for the difference between zones and for the progress of the clock while a job runs. */
    private static final Duration MARGIN = Duration.ofDays(365 * 50);

    private static final long[] NANOS_PER_STEP = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    private final ZoneId zone;

    TimeValues(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns whether all points of a plan are certain to be in the range of Flink's types, in every time zone. */
    static boolean areInRange(PointInTime times) {
        return times.extremes().stream()
                .allMatch(point -> point.isAfter(FIRST.plus(MARGIN)) && point.isBefore(END.minus(MARGIN)));
    }

    /** Returns the days since 1970-01-01. */
    int date(Object value) {
        return (int) wallClock(value, "DATE", "yyyy-MM-dd").toLocalDate().toEpochDay();
    }

    /** Returns the milliseconds of the day, truncated to the precision. Flink's TIME has no finer unit. */
    int time(Object value, int precision) {
        long nanos = nanoOfDay(value);
        return (int) TimeUnit.NANOSECONDS.toMillis(nanos - nanos % NANOS_PER_STEP[precision]);
    }

    TimestampData timestamp(Object value, int precision) {
        LocalDateTime wallClock = wallClock(value, "TIMESTAMP", "yyyy-MM-dd HH:mm:ss");
        return TimestampData.fromLocalDateTime(
                wallClock.withNano(cut(wallClock.get(ChronoField.NANO_OF_SECOND), precision)));
    }

    TimestampData instant(Object value, int precision) {
        Object time = read(value, "TIMESTAMP_LTZ", "yyyy-MM-dd HH:mm:ss");
        // Don't convert a point in time to local time, which repeats an hour in autumn.
        Instant instant =
                time instanceof LocalDateTime wallClock ? wallClock.atZone(zone).toInstant() : (Instant) time;
        return TimestampData.fromInstant(
                Instant.ofEpochSecond(instant.getEpochSecond(), cut(instant.getNano(), precision)));
    }

    private LocalDateTime wallClock(Object value, String type, String form) {
        Object time = read(value, type, form);
        return time instanceof LocalDateTime wallClock ? wallClock : LocalDateTime.ofInstant((Instant) time, zone);
    }

    /** Returns an Instant for a point in time, or a LocalDateTime for a value without a zone. */
    private static Object read(Object value, String type, String form) {
        Object time = value instanceof Instant ? value : read(value.toString());
        if (time == null) {
            throw new ValueException("'" + value + "' isn't of type " + type + ". Use a text such as " + form + ".");
        }
        Instant point = time instanceof LocalDateTime wallClock ? wallClock.toInstant(ZoneOffset.UTC) : (Instant) time;
        if (point.isBefore(FIRST) || !point.isBefore(END)) {
            throw new ValueException("'" + value + "' is out of the range of " + type + ", the years 0 to 9999.");
        }
        return time;
    }

    private static @Nullable Object read(String text) {
        try {
            return TimeTexts.dateTime(text);
        } catch (DateTimeException e) {
            return instant(text);
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return TimeTexts.instant(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private long nanoOfDay(Object value) {
        if (value instanceof Instant instant) {
            return LocalTime.ofInstant(instant, zone).toNanoOfDay();
        }
        String text = value.toString();
        try {
            return text.contains(":") ? TimeTexts.timeOfDay(text).toNanoOfDay() : wholeNanoOfDay(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw new ValueException(
                    "'" + text + "' isn't of type TIME. Use HH:mm:ss or the nanosecond of the day, 0 to "
                            + (NANOS_PER_DAY - 1) + ".");
        }
    }

    private static long wholeNanoOfDay(String text) {
        return LocalTime.ofNanoOfDay(NumberTexts.toLong(text.trim())).toNanoOfDay();
    }

    private static int cut(int nanos, int precision) {
        return (int) (nanos - nanos % NANOS_PER_STEP[precision]);
    }
}
