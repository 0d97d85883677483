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

import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_GAP;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_IDLE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_KEYS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_SIZE;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.ExpressionCompilers;
import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.table.options.FakerConnectorOptions;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.NumberTexts;
import io.sandglass.faker.timeline.EventClock;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the {@code sessions.…} options. It also chooses the length of session windows: long enough for most sessions, and
 * short enough to need few keys.
 */
final class SessionsOptions {
    private static final int SAMPLES = 2_000;

    /** Maximum idle time: the largest number of whole days that fits in 64 bits as nanoseconds. */
    private static final long MAX_IDLE_MILLIS = Duration.ofDays(106_751).toMillis();

    /** Maximum number of rows in a window. A window is computed as a whole and takes about 40 MB. */
    private static final int MAX_WINDOW_ROWS = 1 << 20;

    /** Maximum length of a window: a hundred years. Its rows are sorted by milliseconds and number, together in 63 bits. */
    private static final double MAX_WINDOW_MILLIS = Duration.ofDays(36_525).toMillis();

    private static final int MIN_WINDOW_ROWS = 16;

    /** Numbers of consecutive sessions that fit in a window, best first. More of them make its ends less visible. */
    private static final List<Integer> SESSIONS_PER_WINDOW = List.of(16, 8, 4);

    /** Number of keys in a group, per expected session of its window. */
    private static final double KEYS_PER_SESSION = 1.5;

    private final OptionReader options;
    private final ExpressionCompiler compiler;

    /**
     * @param locale the locale of the table
     * @param lists the user's own lists of values
     */
    SessionsOptions(OptionReader options, Locale locale, ZoneId zone, Map<String, List<String>> lists) {
        this.options = options;
        // A fixed seed, so that planning a table again gives the same result.
        this.compiler =
                new ExpressionCompilers(zone, new SplittableRandom(0), InstantSource.system(), lists).forLocale(locale);
    }

    /**
     * Reads the sessions. Returns null if rows don't come in sessions, and a placeholder if an option is invalid.
     *
     * @param eventTime the event clock; null for none
     * @param rowCount the number of rows, all before the clock's end, or {@link StreamSpec#UNBOUNDED}
     */
    @Nullable
    SessionsSpec read(@Nullable EventTimeSpec eventTime, long rowCount) {
        if (!options.has(SESSIONS_KEYS)) {
            Stream.of(SESSIONS_SIZE, SESSIONS_GAP, SESSIONS_IDLE)
                    .filter(options::has)
                    .forEach(option -> options.problem("Option '" + option.key() + "' needs '" + SESSIONS_KEYS.key()
                            + "', which groups rows into sessions. Add it, for example '" + SESSIONS_KEYS.key()
                            + "' = '1000'."));
            return null;
        }
        Long keys = options.read(
                SESSIONS_KEYS, NumberTexts::toLong, number -> number >= 2, "a whole number from 2, such as '1000'");
        Long idle = options.has(SESSIONS_IDLE)
                ? options.read(
                        SESSIONS_IDLE,
                        text -> TimeUtils.parseDuration(text).toMillis(),
                        millis -> millis >= 1 && millis <= MAX_IDLE_MILLIS,
                        "a duration from 1 ms to 106751 d, such as '5 min'")
                : (Long) SESSIONS_IDLE.defaultValue().toMillis();
        List<Double> sizes = samples(SESSIONS_SIZE, 1, Integer.MAX_VALUE, "");
        List<Double> gaps = idle == null
                ? List.of()
                : samples(
                        SESSIONS_GAP,
                        0,
                        idle - 1.0,
                        ", less than '" + SESSIONS_IDLE.key() + "', the idle time between two sessions");
        if (eventTime == null) {
            options.problem("Option '" + SESSIONS_KEYS.key() + "' needs '"
                    + FakerConnectorOptions.EVENT_TIME_START.key() + "', because sessions need event times. Add it, for"
                    + " example '" + FakerConnectorOptions.EVENT_TIME_START.key() + "' = 'now - 1 d'.");
        }
        SessionsSpec spec = keys == null || idle == null || sizes.isEmpty() || gaps.isEmpty() || eventTime == null
                ? null
                : fit(keys, idle, mean(sizes), mean(gaps), eventTime.stepNanos() / 1e6);
        if (spec != null && eventTime != null) {
            requireEnd(spec, eventTime, rowCount);
        }
        // A placeholder, so that columns with the session key do not report the same problem again.
        return spec == null ? new SessionsSpec(2, "1", "0", 1, MIN_WINDOW_ROWS, 2) : spec;
    }

    /**
     * Returns whether the rows end before the year 9999 does. A row may be as late as the last row of its window, even if the
     * table does not have that row.
     */
    static boolean endsInTime(SessionsSpec spec, EventTimeSpec eventTime, long rowCount) {
        long last = last(rowCount);
        return EventClock.reaches(eventTime, last - last % spec.windowRows(), spec.windowRows());
    }

    private static long last(long rowCount) {
        return rowCount == StreamSpec.UNBOUNDED ? 0 : Math.max(0, rowCount - 1);
    }

    private void requireEnd(SessionsSpec spec, EventTimeSpec eventTime, long rowCount) {
        if (!endsInTime(spec, eventTime, rowCount)) {
            long last = last(rowCount);
            String earlier = "an earlier '" + FakerConnectorOptions.EVENT_TIME_START.key() + "'";
            String shorter = "a shorter '" + FakerConnectorOptions.EVENT_TIME_STEP.key() + "'";
            options.problem("With '" + SESSIONS_KEYS.key() + "' rows are generated in windows of " + spec.windowRows()
                    + " rows, and the window of row " + last + " would end after the year 9999. Use " + earlier
                    + (last < spec.windowRows()
                            ? " or " + shorter + "."
                            : ", " + shorter + ", or a smaller '" + FakerConnectorOptions.NUMBER_OF_ROWS.key() + "'."));
        }
    }

    private @Nullable SessionsSpec fit(long keys, long idle, double size, double gap, double stepMillis) {
        double neededKeys = Double.MAX_VALUE;
        boolean isTooLong = false;
        for (int sessions : SESSIONS_PER_WINDOW) {
            double wantedRows = Math.max(MIN_WINDOW_ROWS, sessions * Math.max(size * gap / stepMillis, size));
            int rows = (int) Math.min(MAX_WINDOW_ROWS, wantedRows);
            isTooLong = rows * stepMillis > MAX_WINDOW_MILLIS;
            if (rows < (long) wantedRows || isTooLong) {
                continue;
            }
            double keysPerGroup = Math.ceil(KEYS_PER_SESSION * rows / size) + 1;
            double groups = Math.ceil(idle / (rows * stepMillis)) + 1;
            neededKeys = Math.min(neededKeys, keysPerGroup * groups);
            if (keysPerGroup * groups <= keys) {
                // As many groups as there are keys for.
                long most = (long) Math.min(keys / keysPerGroup, Integer.MAX_VALUE);
                return new SessionsSpec(
                        keys, options.text(SESSIONS_SIZE), options.text(SESSIONS_GAP), idle, rows, (int) most);
            }
        }
        String traffic = "with a row every " + text(stepMillis) + " ms and sessions of about " + Math.round(size)
                + " rows, " + text(gap) + " ms apart, ";
        if (isTooLong) {
            options.problem("Option '" + SESSIONS_KEYS.key() + "' asks for sessions, but " + traffic
                    + "a window would last more than a hundred years. Use a shorter '"
                    + FakerConnectorOptions.EVENT_TIME_STEP.key() + "', or smaller values of '" + SESSIONS_SIZE.key()
                    + "' or '"
                    + SESSIONS_GAP.key() + "'.");
            return null;
        }
        if (neededKeys == Double.MAX_VALUE) {
            options.problem("Option '" + SESSIONS_KEYS.key() + "' asks for sessions, but " + traffic
                    + "too many rows occur during a session. Use smaller values of '" + SESSIONS_SIZE.key() + "' or '"
                    + SESSIONS_GAP.key()
                    + "', or a longer '" + FakerConnectorOptions.EVENT_TIME_STEP.key() + "'.");
            return null;
        }
        options.problem("Option '" + SESSIONS_KEYS.key() + "' is '" + keys + "', but " + traffic + "at least "
                + String.format(Locale.ROOT, "%.0f", neededKeys)
                + " keys are needed, so that each can be idle for "
                + TimeUtils.formatWithHighestUnit(Duration.ofMillis(idle))
                + " between two sessions. Use more keys, or a longer '"
                + FakerConnectorOptions.EVENT_TIME_STEP.key() + "'.");
        return null;
    }

    private static String text(double number) {
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros();
        return rounded.toPlainString();
    }

    /** Returns samples of an expression, or an empty list if the expression or one of its values is invalid. */
    private List<Double> samples(ConfigOption<String> option, double min, double max, String why) {
        String text = options.text(option);
        String name = "Option '" + option.key() + "'";
        try {
            CompiledExpression expression = compiler.compile(text);
            for (Object bound : expression.extremes()) {
                check(bound, min, max, name, text, why);
            }
            List<Double> samples = new ArrayList<>();
            for (int i = 0; i < SAMPLES; i++) {
                samples.add(check(expression.evaluate(), min, max, name, text, why));
            }
            return samples;
        } catch (ExpressionException e) {
            options.problem(e.report(name));
        } catch (EvaluationException e) {
            options.problem(name + ": " + e.getMessage() + ".\n  " + text);
        } catch (IllegalArgumentException e) {
            options.problem(String.valueOf(e.getMessage()));
        } catch (InvalidDependencyException e) {
            return List.of();
        }
        return List.of();
    }

    private static double check(Object value, double min, double max, String name, String expression, String why) {
        double number = Double.NaN;
        try {
            number = NumberTexts.toDouble(value.toString().trim());
        } catch (NumberFormatException e) {
            // Reported like a number that is out of range.
        }
        if (!(number >= min && number <= max)) {
            throw new IllegalArgumentException(name + " gives '" + value + "', but must give numbers from "
                    + String.format(Locale.ROOT, "%.0f to %.0f", min, max) + why + ".\n  " + expression);
        }
        return number;
    }

    private static double mean(List<Double> samples) {
        return samples.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
