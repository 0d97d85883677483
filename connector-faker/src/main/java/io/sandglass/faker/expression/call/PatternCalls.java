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
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.syntax.Expression;
import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.Expression.Sequence;
import io.sandglass.faker.expression.syntax.Expression.Text;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import io.sandglass.faker.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of directives whose pattern contains calls, such as <code>#{bothify '#{Name.lastName}-##'}</code>. The directive
 * replaces characters only in the text around the calls; it leaves the calls' values unchanged.
 */
public final class PatternCalls implements CallCompiler {
    private static final Set<String> DIRECTIVES = Set.of("bothify", "examplify", "letterify", "numerify", "templatify");

    private final PlanBuilder builder;

    public PatternCalls(PlanBuilder builder) {
        this.builder = builder;
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        if (!call.provider().isEmpty()
                || !DIRECTIVES.contains(Names.normalize(call.method()))
                || call.arguments().isEmpty()) {
            return null;
        }
        Argument pattern = call.arguments().get(0);
        if (ExpressionParser.firstCallInPattern(pattern.value()) < 0) {
            return null;
        }
        List<Expression> parts = parts(call, pattern);
        return leavesCalls(call, parts) ? null : join(call, parts, context);
    }

    private static List<Expression> parts(Call call, Argument pattern) {
        try {
            Expression parsed = ExpressionParser.parsePattern(pattern.value());
            return parsed instanceof Sequence sequence ? sequence.parts() : List.of(parsed);
        } catch (ExpressionException e) {
            throw e.within(call, pattern);
        }
    }

    /**
     * Returns whether the directive replaces no character of a call in its pattern. The directive's value is then evaluated
     * again, as it was before this class existed, so a seed keeps its values.
     */
    private static boolean leavesCalls(Call call, List<Expression> parts) {
        String replaced =
                switch (Names.normalize(call.method())) {
                    case "letterify" -> "?";
                    case "templatify" ->
                        call.arguments().size() < 2
                                ? ""
                                : call.arguments().get(1).value();
                    default -> null;
                };
        if (replaced == null) {
            return false;
        } else if (replaced.length() != 1) {
            return true;
        }
        long ofPattern = count(replaced.charAt(0), call.arguments().get(0).value());
        long ofTexts = parts.stream()
                .mapToLong(part -> part instanceof Text text ? count(replaced.charAt(0), text.text()) : 0)
                .sum();
        return ofPattern == ofTexts;
    }

    private static long count(char character, String text) {
        return text.chars().filter(c -> c == character).count();
    }

    private CompiledExpression join(Call call, List<Expression> parts, PlanningContext context) {
        List<CompiledExpression> plans = new ArrayList<>();
        for (Expression part : parts) {
            plans.add(
                    part instanceof Text text
                            ? context.compiler().compileCall(call.withFirstArgument(text.text()), context)
                            : context.compileInPattern((Call) part, call));
        }
        return builder.join(plans);
    }
}
