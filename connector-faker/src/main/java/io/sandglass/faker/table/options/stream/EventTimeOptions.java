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

import static io.sandglass.faker.table.options.FakerConnectorOptions.CHILDREN_PARENTS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_ARRIVALS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_DISORDER;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_END;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_LATE_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_LIVE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_MAX_LATENESS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_PAUSE_EVERY;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_PAUSE_LENGTH;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_START;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_STEP;
import static io.sandglass.faker.table.options.FakerConnectorOptions.NUMBER_OF_ROWS;

import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.RateSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.timeline.rate.PlaceTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.jspecify.annotations.Nullable;

/** A reader of the {@code event-time.…} options. */
final class EventTimeOptions {
    /** Maximum step: the largest number of whole days that fits in 64 bits as nanoseconds. */
    static final long MAX_STEP_NANOS = Duration.ofDays(106_751).toNanos();

    private static final List<ConfigOption<?>> OTHERS = List.of(
            EVENT_TIME_STEP,
            EVENT_TIME_RATE,
            EVENT_TIME_ARRIVALS,
            EVENT_TIME_END,
            EVENT_TIME_DISORDER,
            EVENT_TIME_LATE_RATE,
            EVENT_TIME_MAX_LATENESS,
            EVENT_TIME_PAUSE_EVERY,
            EVENT_TIME_PAUSE_LENGTH,
            EVENT_TIME_LIVE);

    private final OptionReader options;
    private final ZoneId zone;
    private final InstantSource clock;

    EventTimeOptions(OptionReader options, ZoneId zone, InstantSource clock) {
        this.options = options;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * The event clock and the number of rows.
     *
     * @param spec the event clock; null for none
     * @param rowCount the number of rows, less than asked for if the clock ends before
     */
    record Result(@Nullable EventTimeSpec spec, long rowCount) {}

    /**
     * Reads the event clock. If an option is invalid, the clock is a placeholder.
     *
     * @param pace the rate of the table in processing time
     * @param rowCount the number of rows, or {@link StreamSpec#UNBOUNDED}
     * @param seed the seed of the table
     */
    Result read(PaceSpec pace, long rowCount, long seed) {
        if (!options.has(EVENT_TIME_START)) {
            OTHERS.stream()
                    .filter(options::has)
                    .forEach(option -> options.problem("Option '" + option.key() + "' needs '" + EVENT_TIME_START.key()
                            + "', which starts the event clock. Add it, for example '" + EVENT_TIME_START.key()
                            + "' = 'now - 1 d'."));
            return new Result(null, rowCount);
        }
        ClockTimes times = new ClockTimes(options, "", zone, clock.instant());
        Instant start = times.start();
        boolean isLive = options.isTrue(EVENT_TIME_LIVE);
        double lateRate = options.rate(EVENT_TIME_LATE_RATE, 1);
        long maxLateness = times.millis(EVENT_TIME_MAX_LATENESS, 1, "1 ms", "1 min");
        ClockRate clockRate = new ClockRate(options, "", zone);
        RateSpec rate = clockRate.rate();
        long step = clockRate.stepNanos(pace, isLive);
        long stepOfRate = rate == null ? step : ClockRate.stepNanos(rate);
        EventTimeSpec spec = new EventTimeSpec(
                        start == null ? 0 : start.toEpochMilli(),
                        stepOfRate == 0 ? 1_000_000_000 : stepOfRate,
                        times.millis(EVENT_TIME_DISORDER, 0, "0 s", "5 s"),
                        // No late rows without a valid maximum lateness.
                        maxLateness == 0 ? 0 : lateRate,
                        maxLateness,
                        times.millis(EVENT_TIME_PAUSE_EVERY, 1, "1 ms", "1 h"),
                        times.millis(EVENT_TIME_PAUSE_LENGTH, 1, "1 ms", "10 min"),
                        isLive)
                .with(stepOfRate == 0 ? rate : null, Boolean.TRUE.equals(clockRate.isPoisson()) ? (Long) seed : null);
        times.requireBoth(EVENT_TIME_LATE_RATE, EVENT_TIME_MAX_LATENESS, "1 min", "0.01");
        times.requireBoth(EVENT_TIME_PAUSE_EVERY, EVENT_TIME_PAUSE_LENGTH, "10 min", "1 h");
        Instant end = times.end();
        if (start != null && end != null && !end.isAfter(start)) {
            options.problem("Option '" + EVENT_TIME_END.key() + "' is '" + options.text(EVENT_TIME_END.key())
                    + "', but must be after '" + EVENT_TIME_START.key() + "', which is '"
                    + options.text(EVENT_TIME_START.key()) + "'. Use a later end, or an earlier start.");
        }
        PlaceTimes places = new PlaceTimes(spec);
        if (start != null && end != null) {
            long rowsUntilEnd = Math.max(0, places.firstIndexFrom(end.toEpochMilli()));
            return new Result(spec, Math.min(rowCount, Math.min(rowsUntilEnd, StreamSpec.UNBOUNDED - 1)));
        }
        // A placeholder that never ends, so that columns do not report the same problem again.
        return new Result(endsInTime(places, rowCount) ? spec : EventTimeSpec.inOrder(0, 1), rowCount);
    }

    private boolean endsInTime(PlaceTimes places, long rowCount) {
        long last = rowCount == StreamSpec.UNBOUNDED ? 0 : Math.max(0, rowCount - 1);
        if (places.reaches(last)) {
            return true;
        }
        boolean areParents = options.has(CHILDREN_PARENTS);
        options.problem((areParents ? "Parent " : "Row ") + last
                + " would have a time after the year 9999. Use an earlier '" + EVENT_TIME_START.key() + "', "
                + (options.has(EVENT_TIME_RATE)
                        ? "a higher '" + EVENT_TIME_RATE.key()
                        : "a shorter '" + EVENT_TIME_STEP.key())
                + "', or a smaller '" + (areParents ? CHILDREN_PARENTS : NUMBER_OF_ROWS).key() + "'.");
        return false;
    }
}
