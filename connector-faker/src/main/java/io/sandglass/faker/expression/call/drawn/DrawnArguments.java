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
package io.sandglass.faker.expression.call.drawn;

import io.sandglass.faker.expression.call.CallCompiler;
import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.syntax.ConstantArgumentException;
import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of a family whose arguments are constants. It adds arguments that hold calls: these are drawn for each value, and
 * the family compiles the call again for each combination of their texts.
 */
public final class DrawnArguments implements CallCompiler {
    private final CallCompiler family;
    private final Predicate<Call> takesConstants;
    private final Predicate<Call> mayRefuse;

    private DrawnArguments(CallCompiler family, Predicate<Call> takesConstants, Predicate<Call> mayRefuse) {
        this.family = family;
        this.takesConstants = takesConstants;
        this.mayRefuse = mayRefuse;
    }

    /**
     * Creates the compiler of a family that takes constants only.
     *
     * @param isOfFamily whether a call belongs to the family
     */
    public static CallCompiler of(CallCompiler family, Predicate<Call> isOfFamily) {
        return new DrawnArguments(family, isOfFamily, call -> false);
    }

    /**
     * Creates the compiler of a family that takes calls in some places, and refuses them elsewhere.
     *
     * @param namesCalls whether the arguments of a call are names of calls, which must be constants
     */
    public static CallCompiler whereRefused(CallCompiler family, Predicate<Call> namesCalls) {
        return new DrawnArguments(family, call -> false, namesCalls);
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        if (!call.hasNestedCall()) {
            return family.compile(call, context);
        }
        if (takesConstants.test(call)) {
            return drawn(call, context);
        }
        try {
            return family.compile(call, context);
        } catch (ConstantArgumentException e) {
            if (mayRefuse.test(call)) {
                throw e;
            }
            return drawn(call, context);
        }
    }

    private static CompiledExpression drawn(Call call, PlanningContext context) {
        Map<Integer, CompiledExpression> plans = new LinkedHashMap<>();
        List<Argument> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).holdsCall()) {
                plans.put(i, context.compileArgument(call, i));
            }
        }
        return new DrawnCall(call, plans, constant -> context.compiler().compileCall(constant, context.inDrawnCall()));
    }
}
