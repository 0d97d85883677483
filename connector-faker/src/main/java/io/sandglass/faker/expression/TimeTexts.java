package io.sandglass.faker.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** The forms in which dates and times may be written, in expressions as in their values. */
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

    private TimeTexts() {}

    /**
     * Reads {@code yyyy-MM-dd}, alone (midnight) or followed by a space or a {@code T} and {@code HH:mm[:ss[.fffffffff]]}.
     *
     * @throws DateTimeException if the text is nothing like it
     */
    public static LocalDateTime dateTime(String text) {
        String trimmed = text.trim();
        int separator = trimmed.indexOf(':') - "THH".length();
        if (separator < 0) {
            return LocalDate.parse(trimmed, DATE).atStartOfDay();
        }
        if (trimmed.charAt(separator) != ' ' && trimmed.charAt(separator) != 'T') {
            throw new DateTimeException("Neither a space nor a T stands before the time of day");
        }
        LocalDate date = LocalDate.parse(trimmed.substring(0, separator), DATE);
        return date.atTime(timeOfDay(trimmed.substring(separator + 1)));
    }

    /**
     * Reads {@code HH:mm[:ss[.fffffffff]]}.
     *
     * @throws DateTimeException if the text is nothing like it
     */
    public static LocalTime timeOfDay(String text) {
        return LocalTime.parse(text.trim(), TIME);
    }
}
