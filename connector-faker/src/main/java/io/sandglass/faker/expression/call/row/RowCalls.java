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
package io.sandglass.faker.expression.call.row;

import io.sandglass.faker.expression.call.CallArguments;
import io.sandglass.faker.expression.call.CallCompiler;
import io.sandglass.faker.expression.call.OwnProviders;
import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.number.RepeatedSequence;
import io.sandglass.faker.expression.plan.number.SequenceNumber;
import io.sandglass.faker.expression.plan.time.EventTime;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.text.Names;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A compiler of the calls that return the current row's number or time. */
public final class RowCalls implements CallCompiler {

    private final PointInTimeFormat timeFormat;

    public RowCalls(PointInTimeFormat timeFormat) {
        this.timeFormat = timeFormat;
    }

    /** Returns whether a call is that of the sequence, which takes numbers. */
    public static boolean isSequence(Call call) {
        return call.normalizedDirective().equals("sequence.next");
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
        CallArguments arguments = new CallArguments(call)
                .requireCount(0, 3, "at most a first number, a step and a count of numbers, such as '1','10','5'");
        SequenceArguments sequence = SequenceArguments.read(arguments);
        CurrentRow row = scope.requireNumberedRow(call);
        return arguments.count() < 3
                ? new SequenceNumber(sequence.first(), sequence.step(), row)
                : new RepeatedSequence(
                        sequence.first(), sequence.step(), count(arguments, sequence.first(), sequence.step()), row);
    }

    /** Reads the number of numbers after which the sequence begins again. */
    private static long count(CallArguments arguments, long first, long step) {
        BigInteger distance =
                BigInteger.valueOf(step > 0 ? Long.MAX_VALUE : Long.MIN_VALUE).subtract(BigInteger.valueOf(first));
        long max = distance.divide(BigInteger.valueOf(step))
                .min(BigInteger.valueOf(Long.MAX_VALUE - 1))
                .longValue();
        return arguments.wholeNumber(
                2, 1, max + 1, "a whole number from 1 to " + (max + 1) + ", so that the numbers fit in 64 bits");
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
