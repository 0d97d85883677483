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
package io.sandglass.faker.expression.plan.time;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.PlanListing;
import io.sandglass.faker.expression.plan.TextBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;

/** Times formatted with a pattern that the user wrote. */
public final class FormattedTime implements CompiledExpression {
    private final CompiledExpression time;
    private final String pattern;
    private final DateTimeFormatter formatter;

    /**
     * @param time a {@link PointInTime} or a {@link TimeOfDay}
     * @param pattern the pattern of the formatter, for {@link #describe}
     */
    public FormattedTime(CompiledExpression time, String pattern, DateTimeFormatter formatter) {
        this.time = time;
        this.pattern = pattern;
        this.formatter = formatter;
    }

    @Override
    public Object evaluate() {
        TemporalAccessor value = time instanceof TimeOfDay timeOfDay ? timeOfDay.draw() : (Instant) time.evaluate();
        try {
            return formatter.format(value);
        } catch (DateTimeException e) {
            // A pattern may set a width that is too small for some times.
            throw new EvaluationException("the pattern fails: " + e.getMessage(), e);
        }
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append((String) evaluate());
    }

    @Override
    public PlanKind kind() {
        return PlanKind.TIME;
    }

    @Override
    public String describe() {
        return "in the form " + PlanListing.quoted(pattern);
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(time);
    }
}
