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
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentSession;
import io.sandglass.faker.expression.plan.number.RowFact;
import io.sandglass.faker.expression.plan.text.SessionStateText;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.text.Names;
import org.jspecify.annotations.Nullable;

/** A compiler of the calls that return facts of the current row's session. */
public final class SessionCalls implements CallCompiler {
    private static final String PROVIDER = "session";
    private static final String[] METHODS = {"key", "number", "step", "size", "state", "previous", "count"};

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        if (!Names.normalize(OwnProviders.written(call)).equals(PROVIDER)) {
            return null;
        }
        String method = OwnProviders.method(call, METHODS);
        CallArguments arguments = new CallArguments(call);
        if (method.equals("count")) {
            var unused = arguments.requireCount(1, 1, "the name of a state, such as 'cart'");
        } else {
            arguments.requireNone();
        }
        CurrentSession session = context.scope().requireRow(call).session();
        if (session == null) {
            throw call.error("the table has no sessions. Ask for them, for example by 'sessions.keys' = '1000'.");
        }
        return switch (method) {
            case "key" -> new RowFact(0, session.keys() - 1, session::key, "key of the row's session");
            case "number" -> new RowFact(0, session.maxNumber(), session::number, "number of the row's session");
            case "step" -> new RowFact(1, session.maxSize(), session::step, "step of the row in its session");
            case "size" -> new RowFact(1, session.maxSize(), session::size, "number of rows of the row's session");
            case "state" -> new SessionStateText(requireStates(call, session), false);
            case "previous" -> previous(call, requireStates(call, session), context);
            default -> count(arguments, requireStates(call, session));
        };
    }

    private static CurrentSession requireStates(Call call, CurrentSession session) {
        if (session.states().isEmpty()) {
            throw call.error("the table's sessions have no states. Add 'sessions.states', for example"
                    + " 'home -> product 3, end; product -> home, end'.");
        }
        return session;
    }

    private static CompiledExpression previous(Call call, CurrentSession session, PlanningContext context) {
        if (context.inListValue()) {
            throw call.error("values of lists may not use the previous state, because it can be NULL.");
        }
        context.scope().addNullInFirstRowOfSession();
        return new SessionStateText(session, true);
    }

    private static CompiledExpression count(CallArguments arguments, CurrentSession session) {
        int index = session.states().indexOf(arguments.text(0));
        if (index < 0) {
            throw arguments.wrong(0, "one of the states: " + String.join(", ", session.states()));
        }
        return new RowFact(
                0,
                session.maxSize(),
                () -> session.visits(index),
                "number of rows of the session with state '" + session.states().get(index) + "' so far");
    }
}
