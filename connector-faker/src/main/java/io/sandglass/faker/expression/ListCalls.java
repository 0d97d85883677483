package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Call;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanBuilder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of {@code list} calls, which pick from a list that the user has defined: <code>#{list.cities}</code>. The
 * values may be expressions. A value that occurs twice in the list is twice as likely.
 */
final class ListCalls {
    private static final String PROVIDER = "list";

    private final ExpressionCompiler compiler;
    private final PlanBuilder builder;
    private final Map<String, List<String>> lists;
    private final Map<String, CompiledExpression> known = new HashMap<>();

    /** The value of a list, while it is compiled. */
    private @Nullable String valueBeingCompiled;

    ListCalls(ExpressionCompiler compiler, PlanBuilder builder, Map<String, List<String>> lists) {
        this.compiler = compiler;
        this.builder = builder;
        this.lists = lists;
    }

    /** Null if the call is none of these. */
    @Nullable
    CompiledExpression compile(Call call, String source) {
        if (!ProviderCalls.normalize(call.provider()).equals(PROVIDER)) {
            return null;
        }
        if (valueBeingCompiled != null) {
            throw new ExpressionException("values of lists may not pick from lists.", source, call.offset());
        }
        String name = lists.keySet().stream()
                .filter(candidate -> ProviderCalls.normalize(candidate).equals(ProviderCalls.normalize(call.method())))
                .findFirst()
                .orElseThrow(() -> unknown(call, source));
        if (!call.arguments().isEmpty()) {
            throw ExpressionException.wrongCount(call, "no arguments", source);
        }
        if (lists.getOrDefault(name, List.of()).isEmpty()) {
            throw new ToldElsewhereException("list '" + name + "'");
        }
        CompiledExpression plan = known.get(name);
        if (plan == null) {
            plan = compiler.planningAside(
                    Planning.ofExpression(), () -> choose(name, lists.getOrDefault(name, List.of()), call, source));
            known.put(name, plan);
        }
        return plan;
    }

    /** Whether the expression at hand is a value of a list, which is the same for all columns that pick from it. */
    boolean isCompilingValue() {
        return valueBeingCompiled != null;
    }

    private ExpressionException unknown(Call call, String source) {
        String known = lists.isEmpty()
                ? " Define it, for example 'lists.colors.values' = 'red;green;blue' for #{list.colors}."
                : RowCalls.hint(PROVIDER + ".", call.method(), lists.keySet()) + " Lists: "
                        + RowCalls.written(new TreeSet<>(lists.keySet())) + ".";
        return new ExpressionException(
                "the table has no list '" + call.method() + "'." + known, source, call.methodOffset());
    }

    private CompiledExpression choose(String name, List<String> values, Call call, String source) {
        Map<String, Double> texts = new LinkedHashMap<>();
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        for (String value : values) {
            if (value.contains("#{")) {
                alternatives.merge(compile(name, value, call, source), 1.0, Double::sum);
            } else {
                texts.merge(value, 1.0, Double::sum);
            }
        }
        if (!texts.isEmpty()) {
            double weight =
                    texts.values().stream().mapToDouble(Double::doubleValue).sum();
            alternatives.put(builder.table(texts, false), weight);
        }
        return builder.choose(alternatives);
    }

    private CompiledExpression compile(String name, String value, Call call, String source) {
        valueBeingCompiled = value;
        try {
            return compiler.compileInside(value);
        } catch (ExpressionException e) {
            throw new ExpressionException(
                    "list '" + name + "' holds '" + value + "', which is wrong at character " + e.position() + ": "
                            + e.getMessage(),
                    source,
                    call.methodOffset());
        } finally {
            valueBeingCompiled = null;
        }
    }
}
