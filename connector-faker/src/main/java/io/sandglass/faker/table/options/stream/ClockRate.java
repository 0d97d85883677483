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

import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_ARRIVALS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_LIVE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_STEP;
import static io.sandglass.faker.table.options.FakerConnectorOptions.ROWS_PER_SECOND;

import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.RateSpec;
import io.sandglass.faker.table.options.OptionReader;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** A reader of how fast rows follow one another on the event clock. */
final class ClockRate {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String POISSON = "poisson";

    private final OptionReader options;
    private final String prefix;
    private final ZoneId zone;

    /** @param prefix the text before the names of the clock's options */
    ClockRate(OptionReader options, String prefix, ZoneId zone) {
        this.options = options;
        this.prefix = prefix;
        this.zone = zone;
    }

    private String key(ConfigOption<?> option) {
        return prefix + option.key();
    }

    private boolean has(ConfigOption<?> option) {
        return options.text(key(option)) != null;
    }

    /** Returns the rate, or null if the clock has none or an invalid one. */
    @Nullable
    RateSpec rate() {
        String text = options.text(key(EVENT_TIME_RATE));
        if (text == null) {
            return null;
        }
        try {
            return RateParser.parse(text, zone);
        } catch (WordException e) {
            options.problem(e.report("Option '" + key(EVENT_TIME_RATE) + "'"));
            return null;
        }
    }

    /** Returns the nanoseconds between two rows of a constant rate, or 0 if they aren't a whole number or the rate changes. */
    static long stepNanos(RateSpec rate) {
        double rows = rate.points().get(0).rows();
        if (rate.points().size() > 1 || rows == 0) {
            return 0;
        }
        BigDecimal[] step = BigDecimal.valueOf(rate.unitNanos()).divideAndRemainder(BigDecimal.valueOf(rows));
        return step[1].signum() == 0 ? step[0].longValueExact() : 0;
    }

    /** Returns the nanoseconds between two rows, or null if no step is set or it is invalid. Reports a step beside a rate. */
    @Nullable
    Long step() {
        Long step = options.read(
                key(EVENT_TIME_STEP),
                text -> TimeUtils.parseDuration(text).toNanos(),
                nanos -> nanos > 0 && nanos <= EventTimeOptions.MAX_STEP_NANOS,
                "a duration from 1 ns to 106751 d, such as '100 ms'");
        if (has(EVENT_TIME_RATE) && has(EVENT_TIME_STEP)) {
            options.problem("Options '" + key(EVENT_TIME_RATE) + "' and '" + key(EVENT_TIME_STEP)
                    + "' both set the rate of the event clock. Remove one of them.");
        }
        return step;
    }

    /**
     * Returns the nanoseconds between two rows without a rate: the step, or that of {@code rows-per-second}.
     *
     * @param isLive whether the event clock decides when rows are emitted
     */
    long stepNanos(PaceSpec pace, boolean isLive) {
        Long step = step();
        requireOneRate(pace, isLive);
        if (step != null) {
            return step;
        }
        return pace.isEven() ? (long) Math.max(1, Math.min(NANOS_PER_SECOND / pace.startRate(), Long.MAX_VALUE)) : 1;
    }

    private void requireOneRate(PaceSpec pace, boolean isLive) {
        ConfigOption<?> ofClock = options.has(EVENT_TIME_RATE) ? EVENT_TIME_RATE : EVENT_TIME_STEP;
        if (options.has(ofClock)) {
            if (isLive && options.has(ROWS_PER_SECOND)) {
                options.problem("Options '" + ofClock.key() + "' and '" + ROWS_PER_SECOND.key()
                        + "' both set the rate of the table, because '" + EVENT_TIME_LIVE.key()
                        + "' is 'true'. Remove one of them.");
            }
        } else if (!pace.isEven()) {
            options.problem(
                    "Option '" + ROWS_PER_SECOND.key() + "' is a schedule, which gives the event clock no step. "
                            + (isLive
                                    ? "With '" + EVENT_TIME_LIVE.key() + "' = 'true', replace it by '"
                                            + EVENT_TIME_RATE.key() + "', for example " + RateParser.CONSTANT + "."
                                    : "Add '" + EVENT_TIME_STEP.key() + "', for example '100 ms', or '"
                                            + EVENT_TIME_RATE.key() + "', for example " + RateParser.CONSTANT + "."));
        }
    }

    /** Returns whether rows arrive at random, or null if that isn't set or invalid. */
    @Nullable
    Boolean isPoisson() {
        String text = options.read(
                key(EVENT_TIME_ARRIVALS),
                value -> value,
                value -> value.equalsIgnoreCase(POISSON) || value.equalsIgnoreCase(EVENT_TIME_ARRIVALS.defaultValue()),
                "'even' or 'poisson'");
        return text == null ? null : (Boolean) POISSON.equalsIgnoreCase(text);
    }
}
