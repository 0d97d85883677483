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
package io.sandglass.faker.expression.call.earlier;

import io.sandglass.faker.expression.call.CallArguments;
import io.sandglass.faker.expression.call.CallCompiler;
import io.sandglass.faker.expression.call.DefinedNames;
import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.call.OwnProviders;
import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.earlier.AgePick;
import io.sandglass.faker.expression.plan.earlier.EarlierNumber;
import io.sandglass.faker.expression.plan.earlier.EarlierPick;
import io.sandglass.faker.expression.plan.earlier.EarlierRows;
import io.sandglass.faker.expression.plan.earlier.NewestPick;
import io.sandglass.faker.expression.plan.time.EventTime;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.text.Names;
import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of the calls that pick a row of another table which exists at the event time of the current row:
 * <code>#{earlier.orders}</code>.
 */
public final class EarlierCalls implements CallCompiler {
    private static final String PROVIDER = "earlier";

    private final RandomGenerator random;
    private final PointInTimeFormat timeFormat;

    public EarlierCalls(RandomGenerator random, PointInTimeFormat timeFormat) {
        this.random = random;
        this.timeFormat = timeFormat;
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        if (!Names.normalize(OwnProviders.written(call)).equals(PROVIDER)) {
            return null;
        }
        if (OwnProviders.isAlone(call)) {
            throw call.error("'" + OwnProviders.written(call)
                    + "' picks a row of a reference. Add the reference's name, as in #{earlier.orders}.");
        }
        CallArguments arguments = new CallArguments(call);
        if (arguments.count() != 0) {
            var unused = arguments.requireCount(
                    2,
                    2,
                    "nothing, 'last' and a count such as 'last','1000', or 'mean age' and a duration such as"
                            + " 'mean age','10 min'");
        }
        TableScope scope = context.scope();
        CurrentRow row = scope.requireRow(call);
        if (context.inListValue()) {
            throw call.error("values of lists may not use references.");
        }
        EarlierRows rows = scope.reference(DefinedNames.required(
                call,
                scope.references(),
                "reference",
                PROVIDER + ".",
                "References",
                "Describe it, for example 'references.orders.first' = '1' for #{earlier.orders}."));
        EarlierPick pick =
                arguments.count() == 0 ? new NewestPick(rows, Long.MAX_VALUE, random) : pick(arguments, rows);
        Instant earliest = row.earliestEvent();
        if (earliest == null) {
            // Reported for the reference, which is invalid in such a table.
            throw new InvalidDependencyException("event clock");
        }
        return new EarlierNumber(rows, pick, row, new EventTime(row, earliest, timeFormat));
    }

    private EarlierPick pick(CallArguments arguments, EarlierRows rows) {
        return switch (arguments.text(0).toLowerCase(Locale.ROOT)) {
            case "last" ->
                new NewestPick(
                        rows,
                        arguments.wholeNumber(1, 1, Long.MAX_VALUE, "a whole number from 1, such as '1000'"),
                        random);
            case "mean age" -> new AgePick(rows, arguments.durationMillis(1, "'10 min'"), random);
            default -> throw arguments.wrong(0, "'last' or 'mean age'");
        };
    }
}
