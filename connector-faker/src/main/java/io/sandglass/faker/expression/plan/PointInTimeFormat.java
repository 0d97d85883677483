package io.sandglass.faker.expression.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the value of an expression reads where text is wanted. */
public final class PointInTimeFormat {
    private final DateTimeFormatter formatter;

    /**
     * @param zone the zone whose wall clock is written
     */
    public PointInTimeFormat(ZoneId zone) {
        this.formatter = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT)
                .withZone(zone);
    }

    /** {@code yyyy-MM-dd HH:mm:ss.SSS} if it is a point in time, what Java writes for any other value. */
    public String text(Object value) {
        return value instanceof Instant instant ? formatter.format(instant) : value.toString();
    }
}
