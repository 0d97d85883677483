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
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_KEYS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_SKEW;

import io.sandglass.faker.expression.plan.number.ZipfNumbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.apache.flink.util.TimeUtils;

/** The values of options with which sessions fit that don't fit now. Each of them is enough alone. */
final class SessionAdvice {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MAX_STEP_MILLIS = Duration.ofDays(106_751).toMillis();
    private static final int BISECTIONS = 80;

    private final SessionTraffic traffic;

    SessionAdvice(SessionTraffic traffic) {
        this.traffic = traffic;
    }

    /** Returns the values with their options, each as an object of the verb "use". Empty if there is none. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        addKeys(values);
        addStep(values);
        addSkew(values);
        return values;
    }

    private static boolean fits(SessionTraffic traffic) {
        return new SessionFit(traffic).find() != null;
    }

    private void addKeys(List<String> values) {
        double most = traffic.skew() == 0 ? Long.MAX_VALUE / 2.0 : ZipfNumbers.MAX_COUNT;
        double keys = least((double) traffic.keys(), most, number -> fits(traffic.withKeys((long) Math.ceil(number))));
        if (keys > 0) {
            values.add("at least " + (long) Math.ceil(keys) + " '" + SESSIONS_KEYS.key() + "'");
        }
    }

    private void addStep(List<String> values) {
        double step = least(traffic.stepMillis(), MAX_STEP_MILLIS, millis -> fits(traffic.withStep(millis)));
        if (step > 0) {
            long nanos = rounded(step * NANOS_PER_MILLI);
            if (fits(traffic.withStep(nanos / NANOS_PER_MILLI))) {
                values.add("an '" + EVENT_TIME_STEP.key() + "' of "
                        + TimeUtils.formatWithHighestUnit(Duration.ofNanos(nanos)));
            }
        }
    }

    /** Rounds up to three digits. */
    private static long rounded(double nanos) {
        BigDecimal exact = BigDecimal.valueOf(nanos);
        return exact.round(new MathContext(3, RoundingMode.UP)).longValue();
    }

    private void addSkew(List<String> values) {
        if (traffic.skew() == 0 || !fits(traffic.withSkew(0))) {
            return;
        }
        int hundredths = 0;
        int without = (int) Math.ceil(traffic.skew() * 100);
        while (without - hundredths > 1) {
            int middle = (hundredths + without) / 2;
            if (fits(traffic.withSkew(middle / 100.0))) {
                hundredths = middle;
            } else {
                without = middle;
            }
        }
        values.add("a '" + SESSIONS_SKEW.key() + "' of at most "
                + BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString());
    }

    /** Returns a number for which a condition holds, as small as bisection finds it; 0 if it finds none. */
    private static double least(double without, double most, DoublePredicate condition) {
        double high = without;
        do {
            if (high >= most) {
                return 0;
            }
            high = Math.min(high * 2, most);
        } while (!condition.test(high));
        double low = Math.max(without, high / 2);
        for (int i = 0; i < BISECTIONS && high - low > low * 1e-9; i++) {
            double middle = low + (high - low) / 2;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
