package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.DocumentText;
import io.sandglass.faker.expression.plan.PlanBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of the calls {@code csv}, {@code json} and {@code jsona}. It does not use Datafaker, because Datafaker
 * escapes the expressions in the arguments, which changes their meaning, instead of their values.
 */
final class DocumentCalls {
    private static final String JSON = "JSON";
    /** Of lines and of elements of an array. */
    private static final int MAX_COUNT = 100_000;

    private static final String PAIRS = "pairs of a name and a value";

    private final ExpressionCompiler compiler;
    private final PlanBuilder builder;

    DocumentCalls(ExpressionCompiler compiler, PlanBuilder builder) {
        this.compiler = compiler;
        this.builder = builder;
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
        if (isLong && arguments.get(0).holdsCall()) {
            throw ExpressionException.wrongArgument(call, 0, "a text such as ';'", source);
        }
        char quote = isLong ? character(call, 1, source) : '"';
        boolean header = !isLong || truth(call, 2, source);
        int lines = wholeNumber(call, columns - 1, source);
        if (lines < 0 || lines > MAX_COUNT) {
            throw ExpressionException.wrongArgument(
                    call, columns - 1, "a number of lines from 0 to " + MAX_COUNT, source);
        }
        String mark = String.valueOf(quote);
        List<CompiledExpression> names = new ArrayList<>();
        List<CompiledExpression> values = new ArrayList<>();
        for (int i = columns; i < arguments.size(); i += 2) {
            String before = (i == columns ? "" : separator) + mark;
            addQuoted(names, before, compiler.compileArgument(arguments.get(i), source), mark);
            addQuoted(values, before, compiler.compileArgument(arguments.get(i + 1), source), mark);
        }
        return new DocumentText("CSV", csv(header, lines, builder.join(names), builder.join(values)));
    }

    private void addQuoted(List<CompiledExpression> parts, String before, CompiledExpression value, String mark) {
        parts.add(builder.constant(before));
        parts.add(builder.change(value, text -> text.replace(mark, mark + mark)));
        parts.add(builder.constant(mark));
    }

    /** Line breaks stand between lines only. */
    private CompiledExpression csv(boolean header, int lines, CompiledExpression names, CompiledExpression values) {
        CompiledExpression lineBreak = builder.constant("\n");
        CompiledExpression furtherLine = builder.join(List.of(lineBreak, values));
        if (header) {
            // Even without a line below it.
            CompiledExpression further = lines == 0 ? lineBreak : builder.repeat(furtherLine, lines, lines);
            return builder.join(List.of(names, further));
        }
        return lines == 0
                ? builder.constant("")
                : builder.join(List.of(values, builder.repeat(furtherLine, lines - 1, lines - 1)));
    }

    private CompiledExpression json(Call call, String source) {
        List<Argument> arguments = call.arguments();
        if (arguments.isEmpty() || arguments.size() % 2 != 0) {
            throw ExpressionException.wrongCount(call, PAIRS, source);
        }
        List<List<CompiledExpression>> members = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            members.add(member(0, arguments.get(i), arguments.get(i + 1), source));
        }
        return object(members);
    }

    private CompiledExpression jsona(Call call, String source) {
        List<Argument> arguments = call.arguments();
        if (arguments.isEmpty() || arguments.size() % 3 != 0) {
            throw ExpressionException.wrongCount(call, "triples of a length, a name and a value", source);
        }
        List<List<CompiledExpression>> members = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 3) {
            int length = wholeNumber(call, i, source);
            if (length > MAX_COUNT) {
                throw ExpressionException.wrongArgument(call, i, "a length up to " + MAX_COUNT, source);
            }
            members.add(member(length, arguments.get(i + 1), arguments.get(i + 2), source));
        }
        return object(members);
    }

    private CompiledExpression object(List<List<CompiledExpression>> members) {
        List<CompiledExpression> parts = new ArrayList<>();
        for (List<CompiledExpression> member : members) {
            parts.add(builder.constant(parts.isEmpty() ? "{" : ", "));
            parts.addAll(member);
        }
        parts.add(builder.constant("}"));
        return new DocumentText(JSON, builder.join(parts));
    }

    /**
     * A name and its value, in parts: how they are best joined depends on how many there are in the whole object.
     *
     * @param length of an array of such values; a single value if it is 0 or less
     */
    private List<CompiledExpression> member(int length, Argument name, Argument value, String source) {
        List<CompiledExpression> parts = new ArrayList<>(jsonValue(compiler.compileArgument(name, source)));
        parts.add(builder.constant(": "));
        List<CompiledExpression> single = jsonValue(compiler.compileArgument(value, source));
        if (length <= 0) {
            parts.addAll(single);
            return parts;
        }
        List<CompiledExpression> further = new ArrayList<>(single);
        further.add(0, builder.constant(", "));
        parts.add(builder.constant("["));
        parts.addAll(single);
        parts.add(builder.repeat(builder.join(further), length - 1, length - 1));
        parts.add(builder.constant("]"));
        return parts;
    }

    /** What is JSON itself goes into it as it is, everything else as text. */
    private List<CompiledExpression> jsonValue(CompiledExpression value) {
        if (value instanceof DocumentText document && document.form().equals(JSON)) {
            return List.of(value.parts().get(0));
        }
        CompiledExpression quote = builder.constant("\"");
        return List.of(quote, builder.change(value, DocumentCalls::escape), quote);
    }

    private static String escape(String text) {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return json.toString();
    }

    private static int wholeNumber(Call call, int index, String source) {
        try {
            return NumberTexts.toInt(call.arguments().get(index).value().trim());
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
