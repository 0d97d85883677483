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

import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.text.DurationTexts;
import io.sandglass.faker.text.NumberTexts;
import io.sandglass.faker.text.TimeTexts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A reader of a call's arguments.
 *
 * <p>Indexes are 0-based. Blanks around an argument don't count, except in {@link #character}. Methods throw an
 * {@link ExpressionException} that points at the argument if the argument is not what they read.
 *
 * @param call the call that has the arguments
 */
public record CallArguments(Call call) {
    private static final Duration LONGEST = Duration.ofDays(365_000);

    /** Returns the number of arguments. */
    public int count() {
        return call.arguments().size();
    }

    /**
     * Checks the number of arguments.
     *
     * @param takes what the call takes; follows "takes" in the message
     */
    public CallArguments requireCount(int min, int max, String takes) {
        if (count() < min || count() > max) {
            throw call.wrongCount(takes);
        }
        return this;
    }

    public void requireNone() {
        var unused = requireCount(0, 0, "no arguments");
    }

    /** Checks that the arguments form one or more groups of {@code size}. */
    public void requireGroups(int size, String takes) {
        if (count() == 0 || count() % size != 0) {
            throw call.wrongCount(takes);
        }
    }

    /** Returns the text of an argument without the blanks around it. */
    public String text(int index) {
        return call.arguments().get(index).value().trim();
    }

    /**
     * Returns the error of a wrong argument.
     *
     * @param allowed what the argument may be; follows "allowed is" in the message
     */
    public ExpressionException wrong(int index, String allowed) {
        return call.wrongArgument(index, allowed);
    }

    /**
     * Reads a whole number.
     *
     * @param min the least number, inclusive
     * @param max the greatest number, inclusive
     * @param allowed what the argument may be; follows "allowed is" in the message
     */
    public long wholeNumber(int index, long min, long max, String allowed) {
        OptionalLong number = wholeNumber(index);
        if (number.isEmpty() || number.getAsLong() < min || number.getAsLong() > max) {
            throw wrong(index, allowed);
        }
        return number.getAsLong();
    }

    private OptionalLong wholeNumber(int index) {
        try {
            return OptionalLong.of(NumberTexts.toLong(text(index)));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Returns whether the argument is a whole number from 0. */
    public boolean isCount(int index) {
        return wholeNumber(index).orElse(-1) >= 0;
    }

    /** Reads a whole number from 0. */
    public long count(int index) {
        return wholeNumber(index, 0, Long.MAX_VALUE, "a whole number from 0");
    }

    /** Returns whether the argument has the form of a whole number, of any size. */
    public boolean isWhole(int index) {
        return NumberTexts.isWholeNumber(text(index));
    }

    /** Returns the number. It is infinite if it is too large for a double, and NaN if the argument is not a number. */
    public double number(int index) {
        String text = text(index);
        // Double.parseDouble accepts other forms, such as 0x1p3 and 1d.
        return NumberTexts.isNumber(text) ? Double.parseDouble(text) : Double.NaN;
    }

    /**
     * Reads a duration and returns its milliseconds, 1 or more.
     *
     * @param examples examples of a duration; follows "such as" in the message
     */
    public long durationMillis(int index, String examples) {
        try {
            Duration duration = DurationTexts.parse(text(index));
            if (duration.compareTo(LONGEST) <= 0 && duration.toMillis() >= 1) {
                return duration.toMillis();
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Reported like a duration that is out of range.
        }
        throw wrong(index, "a duration from 1 ms to " + LONGEST.toDays() + " d, such as " + examples);
    }

    /** Reads a single character, which may be a blank. */
    public char character(int index) {
        String text = call.arguments().get(index).value();
        if (text.length() != 1) {
            throw wrong(index, "a single character");
        }
        return text.charAt(0);
    }

    /** Reads {@code true} or {@code false}, in any case. */
    public boolean truth(int index) {
        return switch (text(index).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(index, "true or false");
        };
    }

    /**
     * Returns the point in time, or null if the argument is not a point in the years 0 to 9999, the range of Flink's types.
     *
     * @param zone the zone of a text that names none
     */
    @Nullable
    public Instant pointOrNull(int index, ZoneId zone) {
        try {
            Instant point = TimeTexts.point(call.arguments().get(index).value(), zone);
            int year = point.atZone(zone).getYear();
            return year < 0 || year > 9999 ? null : point;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Reads a point in time of the years 0 to 9999. */
    public Instant point(int index, ZoneId zone) {
        Instant point = pointOrNull(index, zone);
        if (point == null) {
            throw wrong(index, "a point in time such as '2024-01-31' or '2024-01-31 12:30:00'");
        }
        return point;
    }

    public LocalTime timeOfDay(int index) {
        try {
            return TimeTexts.timeOfDay(call.arguments().get(index).value());
        } catch (DateTimeException e) {
            throw wrong(index, "a time of day such as '12:30' or '12:30:00'");
        }
    }
}
