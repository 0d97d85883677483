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
package io.sandglass.faker.expression.plan.text;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.LiteralKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A value in JSON: numbers and truth values as they are, all other values as texts in quotes. */
public final class JsonValue extends TextPlan {
    private static final Pattern LITERAL =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false|null");

    private final CompiledExpression value;
    private final LiteralKind kind;
    private final Function<Object, String> texts;

    /**
     * @param kind whether the values are numbers or truth values
     * @param texts returns the text of a value
     */
    public JsonValue(CompiledExpression value, LiteralKind kind, Function<Object, String> texts) {
        this.value = value;
        this.kind = kind;
        this.texts = texts;
    }

    /** Returns whether a text is a number, {@code true}, {@code false} or {@code null} in JSON. */
    public static boolean isLiteral(String text) {
        return LITERAL.matcher(text).matches();
    }

    @Override
    public void appendTo(TextBuffer text) {
        if (kind == LiteralKind.BY_VALUE) {
            Object drawn = value.evaluate();
            append(texts.apply(drawn), drawn instanceof Number || drawn instanceof Boolean, text);
        } else {
            append(value.text(), kind == LiteralKind.ALWAYS, text);
        }
    }

    private static void append(String value, boolean mayBeLiteral, TextBuffer text) {
        String literal = mayBeLiteral ? value.toLowerCase(Locale.ROOT) : "";
        if (isLiteral(literal)) {
            text.append(literal);
        } else {
            text.appendAscii('"');
            text.append(escape(value));
            text.appendAscii('"');
        }
    }

    /** Returns a text in the form that it has between the quotes of JSON. */
    public static String escape(String text) {
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

    @Override
    public String describe() {
        return "JSON value";
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(value);
    }
}
