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
import io.sandglass.faker.expression.plan.text.DocumentText;
import io.sandglass.faker.expression.plan.text.JsonValue;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of the calls {@code csv}, {@code json} and {@code jsona}. It does not use Datafaker, because Datafaker
 * escapes the expressions in the arguments, which changes their meaning, instead of their values.
 */
public final class DocumentCalls implements CallCompiler {
    private static final String JSON = DocumentText.JSON;
    /** Maximum number of lines, and of elements of an array. */
    private static final int MAX_COUNT = 100_000;

    private static final String PAIRS = "pairs of a name and a value";

    private final PlanBuilder builder;

    public DocumentCalls(PlanBuilder builder) {
        this.builder = builder;
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        CallArguments arguments = new CallArguments(call);
        return switch (call.normalizedDirective()) {
            case "csv" -> csv(arguments, context);
            case "json" -> json(arguments, context);
            case "jsona" -> jsona(arguments, context);
            default -> null;
        };
    }

    private CompiledExpression csv(CallArguments arguments, PlanningContext context) {
        Call call = arguments.call();
        // Columns are pairs of arguments, so the parity of the number of arguments distinguishes the two forms.
        boolean isLong = arguments.count() % 2 == 0;
        int columns = isLong ? 4 : 1;
        var unused = arguments.requireCount(
                columns + 2,
                Integer.MAX_VALUE,
                "a number of lines, or a separator, a quote, true or false for a header and a number of lines,"
                        + " and then " + PAIRS);
        Argument first = call.arguments().get(0);
        if (isLong && first.holdsCall()) {
            throw arguments.wrong(0, "a text such as ';'");
        }
        String separator = isLong ? first.value() : ";";
        char quote = isLong ? arguments.character(1) : '"';
        boolean header = !isLong || arguments.truth(2);
        int lines = wholeNumber(arguments, columns - 1);
        if (lines < 0 || lines > MAX_COUNT) {
            throw arguments.wrong(columns - 1, "a number of lines from 0 to " + MAX_COUNT);
        }
        String mark = String.valueOf(quote);
        List<CompiledExpression> names = new ArrayList<>();
        List<CompiledExpression> values = new ArrayList<>();
        for (int i = columns; i < arguments.count(); i += 2) {
            String before = (i == columns ? "" : separator) + mark;
            addQuoted(names, before, context.compileArgument(call, i), mark);
            addQuoted(values, before, context.compileArgument(call, i + 1), mark);
        }
        return new DocumentText("CSV", csv(header, lines, builder.join(names), builder.join(values)));
    }

    private void addQuoted(List<CompiledExpression> parts, String before, CompiledExpression value, String mark) {
        parts.add(builder.constant(before));
        parts.add(builder.change(value, text -> text.replace(mark, mark + mark)));
        parts.add(builder.constant(mark));
    }

    /** Returns a plan of the document. Line breaks separate lines; the last line has none. */
    private CompiledExpression csv(boolean header, int lines, CompiledExpression names, CompiledExpression values) {
        CompiledExpression lineBreak = builder.constant("\n");
        CompiledExpression furtherLine = builder.join(List.of(lineBreak, values));
        if (header) {
            // A header ends with a line break even if no line follows.
            CompiledExpression further = lines == 0 ? lineBreak : builder.repeat(furtherLine, lines, lines);
            return builder.join(List.of(names, further));
        }
        return lines == 0
                ? builder.constant("")
                : builder.join(List.of(values, builder.repeat(furtherLine, lines - 1, lines - 1)));
    }

    private CompiledExpression json(CallArguments arguments, PlanningContext context) {
        arguments.requireGroups(2, PAIRS);
        List<List<CompiledExpression>> members = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i += 2) {
            members.add(member(0, arguments.call(), i, context));
        }
        return object(members);
    }

    private CompiledExpression jsona(CallArguments arguments, PlanningContext context) {
        arguments.requireGroups(3, "triples of a length, a name and a value");
        List<List<CompiledExpression>> members = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i += 3) {
            int length = wholeNumber(arguments, i);
            if (length > MAX_COUNT) {
                throw arguments.wrong(i, "a length up to " + MAX_COUNT);
            }
            members.add(member(length, arguments.call(), i + 1, context));
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
     * Returns the parts of a name and its value. The caller joins them, because the best way depends on the whole object.
     *
     * @param length the length of an array of such values; 0 or less for a single value
     * @param name the index of the argument with the name; the value follows it
     */
    private List<CompiledExpression> member(int length, Call call, int name, PlanningContext context) {
        List<CompiledExpression> parts = new ArrayList<>(jsonValue(context.compileArgument(call, name)));
        parts.add(builder.constant(": "));
        List<CompiledExpression> single = jsonValue(context.compileArgument(call, name + 1));
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

    /** Returns the parts of a JSON value. A JSON document is inserted unchanged, any other value as a text. */
    private List<CompiledExpression> jsonValue(CompiledExpression value) {
        if (value instanceof DocumentText document && document.form().equals(JSON)) {
            return List.of(value.parts().get(0));
        }
        CompiledExpression quote = builder.constant("\"");
        return List.of(quote, builder.change(value, JsonValue::escape), quote);
    }

    private static int wholeNumber(CallArguments arguments, int index) {
        return (int) arguments.wholeNumber(index, Integer.MIN_VALUE, Integer.MAX_VALUE, "a whole number");
    }
}
