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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import io.sandglass.faker.text.Excerpt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/** A call whose arguments are drawn for each value. It remembers the plans of recent arguments. */
final class DrawnCall implements CompiledExpression {

    /** Maximum number of remembered plans. Plans don't draw while they are compiled, so values don't depend on it. */
    static final int MAX_REMEMBERED = 256;

    private static final int MAX_SHOWN = 100;

    private final Call call;
    private final int[] positions;
    private final CompiledExpression[] arguments;
    private final Function<Call, CompiledExpression> compiler;
    private final Map<Object, CompiledExpression> remembered = new HashMap<>();

    /**
     * @param drawn the plans of the arguments that are drawn, by the arguments' indexes, in order
     * @param compiler compiles the call with constant arguments
     */
    DrawnCall(Call call, Map<Integer, CompiledExpression> drawn, Function<Call, CompiledExpression> compiler) {
        this.call = call;
        this.positions = drawn.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.arguments = drawn.values().toArray(CompiledExpression[]::new);
        this.compiler = compiler;
    }

    @Override
    public Object evaluate() {
        return draw().evaluate();
    }

    @Override
    public void appendTo(TextBuffer text) {
        draw().appendTo(text);
    }

    /** Draws the arguments and returns the plan for them. */
    private CompiledExpression draw() {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i].evaluate();
        }
        Object key = values.length == 1 ? values[0] : Arrays.asList(values);
        CompiledExpression plan = remembered.get(key);
        if (plan == null) {
            plan = compile(values);
            if (remembered.size() == MAX_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(key, plan);
        }
        return plan;
    }

    private CompiledExpression compile(Object[] values) {
        List<String> texts = new ArrayList<>();
        call.arguments().forEach(argument -> texts.add(argument.value()));
        for (int i = 0; i < values.length; i++) {
            // A point in time has the form of ISO 8601 in UTC, which has no ambiguous hours.
            String text = values[i].toString();
            if (text.contains(ExpressionParser.CALL_START)) {
                throw new EvaluationException("argument " + (positions[i] + 1) + " of '" + call.directive()
                        + "' contains '" + ExpressionParser.CALL_START + "', which is allowed only in the expression"
                        + found(values));
            }
            texts.set(positions[i], text);
        }
        try {
            return compiler.apply(call.withArguments(texts));
        } catch (ExpressionException e) {
            throw new EvaluationException(String.valueOf(e.getMessage()).replaceFirst("\\.$", "") + found(values), e);
        }
    }

    /** Returns the sentence with the values of the arguments in the current row. It has no period. */
    private String found(Object[] values) {
        StringJoiner found = new StringJoiner(", and ", ". In this row, ", "");
        for (int i = 0; i < values.length; i++) {
            Argument argument = call.arguments().get(positions[i]);
            found.add("'" + Excerpt.of(argument.value(), MAX_SHOWN) + "' is '"
                    + Excerpt.of(values[i].toString(), MAX_SHOWN) + "'");
        }
        return found.toString();
    }

    @Override
    public PlanKind kind() {
        return PlanKind.TEXT;
    }

    @Override
    public String describe() {
        return "call of " + call.directive() + " with arguments of each row";
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(arguments);
    }
}
