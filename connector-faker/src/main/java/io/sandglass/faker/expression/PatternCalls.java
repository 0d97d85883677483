package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import io.sandglass.faker.expression.Expression.Sequence;
import io.sandglass.faker.expression.Expression.Text;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of directives whose pattern holds calls, such as <code>#{bothify '#{Name.lastName}-##'}</code>. The directive
 * replaces characters only in the text around the calls; it leaves the calls' values unchanged.
 */
final class PatternCalls {
    private static final Set<String> DIRECTIVES = Set.of("bothify", "examplify", "letterify", "numerify", "templatify");

    private final ExpressionCompiler compiler;
    private final PlanBuilder builder;

    PatternCalls(ExpressionCompiler compiler, PlanBuilder builder) {
        this.compiler = compiler;
        this.builder = builder;
    }

    /** Returns a plan for the call, or null if the call has no pattern to split. */
    @Nullable
    CompiledExpression compile(Call call, String source) {
        if (!call.provider().isEmpty()
                || !DIRECTIVES.contains(ProviderCalls.normalize(call.method()))
                || call.arguments().isEmpty()) {
            return null;
        }
        Argument pattern = call.arguments().get(0);
        if (ExpressionParser.firstCallInPattern(pattern.value()) < 0) {
            return null;
        }
        List<Expression> parts = parts(pattern, source);
        return leavesCalls(call, parts) ? null : join(call, pattern, parts, source);
    }

    private static List<Expression> parts(Argument pattern, String source) {
        try {
            Expression parsed = ExpressionParser.parsePattern(pattern.value());
            return parsed instanceof Sequence sequence ? sequence.parts() : List.of(parsed);
        } catch (ExpressionException e) {
            throw e.within(source, pattern);
        }
    }

    /**
     * Returns whether the directive replaces no character of a call in its pattern. The directive's value is then evaluated
     * again, as it was before this class existed, so a seed keeps its values.
     */
    private static boolean leavesCalls(Call call, List<Expression> parts) {
        String replaced =
                switch (ProviderCalls.normalize(call.method())) {
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

    private CompiledExpression join(Call call, Argument pattern, List<Expression> parts, String source) {
        List<CompiledExpression> plans = new ArrayList<>();
        for (Expression part : parts) {
            plans.add(
                    part instanceof Text text
                            ? compiler.compileCall(withPattern(call, text.text()), source)
                            : compiler.compileInPattern((Call) part, pattern, source));
        }
        return builder.join(plans);
    }

    private static Call withPattern(Call call, String text) {
        List<Argument> arguments = new ArrayList<>(call.arguments());
        arguments.set(0, new Argument(text, arguments.get(0).offset()));
        return new Call(call.directive(), call.provider(), call.method(), arguments, call.offset());
    }
}
