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
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the date forms that {@link java.util.Date} parsed for javafaker.
 *
 * <p>One form is that of {@code Date.toString()}, such as <code>Sun Mar 22 01:59:02 PDT 2026</code>. People write the other forms: {@code March 22, 2026}, {@code 22 Mar 2026} and {@code 3/22/2026}. The day of the week is not checked, because
 * {@code Date} did not check it.
 */
final class JavaDates {
    private static final String WEEKDAY = "(?i:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? +)?";
    private static final String MONTH = "(?<month>[A-Za-z]{3,9})\\.?";
    private static final String DAY = "(?<day>[0-9]{1,2})";
    private static final String YEAR = "(?<year>[0-9]{4})";
    private static final String TIME = "(?<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)";
    private static final String ZONE = "(?: *(?<zone>[A-Za-z+-]\\S*))?";
    private static final String TIME_AND_ZONE = "(?: +" + TIME + ZONE + ")?";

    private static final List<Pattern> FORMS = Stream.of(
                    WEEKDAY + MONTH + " +" + DAY + " +" + TIME + ZONE + " +" + YEAR,
                    WEEKDAY + MONTH + " +" + DAY + ",? +" + YEAR + TIME_AND_ZONE,
                    WEEKDAY + DAY + " +" + MONTH + " +" + YEAR + TIME_AND_ZONE,
                    "(?<month>[0-9]{1,2})/" + DAY + "/" + YEAR + TIME_AND_ZONE)
            .map(Pattern::compile)
            .toList();

    /**
     * The offsets of zone abbreviations. An abbreviation means an offset, not a place: {@code PST} is standard time, even in
     * July.
     */
    private static final Map<String, String> OFFSETS = Map.<String, String>ofEntries(
            Map.entry("ACDT", "+10:30"),
            Map.entry("ACST", "+09:30"),
            Map.entry("ADT", "-03:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AKDT", "-08:00"),
            Map.entry("AKST", "-09:00"),
            Map.entry("ART", "-03:00"),
            Map.entry("AST", "-04:00"),
            Map.entry("AWST", "+08:00"),
            Map.entry("BRT", "-03:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CAT", "+02:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("EAT", "+03:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("GST", "+04:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("HST", "-10:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("MEST", "+02:00"),
            Map.entry("MET", "+01:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("NDT", "-02:30"),
            Map.entry("NST", "-03:30"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PKT", "+05:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("SAST", "+02:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("WAT", "+01:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("WET", "Z"),
            Map.entry("WIB", "+07:00"));

    private JavaDates() {}

    /**
     * Reads a point in time.
     *
     * @param zone the zone of a text that names none; null if the text must name its zone
     * @throws DateTimeException if the text has none of the forms, is not a valid date, or lacks a required zone
     */
    static Instant point(String text, @Nullable ZoneId zone) {
        String trimmed = text.trim();
        for (Pattern form : FORMS) {
            Matcher parts = form.matcher(trimmed);
            if (parts.matches()) {
                return point(parts, zone);
            }
        }
        throw new DateTimeException("None of the forms of a date");
    }

    private static Instant point(Matcher parts, @Nullable ZoneId zone) {
        LocalDate date = LocalDate.of(
                Integer.parseInt(parts.group("year")),
                month(parts.group("month")),
                Integer.parseInt(parts.group("day")));
        String time = parts.group("time");
        String writtenZone = parts.group("zone");
        if (writtenZone == null && zone == null) {
            throw new DateTimeException("No zone");
        }
        return date.atTime(time == null ? LocalTime.MIDNIGHT : TimeTexts.timeOfDay(time))
                .atZone(writtenZone == null ? zone : zone(writtenZone))
                .toInstant();
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(written.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("No month"))
                .getValue();
    }

    /**
     * Reads a zone: an abbreviation such as {@code PDT}, an offset such as {@code +01:00}, or an id such as
     * {@code Europe/Berlin}.
     *
     * @throws DateTimeException if there is no such zone
     */
    static ZoneId zone(String text) {
        String offset = OFFSETS.get(text);
        return offset == null ? ZoneId.of(text) : ZoneOffset.of(offset);
    }
}
