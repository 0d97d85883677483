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
package io.sandglass.faker.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text forms of dates and times in expressions and in their values. */
public final class TimeTexts {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm[:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern SLASHES = Pattern.compile("^([0-9]{4})/([0-9]{2})/([0-9]{2})");

    /** A date and a time of day, followed by a possible zone. */
    private static final Pattern WITH_ZONE =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9:.]*[0-9]) *([A-Za-z+-].*)");

    private TimeTexts() {}

    /**
     * Reads {@code yyyy-MM-dd}, alone (midnight) or followed by a space or a {@code T} and {@code HH:mm[:ss[.fffffffff]]}.
     *
     * @throws DateTimeException if the text has another form or is not a valid date
     */
    public static LocalDateTime dateTime(String text) {
        String trimmed = text.trim();
        int separator = trimmed.indexOf(':') - "THH".length();
        if (separator < 0) {
            return LocalDate.parse(trimmed, DATE).atStartOfDay();
        }
        if (trimmed.charAt(separator) != ' ' && trimmed.charAt(separator) != 'T') {
            throw new DateTimeException("A space or a T must precede the time of day");
        }
        LocalDate date = LocalDate.parse(trimmed.substring(0, separator), DATE);
        return date.atTime(timeOfDay(trimmed.substring(separator + 1)));
    }

    /**
     * Reads a point in time from a text that names its zone. The text has one of these forms:
     * <ul>
     *   <li>that of {@link #dateTime}, followed by an offset such as {@code Z} or {@code +01:00}, a zone's id such as
     *       {@code Europe/Berlin}, or an abbreviation
     *   <li>ISO 8601 with an offset and a zone's id
     *   <li>a form of {@link JavaDates} with a zone
     * </ul>
     *
     * @throws DateTimeException if the text has none of these forms, or names no zone
     */
    public static Instant instant(String text) {
        String trimmed = withHyphens(text);
        try {
            return ZonedDateTime.parse(trimmed).toInstant();
        } catch (DateTimeException e) {
            Matcher parts = WITH_ZONE.matcher(trimmed);
            return parts.matches()
                    ? dateTime(parts.group(1))
                            .atZone(JavaDates.zone(parts.group(2)))
                            .toInstant()
                    : JavaDates.point(trimmed, null);
        }
    }

    /**
     * Reads a point in time with or without a zone. The text has a form of {@link #dateTime}, {@link #instant} or
     * {@link JavaDates}.
     *
     * @param zone the zone of a text that names none
     * @throws DateTimeException if the text has none of these forms
     */
    public static Instant point(String text, ZoneId zone) {
        String trimmed = withHyphens(text);
        try {
            return dateTime(trimmed).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return WITH_ZONE.matcher(trimmed).matches() ? instant(trimmed) : JavaDates.point(trimmed, zone);
        }
    }

    /**
     * Replaces the slashes of a date at the start of a text with hyphens, because javafaker's users also write
     * {@code 2026/03/22}.
     */
    private static String withHyphens(String text) {
        return SLASHES.matcher(text.trim()).replaceFirst("$1-$2-$3");
    }

    /**
     * Reads {@code HH:mm[:ss[.fffffffff]]}.
     *
     * @throws DateTimeException if the text has another form or is not a valid time
     */
    public static LocalTime timeOfDay(String text) {
        return LocalTime.parse(text.trim(), TIME);
    }
}
