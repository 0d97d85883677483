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
package io.sandglass.faker.table.options.session;

import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_START;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_STEP;
import static io.sandglass.faker.table.options.FakerConnectorOptions.NUMBER_OF_ROWS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.OF_SESSIONS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_GAP;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_IDLE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_INITIAL;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_KEYS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_MAX_DURATION;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_MAX_SIZE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_SIZE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_SKEW;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_STATES;

import io.sandglass.faker.expression.plan.number.ZipfNumbers;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.SessionsSpec.Layout;
import io.sandglass.faker.spec.StatesSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.NumberTexts;
import io.sandglass.faker.timeline.ClockEnd;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** A reader of the {@code sessions.…} options. */
public final class SessionsOptions {
    /** Maximum idle time: the largest number of whole days that fits in 64 bits as nanoseconds. */
    private static final long MAX_IDLE_MILLIS = Duration.ofDays(106_751).toMillis();

    private static final double MAX_SKEW = 10;

    private final OptionReader options;
    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, List<String>> lists;

    /**
     * @param locale the locale of the table
     * @param lists the user's own lists of values
     */
    public SessionsOptions(OptionReader options, Locale locale, ZoneId zone, Map<String, List<String>> lists) {
        this.options = options;
        this.locale = locale;
        this.zone = zone;
        this.lists = lists;
    }

    /**
     * Reads the sessions. Returns null if rows don't come in sessions, and a placeholder if an option is invalid.
     *
     * @param eventTime the event clock; null for none
     * @param rowCount the number of rows, all before the clock's end, or {@link StreamSpec#UNBOUNDED}
     */
    public @Nullable SessionsSpec read(@Nullable EventTimeSpec eventTime, long rowCount) {
        if (!options.has(SESSIONS_KEYS)) {
            OF_SESSIONS.stream()
                    .filter(options::has)
                    .sorted(Comparator.comparing(ConfigOption::key))
                    .forEach(option -> options.problem("Option '" + option.key() + "' needs '" + SESSIONS_KEYS.key()
                            + "', which groups rows into sessions. Add it, for example '" + SESSIONS_KEYS.key()
                            + "' = '1000'."));
            return null;
        }
        Long keys = options.read(
                SESSIONS_KEYS, NumberTexts::toLong, number -> number >= 1, "a whole number from 1, such as '1000'");
        Double skew = options.has(SESSIONS_SKEW)
                ? options.read(
                        SESSIONS_SKEW,
                        NumberTexts::toDouble,
                        number -> number >= 0 && number <= MAX_SKEW,
                        "a number from 0 to 10, such as '0.5'")
                : SESSIONS_SKEW.defaultValue();
        requireFewSkewedKeys(keys, skew);
        Long idle = duration(SESSIONS_IDLE, SESSIONS_IDLE.defaultValue().toMillis(), "5 min");
        Long maxMillis = duration(SESSIONS_MAX_DURATION, Long.MAX_VALUE, "1 h");
        Integer maxSize = options.has(SESSIONS_MAX_SIZE)
                ? options.read(
                        SESSIONS_MAX_SIZE,
                        NumberTexts::toInt,
                        number -> number >= 1 && number <= SessionFit.MAX_ROWS,
                        "a whole number from 1 to " + SessionFit.MAX_ROWS + ", such as '200'")
                : (Integer) SessionFit.MAX_ROWS;
        requireStates();
        StatesSpec states = options.has(SESSIONS_STATES) ? new StatesReader(options).read(idle) : null;
        boolean areStatesValid = states != null || !options.has(SESSIONS_STATES);
        SessionExpressions expressions = new SessionExpressions(options, locale, zone, lists);
        boolean areValid = expressions.check(idle, states == null && !options.has(SESSIONS_STATES));
        if (eventTime == null) {
            options.problem("Option '" + SESSIONS_KEYS.key() + "' needs '" + EVENT_TIME_START.key()
                    + "', because sessions need event times. Add it, for example '" + EVENT_TIME_START.key()
                    + "' = 'now - 1 d'.");
        }
        SessionsSpec placeholder = placeholder(states);
        if (keys == null
                || skew == null
                || idle == null
                || maxMillis == null
                || maxSize == null
                || !areStatesValid
                || !areValid
                || eventTime == null
                || (skew > 0 && keys > ZipfNumbers.MAX_COUNT)) {
            return placeholder;
        }
        SessionsSpec wanted = new SessionsSpec(
                keys,
                skew,
                options.text(SESSIONS_SIZE),
                options.text(SESSIONS_GAP),
                states,
                idle,
                maxMillis,
                Math.min(maxSize, expressions.maxSize(states != null)),
                placeholder.layout());
        SessionsSpec spec = new SessionChoice(options, expressions).choose(wanted, eventTime);
        if (spec == null) {
            return placeholder;
        }
        return reportsEnd(spec, eventTime, rowCount) ? placeholder : spec;
    }

    /** Returns a specification with which columns that use sessions do not report the same problem again. */
    private static SessionsSpec placeholder(@Nullable StatesSpec states) {
        return new SessionsSpec(64, 0, "1", "0", states, 1, 1, 1, new Layout(16, 2, 1));
    }

    private @Nullable Long duration(ConfigOption<Duration> option, long defaultMillis, String example) {
        return options.has(option)
                ? options.read(
                        option,
                        text -> TimeUtils.parseDuration(text).toMillis(),
                        millis -> millis >= 1 && millis <= MAX_IDLE_MILLIS,
                        "a duration from 1 ms to 106751 d, such as '" + example + "'")
                : (Long) defaultMillis;
    }

    private void requireFewSkewedKeys(@Nullable Long keys, @Nullable Double skew) {
        if (keys != null && skew != null && skew > 0 && keys > ZipfNumbers.MAX_COUNT) {
            options.problem("Option '" + SESSIONS_KEYS.key() + "' is '" + keys + "', but with '" + SESSIONS_SKEW.key()
                    + "' it must be a whole number from 1 to " + ZipfNumbers.MAX_COUNT + ". Use fewer keys, or remove '"
                    + SESSIONS_SKEW.key() + "'.");
        }
    }

    private void requireStates() {
        boolean hasStates = options.has(SESSIONS_STATES);
        if (hasStates && options.has(SESSIONS_SIZE)) {
            options.problem("Options '" + SESSIONS_SIZE.key() + "' and '" + SESSIONS_STATES.key()
                    + "' both determine how many rows a session has. Remove one of them, or limit sessions with '"
                    + SESSIONS_MAX_SIZE.key() + "'.");
        }
        if (!hasStates && options.has(SESSIONS_INITIAL)) {
            options.problem("Option '" + SESSIONS_INITIAL.key() + "' has no effect without '" + SESSIONS_STATES.key()
                    + "'. Add it, for example '" + SESSIONS_STATES.key()
                    + "' = 'home -> product 3, end; product -> home, end'.");
        }
    }

    /** Returns whether the event clock reaches all rows and their windows before the year 9999 ends. */
    public static boolean endsInTime(SessionsSpec spec, EventTimeSpec eventTime, long rowCount) {
        StreamSpec endless = new StreamSpec(StreamSpec.UNBOUNDED, eventTime, spec, null, null);
        return last(rowCount) < ClockEnd.endIndex(endless, StreamSpec.UNBOUNDED);
    }

    private static long last(long rowCount) {
        return rowCount == StreamSpec.UNBOUNDED ? 0 : Math.max(0, rowCount - 1);
    }

    private boolean reportsEnd(SessionsSpec spec, EventTimeSpec eventTime, long rowCount) {
        boolean endsEarly = !endsInTime(spec, eventTime, rowCount);
        if (endsEarly) {
            long last = last(rowCount);
            String earlier = "an earlier '" + EVENT_TIME_START.key() + "'";
            String shorter = "a shorter '" + EVENT_TIME_STEP.key() + "'";
            options.problem("With '" + SESSIONS_KEYS.key() + "' rows are generated in windows of "
                    + spec.layout().rows() + " rows, and the windows around row " + last
                    + " would end after the year 9999. Use " + earlier
                    + (last < spec.layout().rows()
                            ? " or " + shorter + "."
                            : ", " + shorter + ", or a smaller '" + NUMBER_OF_ROWS.key() + "'."));
        }
        return endsEarly;
    }
}
