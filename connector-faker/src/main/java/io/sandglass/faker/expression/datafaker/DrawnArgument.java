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
package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A method's argument that is drawn again for each call.
 *
 * @param plans the plans that the argument's texts are drawn with
 * @param value draws a {@link String} or an array of strings
 */
record DrawnArgument(List<CompiledExpression> plans, Supplier<?> value) {

    /**
     * Returns the values to call a method with. Each argument that holds calls becomes a {@link DrawnArgument}.
     *
     * @param values the converted arguments, with the calls in them not evaluated
     * @param nested the plans of the arguments that hold calls
     */
    static List<Object> in(
            List<Object> values, Call call, Map<Argument, CompiledExpression> nested, PlanBuilder builder) {
        List<Object> drawn = new ArrayList<>(values);
        for (int i = 0; i < values.size(); i++) {
            List<Argument> rest = call.arguments().subList(i, call.arguments().size());
            if (values.get(i) instanceof String[] && rest.stream().anyMatch(nested::containsKey)) {
                drawn.set(
                        i,
                        texts(rest.stream()
                                .map(each -> plan(each, nested, builder))
                                .toList()));
            } else if (values.get(i) instanceof String && nested.containsKey(rest.get(0))) {
                drawn.set(i, text(plan(rest.get(0), nested, builder)));
            }
        }
        return drawn;
    }

    private static CompiledExpression plan(
            Argument argument, Map<Argument, CompiledExpression> nested, PlanBuilder builder) {
        CompiledExpression plan = nested.get(argument);
        return plan == null ? builder.constant(argument.value()) : plan;
    }

    private static DrawnArgument text(CompiledExpression plan) {
        return new DrawnArgument(List.of(plan), plan::text);
    }

    private static DrawnArgument texts(List<CompiledExpression> plans) {
        return new DrawnArgument(
                plans, () -> plans.stream().map(CompiledExpression::text).toArray(String[]::new));
    }

    /**
     * Returns a method handle without parameters that draws the value.
     *
     * @param type the handle's return type
     */
    MethodHandle handle(Class<?> type) {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(Supplier.class, "get", MethodType.methodType(Object.class))
                    .bindTo(value)
                    .asType(MethodType.methodType(type));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
