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
import io.sandglass.faker.expression.plan.number.SequenceNumber;
import io.sandglass.faker.expression.plan.time.EventTime;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.text.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A compiler of the calls that return the current row's number or time. */
public final class RowCalls implements CallCompiler {

    private final PointInTimeFormat timeFormat;

    public RowCalls(PointInTimeFormat timeFormat) {
        this.timeFormat = timeFormat;
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        return switch (Names.normalize(OwnProviders.written(call))) {
            case "sequence" -> {
                OwnProviders.requireMethod(call, "next");
                yield sequence(call, context.scope());
            }
            case "event" -> {
                OwnProviders.requireMethod(call, "time");
                yield eventTime(call, context.scope());
            }
            default -> null;
        };
    }

    private static CompiledExpression sequence(Call call, TableScope scope) {
        CallArguments arguments =
                new CallArguments(call).requireCount(0, 2, "at most a first number and a step, such as '1','10'");
        long first = wholeNumber(arguments, 0);
        long step = wholeNumber(arguments, 1);
        if (step == 0) {
            throw arguments.wrong(1, "a whole number other than 0");
        }
        return new SequenceNumber(first, step, scope.requireRow(call));
    }

    private static long wholeNumber(CallArguments arguments, int index) {
        return index >= arguments.count()
                ? 1
                : arguments.wholeNumber(
                        index,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
    }

    private CompiledExpression eventTime(Call call, TableScope scope) {
        new CallArguments(call).requireNone();
        CurrentRow row = scope.requireRow(call);
        Instant earliest = row.earliestEvent();
        if (earliest == null) {
            throw call.error("the table has no event clock. Start it, for example by 'event-time.start' = 'now' and"
                    + " 'event-time.step' = '1 s'.");
        }
        return new EventTime(row, earliest, timeFormat);
    }
}
