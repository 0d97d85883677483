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
package io.sandglass.faker.expression.plan.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The format of an expression's values where text is needed. */
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
     * Returns the same format with another number of digits after the decimal point of a second.
     *
     * @param digits the number of digits, from 3 to 9
     */
    PointInTimeFormat withDigits(int digits) {
        return digits == MILLIS_DIGITS ? this : new PointInTimeFormat(zone, digits);
    }

    /**
     * Returns the text of a value. A point in time is written as {@code yyyy-MM-dd HH:mm:ss.SSS}, or with as many digits as the
     * format has. Any other value is written by its {@code toString()}.
     */
    public String text(Object value) {
        return value instanceof Instant instant ? formatter.format(instant) : value.toString();
    }
}
