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

import io.sandglass.session.tracker.Alignment;
import io.sandglass.session.tracker.Boundary;
import io.sandglass.session.tracker.CheckInstants;
import io.sandglass.session.tracker.SessionConditions;
import io.sandglass.session.tracker.SessionRule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.flink.table.api.ValidationException;
import org.jspecify.annotations.Nullable;

/** The validation of the arguments that make up a {@link SessionRule}, for all session functions. */
public final class RuleArguments {
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private RuleArguments() {}

    /**
     * Returns the rule without conditions.
     *
     * @param hasTimeoutPerRow whether a column has the timeout of each row, in place of the argument {@code timeout}
     * @throws ValidationException if an argument is invalid, or if two don't fit each other. The message doesn't name the function
     */
    public static SessionRule read(
            Optional<Long> timeout,
            boolean hasTimeoutPerRow,
            Optional<Long> maxDuration,
            Optional<String> alignment,
            Optional<String> boundary,
            Optional<String> origin,
            Optional<String> timeZone) {
        // A rule needs a timeout, which has no effect if each row has one.
        long timeoutMillis = hasTimeoutPerRow ? 1 : checkedTimeout(timeout);
        if (maxDuration.isPresent() && maxDuration.get() < timeoutMillis) {
            throw new ValidationException("Argument 'max_duration': " + maxDuration.get()
                    + " ms is less than the timeout of " + timeoutMillis + " ms. Use at least the timeout.");
        }
        Alignment chosen = alignment
                .map(text -> ArgumentTexts.choice("alignment", text, Alignment.class))
                .orElse(Alignment.ALIGNED);
        long originMillis = origin.map(
                        text -> ArgumentTexts.instant("origin", text).toEpochMilli())
                .orElse(SessionRule.ASA_ORIGIN_MILLIS);
        return new SessionRule(
                timeoutMillis,
                maxDuration.orElse(SessionRule.NO_MAX_DURATION),
                chosen,
                boundary.map(text -> ArgumentTexts.choice("boundary", text, Boundary.class))
                        .orElse(Boundary.CLOSED),
                originMillis,
                calendar(chosen, maxDuration, originMillis, timeZone),
                null);
    }

    /**
     * Returns the conditions of a rule that has some.
     *
     * @throws ValidationException if the maximum number of rows is below 1. The message doesn't name the function
     */
    public static SessionConditions conditions(Optional<Integer> maxRows, boolean hasTimeoutPerRow) {
        if (maxRows.isPresent() && maxRows.get() < 1) {
            throw new ValidationException(
                    "Argument 'max_rows': " + maxRows.get() + " is out of range. Use at least 1, for example 500.");
        }
        return new SessionConditions(
                maxRows.map(Integer::longValue).orElse(SessionConditions.NO_MAX_ROWS), hasTimeoutPerRow);
    }

    private static long checkedTimeout(Optional<Long> timeout) {
        long millis = timeout.orElseThrow(
                () -> new ValidationException(
                        "Argument 'timeout': the value is missing or NULL. Use an interval, for example timeout => INTERVAL '2' MINUTE."));
        if (millis < 1) {
            throw new ValidationException("Argument 'timeout': " + millis
                    + " ms is out of range. Use at least 1 ms, for example INTERVAL '2' MINUTE.");
        }
        return millis;
    }

    private static @Nullable CheckInstants calendar(
            Alignment alignment, Optional<Long> maxDuration, long originMillis, Optional<String> timeZone) {
        if (alignment != Alignment.CALENDAR) {
            if (timeZone.isPresent()) {
                throw new ValidationException(
                        "Argument 'time_zone': '" + timeZone.get()
                                + "' has an effect with alignment => 'calendar' only. Add that argument, or remove 'time_zone'.");
            }
            return null;
        }
        long period = maxDuration.orElseThrow(() -> new ValidationException(
                "Argument 'alignment': 'calendar' needs the argument 'max_duration'. For cuts at midnight, use max_duration => "
                        + "INTERVAL '1' DAY."));
        if (period % DAY_MILLIS != 0 && DAY_MILLIS % period != 0) {
            throw new ValidationException("Argument 'max_duration': " + period
                    + " ms doesn't fit alignment => 'calendar', because neither is it a whole number of days nor is a day a multiple of it. "
                    + "Use for example INTERVAL '1' DAY or INTERVAL '6' HOUR.");
        }
        return new CheckInstants(timeZone.map(RuleArguments::zone).orElse(ZoneId.of("UTC")), originMillis, period);
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw new ValidationException(
                    "Argument 'time_zone': '" + text
                            + "' is not a time zone. Use the name of a region or an offset, for example 'America/New_York' or '+05:30'.");
        }
    }
}
