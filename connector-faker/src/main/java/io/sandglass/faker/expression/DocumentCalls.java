package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import io.sandglass.faker.expression.JsonValue.Member;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls {@code csv}, {@code json} and {@code jsona}, evaluated here rather than by Datafaker: it escapes the
 * expressions inside, which changes their meaning, where their values need it.
 */
final class DocumentCalls {
    private static final String PAIRS = "pairs of a name and a value";

    private final ExpressionCompiler compiler;
    private final PointInTimeFormat timeFormat;

    DocumentCalls(ExpressionCompiler compiler, PointInTimeFormat timeFormat) {
        this.compiler = compiler;
        this.timeFormat = timeFormat;
    }

    /** Null if the call is none of these. */
    @Nullable
    CompiledExpression compile(Call call, String source) {
        return switch (ProviderCalls.normalize(call.directive())) {
            case "csv" -> csv(call, source);
            case "json" -> json(call, source);
            case "jsona" -> jsona(call, source);
            default -> null;
        };
    }

    private CompiledExpression csv(Call call, String source) {
        List<Argument> arguments = call.arguments();
        // Columns come in pairs, so that the number of arguments tells the two forms apart.
        boolean isLong = arguments.size() % 2 == 0;
        int columns = isLong ? 4 : 1;
        if (arguments.size() < columns + 2) {
            String takes =
                    "a number of lines, or a separator, a quote, true or false for a header and a number of lines,"
                            + " and then ";
            throw ExpressionException.wrongCount(call, takes + PAIRS, source);
        }
        String separator = isLong ? arguments.get(0).value() : ";";
        char quote = isLong ? character(call, 1, source) : '"';
        boolean header = !isLong || truth(call, 2, source);
        int lines = wholeNumber(call, columns - 1, source);
        if (lines < 0) {
            throw ExpressionException.wrongArgument(call, columns - 1, "a number of lines from 0", source);
        }
        List<CompiledExpression> names = new ArrayList<>();
        List<CompiledExpression> values = new ArrayList<>();
        for (int i = columns; i < arguments.size(); i += 2) {
            names.add(compiler.compileArgument(arguments.get(i), source));
            values.add(compiler.compileArgument(arguments.get(i + 1), source));
        }
        return new CsvValue(separator, quote, header, lines, names, values, timeFormat);
    }

    private CompiledExpression json(Call call, String source) {
        List<Argument> arguments = call.arguments();
        if (arguments.isEmpty() || arguments.size() % 2 != 0) {
            throw ExpressionException.wrongCount(call, PAIRS, source);
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            members.add(member(0, arguments.get(i), arguments.get(i + 1), source));
        }
        return new JsonValue(members, timeFormat);
    }

    private CompiledExpression jsona(Call call, String source) {
        List<Argument> arguments = call.arguments();
        if (arguments.isEmpty() || arguments.size() % 3 != 0) {
            throw ExpressionException.wrongCount(call, "triples of a length, a name and a value", source);
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 3) {
            int length = wholeNumber(call, i, source);
            members.add(member(length, arguments.get(i + 1), arguments.get(i + 2), source));
        }
        return new JsonValue(members, timeFormat);
    }

    private Member member(int length, Argument name, Argument value, String source) {
        CompiledExpression compiled = compiler.compileArgument(value, source);
        return new Member(length, compiler.compileArgument(name, source), compiled, compiled instanceof JsonValue);
    }

    private static int wholeNumber(Call call, int index, String source) {
        try {
            return Integer.parseInt(call.arguments().get(index).value().trim());
        } catch (NumberFormatException e) {
            throw ExpressionException.wrongArgument(call, index, "a whole number", source);
        }
    }

    private static char character(Call call, int index, String source) {
        String text = call.arguments().get(index).value();
        if (text.length() != 1) {
            throw ExpressionException.wrongArgument(call, index, "a single character", source);
        }
        return text.charAt(0);
    }

    private static boolean truth(Call call, int index, String source) {
        String text = call.arguments().get(index).value().trim();
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw ExpressionException.wrongArgument(call, index, "true or false", source);
        }
        return text.equalsIgnoreCase("true");
    }
}
