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
package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.plan.time.TimeDistance;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reader of the arguments of a {@code date} or {@code time} call. It reads them in order. */
final class TimeArguments {

    /** The names of units in singular, in lowercase: those of Java, and those of Flink's durations. */
    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("ns", ChronoUnit.NANOS),
            Map.entry("nano", ChronoUnit.NANOS),
            Map.entry("nanosecond", ChronoUnit.NANOS),
            Map.entry("us", ChronoUnit.MICROS),
            // The micro sign and the Greek letter look the same.
            Map.entry("\u00b5s", ChronoUnit.MICROS),
            Map.entry("\u03bcs", ChronoUnit.MICROS),
            Map.entry("micro", ChronoUnit.MICROS),
            Map.entry("microsecond", ChronoUnit.MICROS),
            Map.entry("ms", ChronoUnit.MILLIS),
            Map.entry("milli", ChronoUnit.MILLIS),
            Map.entry("millisecond", ChronoUnit.MILLIS),
            Map.entry("s", ChronoUnit.SECONDS),
            Map.entry("sec", ChronoUnit.SECONDS),
            Map.entry("second", ChronoUnit.SECONDS),
            Map.entry("m", ChronoUnit.MINUTES),
            Map.entry("min", ChronoUnit.MINUTES),
            Map.entry("minute", ChronoUnit.MINUTES),
            Map.entry("h", ChronoUnit.HOURS),
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("d", ChronoUnit.DAYS),
            Map.entry("day", ChronoUnit.DAYS));

    /** Maximum age. With a greater age, the year of a birthday might not have four digits. */
    private static final long MAX_AGE = 1000;

    private final CallArguments arguments;
    private int next;

    TimeArguments(Call call) {
        this.arguments = new CallArguments(call);
    }

    int count() {
        return arguments.count();
    }

    void requireCount(int min, int max, String takes) {
        var unused = arguments.requireCount(min, max, takes);
    }

    /** Reads a maximum as in {@code '15','SECONDS'}, or a maximum and a minimum as in {@code '15','5','SECONDS'}. */
    TimeDistance distance() {
        boolean hasMin = count() >= 3 && arguments.isCount(1);
        requireCount(
                2,
                hasMin ? 4 : 3,
                "a number and a unit, or two numbers and a unit, such as '15','5','SECONDS', and optionally a pattern");
        long atMost = arguments.count(next++);
        long atLeast = hasMin ? arguments.count(next++) : 0;
        if (atLeast > atMost) {
            throw wrongPrevious("a number that is not above the first one, which is the maximum distance");
        }
        ChronoUnit unit = nextUnit();
        ChronoUnit step = unit.compareTo(ChronoUnit.MILLIS) < 0 ? ChronoUnit.NANOS : ChronoUnit.MILLIS;
        try {
            Duration max = Duration.of(atMost, unit);
            // The distance must fit in 64 bits for columns of all types, with room for the current time.
            long steps = step == ChronoUnit.NANOS ? max.toNanos() : max.toMillis();
            var unusedSum = Math.addExact(steps, Long.MAX_VALUE / 2);
            return new TimeDistance(Duration.of(atLeast, unit), max, step);
        } catch (ArithmeticException | DateTimeException e) {
            throw arguments.wrong(
                    0,
                    "a shorter distance. Maximum: 146 years for MICROSECONDS and NANOSECONDS,"
                            + " 146,000,000 years for other units");
        }
    }

    private ChronoUnit nextUnit() {
        String written = arguments.text(next++).toLowerCase(Locale.ROOT);
        String name = written.substring(written.indexOf('.') + 1);
        ChronoUnit unit = UNITS.get(name);
        if (unit == null && name.length() > 3 && name.endsWith("s")) {
            unit = UNITS.get(name.substring(0, name.length() - 1));
        }
        if (unit == null) {
            throw wrongPrevious("DAYS, HOURS, MINUTES, SECONDS, MILLISECONDS, MICROSECONDS or NANOSECONDS");
        }
        return unit;
    }

    long nextAge() {
        long age = arguments.count(next++);
        if (age > MAX_AGE) {
            throw wrongPrevious("a whole number from 0 to " + MAX_AGE);
        }
        return age;
    }

    /** Reads the next argument as a point in time; {@code zone} is the zone of a text that names none. */
    Instant nextPoint(ZoneId zone) {
        return arguments.point(next++, zone);
    }

    /**
     * Reads the optional point in time that replaces the current time. Returns null if the next argument isn't a point in time.
     *
     * @param zone the zone of a text that names none
     */
    @Nullable
    Instant nextReference(ZoneId zone) {
        Instant reference = next < count() ? arguments.pointOrNull(next, zone) : null;
        next += reference == null ? 0 : 1;
        return reference;
    }

    LocalTime nextTimeOfDay() {
        return arguments.timeOfDay(next++);
    }

    /**
     * Reads the optional pattern, which is the last argument. Returns null if there is none.
     *
     * @param sample a value of the kind to format
     * @param example a valid pattern, for messages
     */
    @Nullable
    Form pattern(Locale locale, ZoneId zone, TemporalAccessor sample, String example) {
        if (next == count()) {
            return null;
        }
        String pattern = arguments.call().arguments().get(next++).value();
        try {
            DateTimeFormatter formatter =
                    DateTimeFormatter.ofPattern(pattern, locale).withZone(zone);
            // A pattern that formats as itself has no letters of a date or time: it is probably a misplaced number.
            if (!formatter.format(sample).equals(pattern)) {
                return new Form(pattern, formatter);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // The exception below lists what is allowed.
        }
        throw wrongPrevious("a pattern such as '" + example + "'");
    }

    /** A pattern as written, and its formatter. */
    record Form(String text, DateTimeFormatter formatter) {}

    /** Returns the exception for the argument that was read last. */
    ExpressionException wrongPrevious(String allowed) {
        return arguments.wrong(next - 1, allowed);
    }
}
