package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of the {@code options} calls that Datafaker does not have. {@code weighted} picks one of several values
 * with given weights.
 */
final class OptionCalls {
    private final ExpressionCompiler compiler;
    private final PlanBuilder builder;

    OptionCalls(ExpressionCompiler compiler, PlanBuilder builder) {
        this.compiler = compiler;
        this.builder = builder;
    }

    /** Null if the call is none of these. */
    @Nullable
    CompiledExpression compile(Call call, String source) {
        return ProviderCalls.normalize(call.directive()).equals("options.weighted") ? weighted(call, source) : null;
    }

    private CompiledExpression weighted(Call call, String source) {
        List<Argument> arguments = call.arguments();
        if (arguments.isEmpty() || arguments.size() % 2 != 0) {
            throw ExpressionException.wrongCount(
                    call, "pairs of a value and its weight, such as 'A','0.8','B','0.2'", source);
        }
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            double weight = weight(call, i + 1, source);
            CompiledExpression value = compiler.compileArgument(arguments.get(i), source);
            if (weight > 0) {
                alternatives.merge(value, weight, Double::sum);
            }
        }
        if (alternatives.isEmpty()) {
            throw ExpressionException.wrongArgument(
                    call, 1, "a weight above 0, because at least one weight must be above 0", source);
        }
        return builder.choose(alternatives);
    }

    private static double weight(Call call, int index, String source) {
        try {
            double weight =
                    NumberTexts.toDouble(call.arguments().get(index).value().trim());
            if (weight >= 0 && weight <= Float.MAX_VALUE) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // The message is the same as for a number that is out of bounds.
        }
        throw ExpressionException.wrongArgument(call, index, "a weight of 0 or more, such as '0.8' or '3'", source);
    }
}
