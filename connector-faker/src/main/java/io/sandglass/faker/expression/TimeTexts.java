package io.sandglass.faker.expression;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** The forms in which dates and times may be written, in expressions as in their values. */
public final class TimeTexts {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd")
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private TimeTexts() {}

    /**
     * Reads {@code yyyy-MM-dd}, alone (midnight) or followed by a space or a {@code T} and {@code HH:mm[:ss[.fffffffff]]}.
     *
     * @throws DateTimeException if the text is nothing like it
     */
    public static LocalDateTime dateTime(String text) {
        return LocalDateTime.parse(text.trim(), DATE_TIME);
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
