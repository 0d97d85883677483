package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Call;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The calls of {@code date} and {@code time}, evaluated here rather than by Datafaker: it reads the JVM's zone where the
 * session's is meant, hands texts where points in time are wanted, and removes {@code date} in its next major version.
 *
 * <p>Of two bounds the nearer or earlier one is inclusive and the other exclusive; equal ones are a constant.
 */
final class TimeCalls {
    private static final int DEFAULT_MIN_AGE = 18;
    private static final int DEFAULT_MAX_AGE = 65;
    private static final long NANOS_PER_DAY = Duration.ofDays(1).toNanos();

    private final Locale locale;
    private final ZoneId zone;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * @param locale the language of the names of months and days in a pattern
     */
    TimeCalls(Locale locale, ZoneId zone, RandomGenerator random, InstantSource clock) {
        this.locale = locale;
        this.zone = zone;
        this.random = random;
        this.clock = clock;
    }

    /** Null if the call is none of these. */
    @Nullable
    CompiledExpression compile(Call call, String source) {
        TimeArguments arguments = new TimeArguments(call, source);
        return switch (ProviderCalls.normalize(call.directive())) {
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
        return date(
                datePattern(arguments), () -> now().plus(distance.draw(random).multipliedBy(direction)));
    }

    private CompiledExpression dateBetween(TimeArguments arguments) {
        arguments.requireCount(2, 3, "two points in time and optionally a pattern");
        Instant from = arguments.nextDateTime().atZone(zone).toInstant();
        Instant to = arguments.nextDateTime().atZone(zone).toInstant();
        if (to.isBefore(from)) {
            throw arguments.wrongPrevious("a point in time that is not before the first one");
        }
        TimeDistance distance = new TimeDistance(Duration.ZERO, Duration.between(from, to), ChronoUnit.MILLIS);
        return date(datePattern(arguments), () -> from.plus(distance.draw(random)));
    }

    private CompiledExpression birthday(TimeArguments arguments) {
        arguments.requireCount(0, 3, "nothing, a pattern, two ages, or two ages and a pattern");
        boolean ages = arguments.count() >= 2;
        long minAge = ages ? arguments.nextAge() : DEFAULT_MIN_AGE;
        long maxAge = ages ? arguments.nextAge() : DEFAULT_MAX_AGE;
        if (maxAge < minAge) {
            throw arguments.wrongPrevious("an age of at least the first one");
        }
        return date(datePattern(arguments), () -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            long first = today.minusYears(maxAge).toEpochDay();
            long last = today.minusYears(minAge).toEpochDay();
            LocalDate day = LocalDate.ofEpochDay(first == last ? first : random.nextLong(first, last));
            LocalTime time = LocalTime.ofNanoOfDay(random.nextLong(NANOS_PER_DAY));
            return day.atTime(time).atZone(zone).toInstant();
        });
    }

    private CompiledExpression timeFromNow(TimeArguments arguments, int direction) {
        TimeDistance distance = arguments.distance();
        return time(timePattern(arguments), () -> LocalTime.ofInstant(now(), zone)
                .plus(distance.draw(random).multipliedBy(direction)));
    }

    private CompiledExpression timeBetween(TimeArguments arguments) {
        arguments.requireCount(2, 3, "two times of day and optionally a pattern");
        LocalTime from = arguments.nextTimeOfDay();
        LocalTime to = arguments.nextTimeOfDay();
        if (to.isBefore(from)) {
            throw arguments.wrongPrevious("a time of day that is not before the first one");
        }
        TimeDistance distance = new TimeDistance(Duration.ZERO, Duration.between(from, to), ChronoUnit.NANOS);
        return time(timePattern(arguments), () -> from.plus(distance.draw(random)));
    }

    /** Without a clock's microseconds: they would be the same for all rows of a moment, so the draw alone decides there. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private @Nullable DateTimeFormatter datePattern(TimeArguments arguments) {
        return arguments.pattern(locale, zone, Instant.EPOCH, "yyyy-MM-dd HH:mm:ss");
    }

    private @Nullable DateTimeFormatter timePattern(TimeArguments arguments) {
        return arguments.pattern(locale, zone, LocalTime.MIDNIGHT, "HH:mm:ss");
    }

    private static CompiledExpression date(@Nullable DateTimeFormatter pattern, Supplier<Instant> instant) {
        return new TimeValue(pattern == null ? instant::get : () -> format(pattern, instant.get()));
    }

    /** A time of day without a pattern is its nanosecond, as the old connector's columns of type TIME have it. */
    private static CompiledExpression time(@Nullable DateTimeFormatter pattern, Supplier<LocalTime> time) {
        return new TimeValue(
                pattern == null ? () -> String.valueOf(time.get().toNanoOfDay()) : () -> format(pattern, time.get()));
    }

    private static String format(DateTimeFormatter pattern, TemporalAccessor time) {
        try {
            return pattern.format(time);
        } catch (DateTimeException e) {
            // A pattern may set a width that some times do not fit into.
            throw new EvaluationException("the pattern fails: " + e.getMessage(), e);
        }
    }

    private record TimeValue(Supplier<Object> value) implements CompiledExpression {

        @Override
        public Object evaluate() {
            return value.get();
        }

        @Override
        public boolean isFreeText() {
            return false;
        }
    }
}
