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
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_PAUSE_EVERY;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_PAUSE_LENGTH;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_START;
import static io.sandglass.faker.table.options.FakerConnectorOptions.REFERENCES_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SEED;

import io.sandglass.faker.spec.RateSpec;
import io.sandglass.faker.spec.ReferenceSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.NumberTexts;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A reader of a reference to rows of another table: their numbers and their event clock. */
final class ReferenceOptions {
    static final String FIRST = "first";
    static final String STEP = "step";
    static final String ROWS = "rows";

    private final OptionReader options;
    private final String name;
    private final String prefix;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param name the name of the reference */
    ReferenceOptions(OptionReader options, String name, ZoneId zone, InstantSource clock) {
        this.options = options;
        this.name = name;
        this.prefix = REFERENCES_PREFIX + name + ".";
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Reads the reference, and reports its problems.
     *
     * @param tableSeed the seed of the table that has the reference
     */
    ReferenceSpec read(long tableSeed) {
        Long first = number(FIRST, "such as '1'");
        Long step = number(STEP, "except 0, such as '1' or '10'");
        Long rows = options.read(
                prefix + ROWS, NumberTexts::toLong, number -> number >= 0, "a whole number from 0, such as '1000'");
        ReferenceSpec.Clock ofRows = clock(tableSeed);
        boolean isComplete = (first != null || !has(FIRST)) && (step != null || !has(STEP));
        boolean fits = isComplete && (rows == null || fit(first == null ? 1 : first, step == null ? 1 : step, rows));
        return !options.has(EVENT_TIME_START) || !fits
                ? ReferenceSpec.INVALID
                : new ReferenceSpec(
                        first == null ? 1 : first,
                        step == null ? 1 : step,
                        rows == null ? StreamSpec.UNBOUNDED : rows,
                        ofRows);
    }

    private boolean has(String option) {
        return options.text(prefix + option) != null;
    }

    private @Nullable Long number(String option, String rest) {
        return options.read(
                prefix + option,
                NumberTexts::toLong,
                number -> number != 0 || !option.equals(STEP),
                "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE + ", " + rest);
    }

    /** Returns whether all numbers fit in 64 bits, and reports a number of rows with which they don't. */
    private boolean fit(long first, long step, long rows) {
        BigInteger room =
                BigInteger.valueOf(step > 0 ? Long.MAX_VALUE : Long.MIN_VALUE).subtract(BigInteger.valueOf(first));
        BigInteger max = room.divide(BigInteger.valueOf(step)).add(BigInteger.ONE);
        if (BigInteger.valueOf(rows).compareTo(max) <= 0) {
            return true;
        }
        options.problem("Option '" + prefix + ROWS + "' is '" + rows + "', but numbers from " + first + " in steps of "
                + step + " fit in 64 bits for " + max + " rows only. Use fewer rows, or another '" + prefix + FIRST
                + "' or '" + prefix + STEP + "'.");
        return false;
    }

    private ReferenceSpec.Clock clock(long tableSeed) {
        if (!options.has(EVENT_TIME_START)) {
            options.problem("Reference '" + name + "' needs '" + EVENT_TIME_START.key()
                    + "': it picks rows that exist at the event time of a row, but the table has no event clock. Add it,"
                    + " for example '" + EVENT_TIME_START.key() + "' = '2026-01-01 00:00:00'.");
        }
        ClockTimes times = new ClockTimes(options, prefix, zone, clock.instant());
        ClockRate clockRate = new ClockRate(options, prefix, zone);
        Instant start = times.start();
        RateSpec rate = clockRate.rate();
        Long step = clockRate.step();
        long stepOfRate = rate == null ? 0 : ClockRate.stepNanos(rate);
        Boolean isPoisson = clockRate.isPoisson();
        Long seed = seed(isPoisson);
        Long pauseEvery = times.millisOrNull(EVENT_TIME_PAUSE_EVERY, 1, "1 ms", "1 h");
        Long pause = times.millisOrNull(EVENT_TIME_PAUSE_LENGTH, 0, "0 s", "10 min");
        times.requireBoth(EVENT_TIME_PAUSE_EVERY, EVENT_TIME_PAUSE_LENGTH, "10 min", "1 h");
        return new ReferenceSpec.Clock(
                start == null ? null : (Long) start.toEpochMilli(),
                stepOfRate == 0 ? step : (Long) stepOfRate,
                stepOfRate == 0 ? rate : null,
                isPoisson,
                seed == null ? tableSeed : seed,
                pauseEvery,
                pause);
    }

    /** Returns the seed of the other table, or null for that of this table. Random arrivals need one of them. */
    private @Nullable Long seed(@Nullable Boolean isPoisson) {
        String key = prefix + SEED.key();
        Long seed = options.read(key, NumberTexts::toLong, number -> true, "a whole number, such as '42'");
        boolean isRandom =
                isPoisson == null ? "poisson".equalsIgnoreCase(options.text(EVENT_TIME_ARRIVALS.key())) : isPoisson;
        String arrivals = prefix + EVENT_TIME_ARRIVALS.key();
        if (has(SEED.key()) && !isRandom) {
            options.problem("Option '" + key + "' has no effect without '" + arrivals
                    + "' = 'poisson'. Remove it, or add the arrivals of the other table.");
        } else if (!has(SEED.key()) && isRandom && isPoisson != null && !options.has(SEED)) {
            options.problem(
                    "Option '" + arrivals + "' is 'poisson', so it needs the seed of the other table. Add it, for"
                            + " example '" + key + "' = '42', and set the same seed there.");
        }
        return seed;
    }
}
