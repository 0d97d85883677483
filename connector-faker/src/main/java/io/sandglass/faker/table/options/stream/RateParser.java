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
package io.sandglass.faker.table.options.stream;

import io.sandglass.faker.spec.RateSpec;
import io.sandglass.faker.spec.RateSpec.Period;
import io.sandglass.faker.spec.RateSpec.Point;
import io.sandglass.faker.spec.RateSpec.Shape;
import io.sandglass.faker.text.TimeTexts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A parser of rates such as {@code 20 per second} and {@code daily ramp 06:00 2, 20:00 120 per second}. */
final class RateParser {
    static final String CONSTANT = "'20 per second'";
    static final String DAILY = "'daily ramp 06:00 2, 20:00 120 per second'";
    private static final String WEEKLY = "'weekly hold Mon 09:00 100, Fri 18:00 10 per second'";

    private static final Map<String, Long> UNITS = Map.of(
            "second", Duration.ofSeconds(1).toNanos(),
            "minute", Duration.ofMinutes(1).toNanos(),
            "hour", Duration.ofHours(1).toNanos(),
            "day", Duration.ofDays(1).toNanos());

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private static final int DAY_LETTERS = 3;

    /** Maximum rate: a row per nanosecond, which is also the shortest step. */
    private static final double MAX_PER_SECOND = 1e9;

    /** Minimum mean rate: that of the longest step. */
    private static final double MIN_PER_NANO = 1.0 / EventTimeOptions.MAX_STEP_NANOS;

    private final WordCursor words;
    private final ZoneId sessionZone;
    private final List<Point> points = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();

    private RateParser(String text, ZoneId sessionZone) {
        this.words = new WordCursor(text);
        this.sessionZone = sessionZone;
    }

    /**
     * Parses a rate.
     *
     * @param sessionZone the time zone of a rate that names none
     * @throws WordException if the text isn't a valid rate
     */
    static RateSpec parse(String text, ZoneId sessionZone) {
        return new RateParser(text, sessionZone).rate();
    }

    private RateSpec rate() {
        boolean isDaily = words.skip("daily");
        if (isDaily || words.skip("weekly")) {
            return curve(isDaily ? Period.DAILY : Period.WEEKLY);
        }
        if (!words.word().matches("[+-]?[0-9.].*")) {
            throw words.problem("expected a number of rows, 'daily' or 'weekly'" + words.found()
                    + words.hint(List.of("daily", "weekly")) + " Write a rate such as " + CONSTANT + " or " + DAILY
                    + ".");
        }
        point(0, CONSTANT);
        long unit = unit(CONSTANT);
        return RateSpec.constant(points.get(0).rows(), unit);
    }

    private RateSpec curve(Period period) {
        String example = period == Period.DAILY ? DAILY : WEEKLY;
        ZoneId zone = zone(example);
        Shape shape = words.requireOneOf(List.of("ramp", "hold"), example).equals("ramp") ? Shape.RAMP : Shape.HOLD;
        do {
            int offset = words.offset();
            long time = (period == Period.DAILY
                            ? 0
                            : day(example) * Duration.ofDays(1).toNanos())
                    + timeOfDay(example);
            requireOrder(time, offset);
            point(time, example);
        } while (words.skip(","));
        if (!words.is("per")) {
            throw words.problem("expected a comma or 'per'" + words.found()
                    + " Separate times by commas, and end with a unit, as in " + example + ".");
        }
        return new RateSpec(period, zone, shape, points, unit(example));
    }

    private ZoneId zone(String example) {
        String name = words.word();
        if (name.equalsIgnoreCase("ramp") || name.equalsIgnoreCase("hold")) {
            return sessionZone;
        }
        try {
            ZoneId zone = ZoneId.of(name);
            words.advance();
            return zone;
        } catch (DateTimeException e) {
            String hint = words.hint(List.of("ramp", "hold"));
            throw words.problem("expected a time zone, 'ramp' or 'hold'" + words.found()
                    + (hint.isEmpty() ? words.hint(ZoneId.getAvailableZoneIds()) : hint) + " Write " + example
                    + ", or name a zone such as 'Europe/Berlin' before the shape.");
        }
    }

    private int day(String example) {
        String word = words.word().toLowerCase(Locale.ROOT);
        for (int day = 0; day < DAYS.size(); day++) {
            String name = DAYS.get(day).toLowerCase(Locale.ROOT);
            if (word.equals(name) || word.equals(name.substring(0, DAY_LETTERS))) {
                words.advance();
                return day;
            }
        }
        throw words.problem(
                "expected a day of the week" + words.found() + words.hint(DAYS) + " Write days as in " + example + ".");
    }

    private long timeOfDay(String example) {
        try {
            long nanos = TimeTexts.timeOfDay(words.word()).toNanoOfDay();
            words.advance();
            return nanos;
        } catch (DateTimeException e) {
            throw words.problem("expected a time from 00:00 to 23:59:59" + words.found()
                    + " Write hours and minutes with two digits, as in " + example + ".");
        }
    }

    private void requireOrder(long time, int offset) {
        if (points.isEmpty() || time > points.get(points.size() - 1).nanos()) {
            return;
        }
        boolean isTwice = points.stream().anyMatch(point -> point.nanos() == time);
        throw words.problemAt(
                offset,
                isTwice
                        ? "this time is listed twice. Remove one of its rates."
                        : "this time is earlier than the one before it. List the times in order, from"
                                + " 00:00 of the day or of Monday.");
    }

    private void point(long time, String example) {
        offsets.add(words.offset());
        points.add(new Point(
                time, words.requireRate(MAX_PER_SECOND * Duration.ofDays(1).toSeconds(), example)));
    }

    private long unit(String example) {
        words.require("per", example);
        String name = words.requireOneOf(List.of("second", "minute", "hour", "day"), example);
        long unit = UNITS.getOrDefault(name, 1L);
        if (!words.isAtEnd()) {
            throw words.problem("expected the end of the rate" + words.found() + " Remove what follows the unit.");
        }
        double max = MAX_PER_SECOND * unit / Duration.ofSeconds(1).toNanos();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).rows() > max) {
                throw words.problemAt(
                        offsets.get(i),
                        String.format(
                                Locale.ROOT, "more than a row per nanosecond. Use at most %.0f per %s.", max, name));
            }
        }
        requireRows(unit);
        return unit;
    }

    private void requireRows(long unit) {
        double sum = points.stream().mapToDouble(Point::rows).sum();
        if (sum == 0) {
            throw words.problemAt(
                    offsets.get(0),
                    "the rate is always 0, so no row ever happens. Use a number above 0"
                            + (points.size() == 1 ? "." : " at one of the times at least."));
        }
        if (sum / unit < MIN_PER_NANO) {
            throw words.problemAt(
                    offsets.get(0), "less than a row in 106751 days. Use a larger number, or a shorter unit.");
        }
    }
}
