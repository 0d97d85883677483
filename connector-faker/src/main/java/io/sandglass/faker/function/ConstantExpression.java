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
package io.sandglass.faker.function;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.jspecify.annotations.Nullable;

/** The first argument of a function call: an expression that is a constant of the query. */
final class ConstantExpression {

    /** The number of values to try, as for a table's column. The values are the same each time. */
    private static final int SAMPLES = 100;

    private ConstantExpression() {}

    /** Returns the argument's text if the argument is a constant text. */
    static Optional<String> find(CallContext call) {
        LogicalType type = call.getArgumentDataTypes().get(0).getLogicalType();
        return type.is(LogicalTypeFamily.CHARACTER_STRING) && call.isArgumentLiteral(0) && !call.isArgumentNull(0)
                ? call.getArgumentValue(0, String.class)
                : Optional.empty();
    }

    /** Returns the argument's text, which {@link #find} found before. */
    static String of(CallContext call) {
        return find(call).orElseThrow(() -> new ValidationException("The expression of the call isn't a constant."));
    }

    /** Returns the problem of an expression, for the user, or null if the expression has none. */
    static @Nullable String findProblem(String expression) {
        try {
            // The zone changes values, but not whether they are valid.
            CompiledExpression compiled = compile(expression, ZoneOffset.UTC);
            for (int i = 0; i < SAMPLES; i++) {
                var unused = compiled.evaluate();
            }
            return null;
        } catch (ExpressionException e) {
            return e.report("Expression");
        } catch (EvaluationException e) {
            return "Expression: " + e.getMessage() + ".\n  " + expression;
        }
    }

    static CompiledExpression compile(String expression, ZoneId zone) {
        return new ExpressionCompiler(Locale.ENGLISH, zone, new SplittableRandom(0), InstantSource.system())
                .compile(expression);
    }
}
