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

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of durations in expressions: a whole number and a unit, as in Flink's options. */
public final class DurationTexts {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9]{1,18}) *([A-Za-z]+)");

    private DurationTexts() {}

    /**
     * Reads a duration such as {@code 10 min}.
     *
     * @throws IllegalArgumentException if the text has another form, or names an unknown unit
     * @throws ArithmeticException if the duration is too long
     */
    public static Duration parse(String text) {
        Matcher parts = NUMBER_AND_UNIT.matcher(text.trim());
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return Duration.of(Long.parseLong(parts.group(1)), unit(parts.group(2)));
    }

    /** Returns the unit of a name that Flink's options also accept. */
    private static ChronoUnit unit(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "d", "day", "days" -> ChronoUnit.DAYS;
            case "h", "hour", "hours" -> ChronoUnit.HOURS;
            case "m", "min", "minute", "minutes" -> ChronoUnit.MINUTES;
            case "s", "sec", "secs", "second", "seconds" -> ChronoUnit.SECONDS;
            case "ms", "milli", "millis", "millisecond", "milliseconds" -> ChronoUnit.MILLIS;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
