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
package io.sandglass.faker.table.options.rule;

import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.spec.ConditionSpec;
import java.util.ArrayList;
import java.util.List;

/** A parser of conditions such as {@code page = checkout} and {@code page in (cart, checkout)}. */
final class ConditionParser {
    private static final String FORMS =
            "Write a condition such as page = checkout, page <> home, page in (cart, checkout)"
                    + " or page not in (home, search).";

    private final String source;
    private final ColumnNames columns;
    private int next;

    private ConditionParser(String source, ColumnNames columns) {
        this.source = source;
        this.columns = columns;
    }

    /**
     * Parses a condition.
     *
     * @throws ExpressionException if the text isn't a condition on one of the columns
     */
    static ConditionSpec parse(String source, ColumnNames columns) {
        return new ConditionParser(source, columns).parse();
    }

    private ConditionSpec parse() {
        skipBlanks();
        int start = next;
        String column = isQuote() ? quoted() : word();
        if (column.isEmpty()) {
            throw error(FORMS, start);
        }
        skipBlanks();
        int operator = next;
        boolean isNegated = false;
        boolean isList = false;
        if (take("<>") || take("!=")) {
            isNegated = true;
        } else if (!take("=")) {
            String keyword = word();
            if (keyword.equalsIgnoreCase("not")) {
                isNegated = true;
                skipBlanks();
                keyword = word();
            }
            if (!keyword.equalsIgnoreCase("in")) {
                throw error("a comparison must follow the column: =, <>, in or not in. " + FORMS, operator);
            }
            isList = true;
        }
        List<String> values = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        skipBlanks();
        if (isList && !take("(")) {
            throw error("a list of values in parentheses must follow. " + FORMS, next);
        }
        do {
            skipBlanks();
            offsets.add(next);
            values.add(value());
            skipBlanks();
        } while (isList && take(","));
        if (isList && !take(")")) {
            throw error("the list of values must end with ')'.", next);
        }
        skipBlanks();
        if (next < source.length()) {
            throw error("nothing may follow the condition. A field has one condition on one column.", next);
        }
        try {
            return new ConditionSpec(columns.find(column), isNegated, values, source, offsets);
        } catch (IllegalArgumentException e) {
            throw error(String.valueOf(e.getMessage()), start);
        }
    }

    private String value() {
        if (isQuote()) {
            return quoted();
        }
        int start = next;
        while (next < source.length() && ",)".indexOf(source.charAt(next)) < 0) {
            if ("=<>!('\"".indexOf(source.charAt(next)) >= 0) {
                throw error(
                        "a value with '" + source.charAt(next) + "' needs quotes, such as \"a" + '='
                                + "b\". A field has one condition on one column.",
                        next);
            }
            next++;
        }
        String value = source.substring(start, next).strip();
        if (value.isEmpty()) {
            throw error("a value must follow. Write \"\" for an empty text.", start);
        } else if (value.equalsIgnoreCase("null")) {
            throw error("NULL never equals a value. Write \"" + value + "\" for this text.", start);
        }
        return value;
    }

    private boolean isQuote() {
        return next < source.length() && "'\"`".indexOf(source.charAt(next)) >= 0;
    }

    /** Reads a text in quotes. Two quotes stand for one. */
    private String quoted() {
        int start = next;
        char quote = source.charAt(next++);
        StringBuilder text = new StringBuilder();
        while (next < source.length()) {
            char c = source.charAt(next++);
            if (c != quote) {
                text.append(c);
            } else if (next < source.length() && source.charAt(next) == quote) {
                text.append(quote);
                next++;
            } else {
                return text.toString();
            }
        }
        throw error("the quote that starts here has no end.", start);
    }

    private String word() {
        int start = next;
        while (next < source.length()
                && !Character.isWhitespace(source.charAt(next))
                && "=<>!(),'\"`".indexOf(source.charAt(next)) < 0) {
            next++;
        }
        return source.substring(start, next);
    }

    private boolean take(String token) {
        boolean isHere = source.startsWith(token, next);
        next += isHere ? token.length() : 0;
        return isHere;
    }

    private void skipBlanks() {
        while (next < source.length() && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
    }

    private ExpressionException error(String problem, int offset) {
        return new ExpressionException(problem, source, offset);
    }
}
