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
package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.number.DriftPath;
import io.sandglass.faker.expression.plan.number.DriftingRealNumbers;
import io.sandglass.faker.expression.plan.number.DriftingWholeNumbers;
import io.sandglass.faker.expression.plan.time.EventTime;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.text.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A compiler of {@code drift} calls, whose values move smoothly over event time. */
public final class DriftCalls implements CallCompiler {
    /** Bounds of whole numbers that doubles represent exactly, also with their distance. */
    private static final long MAX_EXACT = 1L << 52;

    private final PointInTimeFormat timeFormat;

    public DriftCalls(PointInTimeFormat timeFormat) {
        this.timeFormat = timeFormat;
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        if (!Names.normalize(OwnProviders.written(call)).equals("drift")) {
            return null;
        }
        OwnProviders.requireMethod(call, "between");
        CallArguments arguments =
                new CallArguments(call).requireCount(3, 3, "two bounds and a memory, such as '15.0','25.0','6 h'");
        NumberRange range = new RangeArguments(arguments).range(-MAX_EXACT, MAX_EXACT);
        double memoryMillis = arguments.durationMillis(2, "'10 min' or '6 h'");
        CurrentRow row = context.scope().requireRow(call);
        if (context.inListValue()) {
            throw call.error("values of lists may not drift, because all columns share them.");
        }
        Instant earliest = row.earliestEvent();
        if (earliest == null) {
            throw call.error(
                    "a drifting value is a function of event time, but the table has no event clock. Start it, for"
                            + " example by 'event-time.start' = 'now' and 'event-time.step' = '1 s'.");
        }
        DriftPath path = new DriftPath(memoryMillis, row, context.scope().newPath());
        EventTime time = new EventTime(row, earliest, timeFormat);
        return range.isWhole()
                ? new DriftingWholeNumbers(range.min().longValue(), range.max().longValue(), path, time)
                : new DriftingRealNumbers(range.min().doubleValue(), range.max().doubleValue(), path, time);
    }
}
