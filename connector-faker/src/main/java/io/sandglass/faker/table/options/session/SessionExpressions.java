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

import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_GAP;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_IDLE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_SIZE;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.table.options.ExpressionOptions;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.NumberTexts;
import io.sandglass.faker.timeline.session.SessionSamples;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.flink.configuration.ConfigOption;
import org.jspecify.annotations.Nullable;

/** The expressions of the sizes and gaps of sessions, and samples of them. */
final class SessionExpressions {
    private static final int SAMPLES = 2_000;

    private final RandomGenerator random;
    private final ExpressionOptions expressions;
    private @Nullable CompiledExpression size;
    private @Nullable CompiledExpression gap;

    /**
     * @param locale the locale of the table
     * @param lists the user's own lists of values
     */
    SessionExpressions(OptionReader options, Locale locale, ZoneId zone, Map<String, List<String>> lists) {
        // A fixed seed, so that planning a table again gives the same result.
        this.random = new SplittableRandom(0);
        this.expressions = new ExpressionOptions(options, locale, zone, lists, random);
    }

    /**
     * Reports invalid expressions. Returns whether there is none.
     *
     * @param idleMillis the idle time of the sessions; null if it is invalid
     * @param hasSize whether sessions have a size, and not states
     */
    boolean check(@Nullable Long idleMillis, boolean hasSize) {
        size = hasSize ? compile(SESSIONS_SIZE, 1, Integer.MAX_VALUE, "") : expressions.compile("1");
        gap = idleMillis == null
                ? null
                : compile(
                        SESSIONS_GAP,
                        0,
                        idleMillis - 1.0,
                        ", less than '" + SESSIONS_IDLE.key() + "', the idle time between two sessions");
        return size != null && gap != null;
    }

    /** Returns the maximum number of rows of a session, as far as it is known. */
    int maxSize(boolean hasStates) {
        if (hasStates || size == null || size.extremes().isEmpty()) {
            return SessionFit.MAX_ROWS;
        }
        double largest = size.extremes().stream()
                .mapToDouble(bound -> NumberTexts.toDouble(bound.toString().trim()))
                .max()
                .orElse(SessionFit.MAX_ROWS);
        return (int) Math.max(1, Math.min(largest, SessionFit.MAX_ROWS));
    }

    /** Returns whether all sessions have the same number of rows. */
    boolean hasOneSize() {
        return size != null && size.extremes().stream().distinct().count() == 1;
    }

    /** Returns samples of sessions. Requires valid expressions. */
    SessionSamples samples(SessionsSpec spec) {
        if (size == null || gap == null) {
            throw new IllegalStateException("invalid expressions");
        }
        return SessionSamples.draw(spec, size, gap, SessionFit.MAX_ROWS, random);
    }

    /** Returns a compiled expression, or null if the expression or one of its values is invalid. */
    private @Nullable CompiledExpression compile(ConfigOption<String> option, double min, double max, String why) {
        return expressions.read(option, expression -> {
            for (Object bound : expression.extremes()) {
                check(bound, min, max, why);
            }
            for (int i = 0; i < SAMPLES; i++) {
                check(expression.evaluate(), min, max, why);
            }
            return expression;
        });
    }

    private static void check(Object value, double min, double max, String why) {
        double number = Double.NaN;
        try {
            number = NumberTexts.toDouble(value.toString().trim());
        } catch (NumberFormatException e) {
            // Reported like a number that is out of range.
        }
        if (!(number >= min && number <= max)) {
            throw new IllegalArgumentException("gives '" + value + "', but must give numbers from "
                    + String.format(Locale.ROOT, "%.0f to %.0f", min, max) + why + ".");
        }
    }
}
