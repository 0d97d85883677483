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
package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.time.Birthday;
import io.sandglass.faker.expression.plan.time.DistantTime;
import io.sandglass.faker.expression.plan.time.FormattedTime;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.expression.plan.time.TimeDistance;
import io.sandglass.faker.expression.plan.time.TimeOfDay;
import io.sandglass.faker.expression.syntax.Expression.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of {@code date} and {@code time} calls. It does not use Datafaker for three reasons. Datafaker reads the
 * JVM's time zone instead of the session's, returns texts instead of points in time, and will remove {@code date} in
 * its next major version.
 *
 * <p>Of two bounds, the nearer or earlier one is inclusive and the other exclusive. If both are equal, the value is
 * constant.
 */
public final class TimeCalls implements CallCompiler {
    private static final Set<String> DIRECTIVES = Set.of(
            "date.past", "date.future", "date.between", "date.birthday", "time.past", "time.future", "time.between");

    private static final int DEFAULT_MIN_AGE = 18;
    private static final int DEFAULT_MAX_AGE = 65;

    private final Locale locale;
    private final ZoneId zone;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final PointInTimeFormat timeFormat;

    /** @param locale the language of names of months and days in patterns */
    public TimeCalls(
            Locale locale, ZoneId zone, RandomGenerator random, InstantSource clock, PointInTimeFormat timeFormat) {
        this.locale = locale;
        this.zone = zone;
        this.random = random;
        this.clock = clock;
        this.timeFormat = timeFormat;
    }

    /** Returns whether this compiler knows a call. */
    public static boolean isOfFamily(Call call) {
        return DIRECTIVES.contains(call.normalizedDirective());
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        TimeArguments arguments = new TimeArguments(call);
        return switch (call.normalizedDirective()) {
            case "date.past" -> dateFromNow(arguments, -1);
            case "date.future" -> dateFromNow(arguments, 1);
            case "date.between" -> dateBetween(arguments);
            case "date.birthday" -> birthday(arguments);
            case "time.past" -> timeFromNow(arguments, -1);
            case "time.future" -> timeFromNow(arguments, 1);
            case "time.between" -> timeBetween(arguments);
            default -> null;
        };
    }

    private CompiledExpression dateFromNow(TimeArguments arguments, int direction) {
        TimeDistance distance = arguments.distance();
        Instant reference = arguments.nextReference(zone);
        DistantTime time = reference == null
                ? DistantTime.fromNow(clock, distance, direction, random, timeFormat)
                : DistantTime.from(reference, distance.asFineAs(reference), direction, random, timeFormat);
        return formatted(time, datePattern(arguments));
    }

    private CompiledExpression dateBetween(TimeArguments arguments) {
        arguments.requireCount(2, 3, "two points in time and optionally a pattern");
        Instant from = arguments.nextPoint(zone);
        Instant to = arguments.nextPoint(zone);
        if (to.isBefore(from)) {
            throw arguments.wrongPrevious("a point in time that is not before the first one");
        }
        TimeDistance distance = new TimeDistance(Duration.ZERO, Duration.between(from, to), ChronoUnit.MILLIS)
                .asFineAs(from)
                .asFineAs(to);
        return formatted(DistantTime.from(from, distance, 1, random, timeFormat), datePattern(arguments));
    }

    private CompiledExpression birthday(TimeArguments arguments) {
        arguments.requireCount(0, 3, "nothing, a pattern, two ages, or two ages and a pattern");
        boolean ages = arguments.count() >= 2;
        long minAge = ages ? arguments.nextAge() : DEFAULT_MIN_AGE;
        long maxAge = ages ? arguments.nextAge() : DEFAULT_MAX_AGE;
        if (maxAge < minAge) {
            throw arguments.wrongPrevious("an age of at least the first one");
        }
        return formatted(new Birthday(minAge, maxAge, clock, zone, random, timeFormat), datePattern(arguments));
    }

    private CompiledExpression timeFromNow(TimeArguments arguments, int direction) {
        TimeDistance distance = arguments.distance();
        // Truncated to milliseconds, like points in time.
        Supplier<LocalTime> now = () -> LocalTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), zone);
        return formatted(new TimeOfDay(now, "now", distance, direction, random), timePattern(arguments));
    }

    private CompiledExpression timeBetween(TimeArguments arguments) {
        arguments.requireCount(2, 3, "two times of day and optionally a pattern");
        LocalTime from = arguments.nextTimeOfDay();
        LocalTime to = arguments.nextTimeOfDay();
        if (to.isBefore(from)) {
            throw arguments.wrongPrevious("a time of day that is not before the first one");
        }
        TimeDistance distance = new TimeDistance(Duration.ZERO, Duration.between(from, to), ChronoUnit.NANOS);
        return formatted(new TimeOfDay(() -> from, from.toString(), distance, 1, random), timePattern(arguments));
    }

    private TimeArguments.@Nullable Form datePattern(TimeArguments arguments) {
        return arguments.pattern(locale, zone, Instant.EPOCH, "yyyy-MM-dd HH:mm:ss");
    }

    private TimeArguments.@Nullable Form timePattern(TimeArguments arguments) {
        return arguments.pattern(locale, zone, LocalTime.MIDNIGHT, "HH:mm:ss");
    }

    /** Applies a pattern, if any. Without one, a time of day is a number of nanoseconds, as in flink-faker. */
    private static CompiledExpression formatted(CompiledExpression time, TimeArguments.@Nullable Form pattern) {
        return pattern == null ? time : new FormattedTime(time, pattern.text(), pattern.formatter());
    }
}
