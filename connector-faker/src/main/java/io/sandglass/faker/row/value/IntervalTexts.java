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
package io.sandglass.faker.row.value;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parser of intervals in SQL's format, in ISO 8601, or as a whole number of their smallest unit. */
final class IntervalTexts {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d+");
    private static final Pattern YEARS_MONTHS = Pattern.compile("([+-]?)(\\d+)-(\\d{1,2})");
    private static final Pattern DAYS_TIME =
            Pattern.compile("([+-]?)(?:(\\d+) )?(\\d+):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,9}))?)?");

    private IntervalTexts() {}

    /** Returns the months of an interval such as {@code 1-6}, {@code P1Y6M} or {@code 18}. */
    static int months(String text) {
        String trimmed = text.trim();
        try {
            if (WHOLE_NUMBER.matcher(trimmed).matches()) {
                return Integer.parseInt(trimmed);
            }
            Matcher sql = YEARS_MONTHS.matcher(trimmed);
            if (sql.matches()) {
                int months = Math.addExact(
                        Math.multiplyExact(Integer.parseInt(sql.group(2)), 12), Integer.parseInt(sql.group(3)));
                return sql.group(1).equals("-") ? -months : months;
            }
            Period period = Period.parse(trimmed);
            if (period.equals(period.withDays(0))) {
                return Math.toIntExact(period.toTotalMonths());
            }
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            // The exception below lists the allowed formats.
        }
        throw new ValueException("'" + text
                + "' isn't an INTERVAL of years and months. Use years-months as in 1-6, ISO 8601 as in P1Y6M,"
                + " or a whole number of months.");
    }

    /** Returns the milliseconds of an interval such as {@code 1 02:03:04.567}, {@code PT26H3M4.567S} or {@code 93784567}. */
    static long millis(String text) {
        String trimmed = text.trim();
        try {
            if (WHOLE_NUMBER.matcher(trimmed).matches()) {
                return Long.parseLong(trimmed);
            }
            Matcher sql = DAYS_TIME.matcher(trimmed);
            if (sql.matches()) {
                Duration duration = Duration.ofDays(number(sql.group(2)))
                        .plusHours(number(sql.group(3)))
                        .plusMinutes(number(sql.group(4)))
                        .plusSeconds(number(sql.group(5)))
                        .plusNanos(nanos(sql.group(6)));
                return (sql.group(1).equals("-") ? duration.negated() : duration).toMillis();
            }
            return Duration.parse(trimmed).toMillis();
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new ValueException("'" + text
                    + "' isn't an INTERVAL of days to seconds. Use days hours:minutes:seconds as in 1 02:03:04.567,"
                    + " ISO 8601 as in PT26H3M4.567S, or a whole number of milliseconds.");
        }
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long nanos(String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    }
}
