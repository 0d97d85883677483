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

import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_STEP;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_GAP;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_IDLE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_KEYS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_MAX_DURATION;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_MAX_SIZE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_SIZE;

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.SessionsSpec.Layout;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.timeline.rate.PlaceTimes;
import io.sandglass.faker.timeline.session.SessionSamples;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** The choice of windows for the sessions of a table. It reports sessions for which no windows exist. */
final class SessionChoice {
    private static final double NANOS_PER_MILLI = 1e6;

    /** The maximum duration of a session, as a multiple of the longest sample. */
    private static final double MAX_OF_LONGEST = 1.25;

    /** A maximum duration that is always allowed, in case that no sample was as long. */
    private static final long MIN_MILLIS = 60_000;

    private final OptionReader options;
    private final SessionExpressions expressions;

    SessionChoice(OptionReader options, SessionExpressions expressions) {
        this.options = options;
        this.expressions = expressions;
    }

    /** Returns the specification with a layout and a maximum duration, or null after it reported a problem. */
    @Nullable
    SessionsSpec choose(SessionsSpec wanted, EventTimeSpec eventTime) {
        SessionSamples samples;
        try {
            samples = expressions.samples(wanted);
        } catch (EvaluationException e) {
            options.problem("Option '" + SESSIONS_KEYS.key() + "': " + e.getMessage() + ".");
            return null;
        }
        if (samples.maxSize() == SessionFit.MAX_ROWS) {
            options.problem("Option '" + SESSIONS_KEYS.key() + "' asks for sessions, but a session may have more than "
                    + SessionFit.MAX_ROWS + " rows. Use smaller values of '" + SESSIONS_SIZE.key() + "', or a smaller '"
                    + SESSIONS_MAX_SIZE.key() + "'.");
            return null;
        }
        long maxMillis = wanted.maxMillis() == Long.MAX_VALUE
                ? Math.max((long) (samples.maxMillis() * MAX_OF_LONGEST), Math.min(wanted.idleMillis() / 4, MIN_MILLIS))
                : Math.min(wanted.maxMillis(), Math.multiplyExact(wanted.maxSize() - 1L, wanted.idleMillis()));
        SessionTraffic traffic = new SessionTraffic(
                wanted.keys(),
                wanted.skew(),
                wanted.idleMillis(),
                maxMillis,
                eventTime.disorderMillis() + eventTime.maxLatenessMillis(),
                leastStepMillis(eventTime),
                eventTime.pauseEveryMillis(),
                samples,
                expressions.hasOneSize() && wanted.states() == null ? samples.maxSize() : 1);
        Layout layout = new SessionFit(traffic).find();
        if (layout == null) {
            report(traffic);
            return null;
        }
        return new SessionsSpec(
                wanted.keys(),
                wanted.skew(),
                wanted.sizeExpression(),
                wanted.gapExpression(),
                wanted.states(),
                wanted.idleMillis(),
                maxMillis,
                Math.min(wanted.maxSize(), layout.rows()),
                layout);
    }

    private void report(SessionTraffic traffic) {
        SessionFit fit = new SessionFit(traffic);
        double size = traffic.samples().meanSize();
        String sessions = "with a row every " + text(traffic.stepMillis()) + " ms and sessions of about " + text(size)
                + " rows in " + text(traffic.meanMillis() - traffic.idleMillis()) + " ms, ";
        String subject = "Option '" + SESSIONS_KEYS.key() + "' asks for sessions, but " + sessions;
        if (fit.isTooSparse()) {
            options.problem(subject + "a window would last more than a hundred years. Use a shorter '"
                    + EVENT_TIME_STEP.key() + "'.");
            return;
        }
        List<String> advice = new ArrayList<>(new SessionAdvice(traffic).values());
        if (fit.isTooDense()) {
            advice.add(0, "smaller values of '" + SESSIONS_SIZE.key() + "' or '" + SESSIONS_GAP.key() + "'");
            advice.add(1, "a shorter '" + SESSIONS_MAX_DURATION.key() + "'");
            options.problem(subject + "too many rows occur during a session. " + use(advice));
            return;
        }
        if (advice.isEmpty()) {
            advice.add("a shorter '" + SESSIONS_IDLE.key() + "'");
        }
        options.problem("Option '" + SESSIONS_KEYS.key() + "' is '" + traffic.keys() + "', but " + sessions
                + "the keys don't have room for all sessions, because each is idle for "
                + TimeUtils.formatWithHighestUnit(Duration.ofMillis(traffic.idleMillis()))
                + " after a session. " + use(advice));
    }

    private static String use(List<String> values) {
        return "Use " + String.join(", or ", values) + ".";
    }

    private static String text(double number) {
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros();
        return rounded.toPlainString();
    }

    /** Returns the least mean time between two rows. With a rate, that is the time at the highest rate. */
    private static double leastStepMillis(EventTimeSpec eventTime) {
        return eventTime.rate() == null
                ? eventTime.stepNanos() / NANOS_PER_MILLI
                : 1 / new PlaceTimes(eventTime).peakPerMilli();
    }
}
