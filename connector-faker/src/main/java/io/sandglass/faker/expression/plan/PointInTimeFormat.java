package io.sandglass.faker.expression.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the value of an expression reads where text is wanted. */
public final class PointInTimeFormat {
    private static final int MILLIS_DIGITS = 3;

    private final ZoneId zone;
    private final DateTimeFormatter formatter;

    /**
     * @param zone the zone whose wall clock is written
     */
    public PointInTimeFormat(ZoneId zone) {
        this(zone, MILLIS_DIGITS);
    }

    private PointInTimeFormat(ZoneId zone, int digits) {
        this.zone = zone;
        this.formatter = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss." + "S".repeat(digits), Locale.ROOT)
                .withZone(zone);
    }

    /**
     * The same format for times that are finer than milliseconds.
     *
     * @param digits of a second, from 3 to 9
     */
    PointInTimeFormat withDigits(int digits) {
        return digits == MILLIS_DIGITS ? this : new PointInTimeFormat(zone, digits);
    }

    /** {@code yyyy-MM-dd HH:mm:ss.SSS}, where need be with finer digits, if it is a point in time, what Java writes for any other value. */
    public String text(Object value) {
        return value instanceof Instant instant ? formatter.format(instant) : value.toString();
    }
}
