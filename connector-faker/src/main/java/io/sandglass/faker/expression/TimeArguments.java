package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import io.sandglass.faker.expression.plan.TimeDistance;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a {@code date} or {@code time} call, read in order. */
final class TimeArguments {

    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("NANOS", ChronoUnit.NANOS),
            Map.entry("NANOSECONDS", ChronoUnit.NANOS),
            Map.entry("MICROS", ChronoUnit.MICROS),
            Map.entry("MICROSECONDS", ChronoUnit.MICROS),
            Map.entry("MILLIS", ChronoUnit.MILLIS),
            Map.entry("MILLISECONDS", ChronoUnit.MILLIS),
            Map.entry("SECONDS", ChronoUnit.SECONDS),
            Map.entry("MINUTES", ChronoUnit.MINUTES),
            Map.entry("HOURS", ChronoUnit.HOURS),
            Map.entry("DAYS", ChronoUnit.DAYS));

    /** Of a being whose birthday has four digits in its year. */
    private static final long MAX_AGE = 1000;

    private final Call call;
    private final String source;
    private final List<Argument> arguments;
    private int next;

    TimeArguments(Call call, String source) {
        this.call = call;
        this.source = source;
        this.arguments = call.arguments();
    }

    int count() {
        return arguments.size();
    }

    void requireCount(int min, int max, String takes) {
        if (count() < min || count() > max) {
            throw ExpressionException.wrongCount(call, takes, source);
        }
    }

    /** {@code '15','SECONDS'}: at most; {@code '15','5','SECONDS'}: at most and at least. */
    TimeDistance distance() {
        boolean hasMin = count() >= 3 && isWholeNumber(arguments.get(1).value());
        requireCount(
                2,
                hasMin ? 4 : 3,
                "a number and a unit, or two numbers and a unit, such as '15','5','SECONDS', and optionally a pattern");
        long atMost = nextWholeNumber();
        long atLeast = hasMin ? nextWholeNumber() : 0;
        if (atLeast > atMost) {
            throw wrongPrevious("a number that is not above the first one, which is the maximum distance");
        }
        ChronoUnit unit = nextUnit();
        ChronoUnit step = unit.compareTo(ChronoUnit.MILLIS) < 0 ? ChronoUnit.NANOS : ChronoUnit.MILLIS;
        try {
            Duration max = Duration.of(atMost, unit);
            // Both must do for a column of any type, and the clock stands far from the ends of time.
            long steps = step == ChronoUnit.NANOS ? max.toNanos() : max.toMillis();
            // Room for what the clock shows.
            var unusedSum = Math.addExact(steps, Long.MAX_VALUE / 2);
            return new TimeDistance(Duration.of(atLeast, unit), max, step);
        } catch (ArithmeticException | DateTimeException e) {
            next = 1;
            throw wrongPrevious("a shorter distance. Maximum: 146 years for MICROSECONDS and NANOSECONDS,"
                    + " 146,000,000 years for other units");
        }
    }

    long nextWholeNumber() {
        Argument argument = arguments.get(next++);
        if (!isWholeNumber(argument.value())) {
            throw wrongPrevious("a whole number from 0");
        }
        return Long.parseLong(argument.value().trim());
    }

    long nextAge() {
        long age = nextWholeNumber();
        if (age > MAX_AGE) {
            throw wrongPrevious("a whole number from 0 to " + MAX_AGE);
        }
        return age;
    }

    /**
     * Reads the next argument as a point in time.
     *
     * @param zone the zone of a text that names none
     * @throws ExpressionException if the argument is no point in time of the years 0 to 9999
     */
    Instant nextPoint(ZoneId zone) {
        Instant point = point(arguments.get(next++).value(), zone);
        if (point == null) {
            throw wrongPrevious("a point in time such as '2024-01-31' or '2024-01-31 12:30:00'");
        }
        return point;
    }

    /**
     * Reads the point in time that may follow as a replacement for now. Returns null if there is none, because the next argument
     * may also be a pattern.
     *
     * @param zone the zone of a text that names none
     */
    @Nullable
    Instant nextReference(ZoneId zone) {
        Instant reference = next < count() ? point(arguments.get(next).value(), zone) : null;
        next += reference == null ? 0 : 1;
        return reference;
    }

    /** Returns the point in time, or null if the text is none of the years 0 to 9999. */
    private static @Nullable Instant point(String text, ZoneId zone) {
        try {
            Instant point = TimeTexts.point(text, zone);
            int year = point.atZone(zone).getYear();
            // The years of Flink's types.
            return year < 0 || year > 9999 ? null : point;
        } catch (DateTimeException e) {
            return null;
        }
    }

    LocalTime nextTimeOfDay() {
        try {
            return TimeTexts.timeOfDay(arguments.get(next++).value());
        } catch (DateTimeException e) {
            throw wrongPrevious("a time of day such as '12:30' or '12:30:00'");
        }
    }

    /**
     * The pattern that may follow as the last argument, or null.
     *
     * @param sample a value of the kind that is to be written
     * @param example a pattern that is right, for messages
     */
    @Nullable
    Form pattern(Locale locale, ZoneId zone, TemporalAccessor sample, String example) {
        if (next == count()) {
            return null;
        }
        String pattern = arguments.get(next++).value();
        try {
            DateTimeFormatter formatter =
                    DateTimeFormatter.ofPattern(pattern, locale).withZone(zone);
            // A pattern that writes itself has no letter of a date or time: it is a number meant for something else.
            if (!formatter.format(sample).equals(pattern)) {
                return new Form(pattern, formatter);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Below is what is allowed.
        }
        throw wrongPrevious("a pattern such as '" + example + "'");
    }

    /** A pattern as it was written and as it is used. */
    record Form(String text, DateTimeFormatter formatter) {}

    /** What to throw if the argument that was read last is not what it must be. */
    ExpressionException wrongPrevious(String allowed) {
        return ExpressionException.wrongArgument(call, next - 1, allowed, source);
    }

    private ChronoUnit nextUnit() {
        String written = arguments.get(next++).value().trim().toUpperCase(Locale.ROOT);
        String name = written.substring(written.indexOf('.') + 1);
        ChronoUnit unit = UNITS.get(name.endsWith("S") ? name : name + "S");
        if (unit == null) {
            throw wrongPrevious("DAYS, HOURS, MINUTES, SECONDS, MILLISECONDS, MICROSECONDS or NANOSECONDS");
        }
        return unit;
    }

    private static boolean isWholeNumber(String text) {
        try {
            return Long.parseLong(text.trim()) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
