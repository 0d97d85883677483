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
package io.sandglass.faker.timeline.session;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.text.NumberTexts;

/** The time from one row of a session to the next, always shorter than the idle time between sessions. */
final class GapDraw {
    private final CompiledExpression expression;
    private final long maxMillis;

    /**
     * @param expression gives the milliseconds
     * @param idleMillis the minimum time between two sessions of a key, above 0
     */
    GapDraw(CompiledExpression expression, long idleMillis) {
        this.expression = expression;
        this.maxMillis = idleMillis - 1;
    }

    /** Returns milliseconds, 0 or more. */
    long draw() {
        return Math.min(Math.max(0, number(expression)), maxMillis);
    }

    /** Returns the whole part of the number that an expression gives. */
    static long number(CompiledExpression expression) {
        Object value = expression.evaluate();
        try {
            return value instanceof Number number
                    ? number.longValue()
                    : (long) NumberTexts.toDouble(value.toString().trim());
        } catch (NumberFormatException e) {
            throw new EvaluationException("'" + value + "' is not a number", e);
        }
    }
}
