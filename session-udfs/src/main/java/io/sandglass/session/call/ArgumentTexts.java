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
package io.sandglass.session.call;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.table.api.ValidationException;

/** The reading of arguments that are texts. Messages don't name the function. */
public final class ArgumentTexts {
    private ArgumentTexts() {}

    /**
     * Returns the constant of an enum with the name in a text, in any case.
     *
     * @param name the name of the argument
     * @throws ValidationException if there is no such constant
     */
    public static <T extends Enum<T>> T choice(String name, String text, Class<T> choices) {
        return Stream.of(choices.getEnumConstants())
                .filter(choice -> word(choice).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new ValidationException(String.format(
                        "Argument '%s': '%s' is unknown. Use one of: %s.",
                        name,
                        text,
                        Stream.of(choices.getEnumConstants())
                                .map(choice -> "'" + word(choice) + "'")
                                .collect(Collectors.joining(", ")))));
    }

    /**
     * Returns the instant of a text in UTC, such as {@code 2024-01-01} or {@code 2024-01-01 06:30:00}. The argument is a text,
     * because Flink 2.3 can't return the value of a TIMESTAMP literal during validation.
     *
     * @param name the name of the argument
     * @throws ValidationException if the text is no such date, or its year isn't from 1 to 9999
     */
    static Instant instant(String name, String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            LocalDateTime time = LocalDateTime.parse(iso.contains("T") ? iso : iso + "T00:00:00");
            // Java's years go up to a billion, which exceeds a long of milliseconds.
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeParseException e) {
            // The exception below covers this case.
        }
        throw new ValidationException("Argument '" + name + "': '" + text
                + "' is not a date or a date and time in UTC in the years 0001 to 9999. Use for example '2024-01-01' "
                + "or '2024-01-01 06:30:00'.");
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
