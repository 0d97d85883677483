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
package io.sandglass.faker.expression.syntax;

import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.Expression.Sequence;
import io.sandglass.faker.expression.syntax.Expression.Text;
import io.sandglass.faker.text.Names;
import io.sandglass.faker.text.NumberTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A parser of javafaker's expression syntax: text, and calls between <code>#{</code> and <code>}</code>.
 *
 * <p>Arguments of a call are in single quotes, and two quotes mean one. Numbers, true and false may have no quotes.
 * Between arguments, the parser skips blanks, commas, and the stray parentheses that existing tables contain.
 *
 * <p>Calls of {@code case}, {@code column}, {@code list}, {@code record} and {@code var} contain a name that the user has defined. The name runs up to the
 * closing brace, or is in single quotes.
 */
public final class ExpressionParser {

    /** The start of a call. */
    public static final String CALL_START = "#{";

    /** Providers whose methods are names that the user defines, which may have any characters. */
    private static final Set<String> PROVIDERS_OF_NAMES = Set.of("case", "column", "earlier", "list", "record", "var");

    private static final Pattern TRUTH = Pattern.compile("(?i:true|false)");

    /**
     * The start of a call in a pattern: a name with a dot, or a name with a quoted argument. Without these, as in
     * <code>#{2}</code>, {@code #} is a digit and the rest is text.
     */
    private static final Pattern CALL_IN_PATTERN =
            Pattern.compile("#\\{\\s*[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_']|\\s*')");

    private static final String BETWEEN_ARGUMENTS = ",()";

    private final String source;
    private final boolean ofPattern;
    private int next;

    private ExpressionParser(String source, boolean ofPattern) {
        this.source = source;
        this.ofPattern = ofPattern;
    }

    /**
     * Parses an expression.
     *
     * @throws ExpressionException if a call or an argument is not closed, a call has no name, or an argument lacks its quotes
     */
    public static Expression parse(String source) {
        return new ExpressionParser(source, false).parse();
    }

    /**
     * Parses a pattern, in which <code>#{</code> starts a call only if {@link #CALL_IN_PATTERN} matches there.
     *
     * @throws ExpressionException in the same cases as {@link #parse(String)}
     */
    public static Expression parsePattern(String pattern) {
        return new ExpressionParser(pattern, true).parse();
    }

    /** Returns the 0-based offset of the first call in a pattern, or -1 if the pattern holds none. */
    public static int firstCallInPattern(String pattern) {
        return new ExpressionParser(pattern, true).nextCall();
    }

    private Expression parse() {
        List<Expression> parts = new ArrayList<>();
        while (next < source.length()) {
            int call = nextCall();
            int textEnd = call < 0 ? source.length() : call;
            if (textEnd > next) {
                parts.add(new Text(source.substring(next, textEnd)));
                next = textEnd;
            }
            if (call >= 0) {
                parts.add(parseCall());
            }
        }
        return switch (parts.size()) {
            case 0 -> new Text("");
            case 1 -> parts.get(0);
            default -> new Sequence(parts);
        };
    }

    private int nextCall() {
        int call = source.indexOf(CALL_START, next);
        while (ofPattern
                && call >= 0
                && !CALL_IN_PATTERN
                        .matcher(source)
                        .region(call, source.length())
                        .lookingAt()) {
            call = source.indexOf(CALL_START, call + 1);
        }
        return call;
    }

    private Call parseCall() {
        int opening = next;
        next += CALL_START.length();
        skipWhitespace();
        int start = next;
        while (next < source.length() && isDirectiveCharacter(source.charAt(next))) {
            next++;
        }
        String directive = source.substring(start, next);
        int dot = directive.indexOf('.');
        String provider = dot < 0 ? "" : directive.substring(0, dot);
        String method = directive.substring(dot + 1);
        if (PROVIDERS_OF_NAMES.contains(Names.normalize(provider))) {
            next = start + dot + 1;
            method = parseName();
            directive = source.substring(start, next).strip();
        }
        List<Argument> arguments = parseArguments(opening);
        if (directive.replace(".", "").isEmpty()) {
            throw new ExpressionException(
                    "a call without a name. Write a provider and a method, for example #{Name.firstName}.",
                    source,
                    opening);
        }
        return new Call(directive, provider, method, arguments, source, start);
    }

    /** Parses the arguments up to the closing brace. */
    private List<Argument> parseArguments(int opening) {
        List<Argument> arguments = new ArrayList<>();
        ExpressionException mistake = null;
        while (true) {
            if (next == source.length()) {
                throw new ExpressionException("this '#{' is never closed by a '}'.", source, opening);
            }
            char c = source.charAt(next);
            if (c == '}') {
                next++;
                break;
            }
            if (c == '\'') {
                arguments.add(parseQuoted());
            } else if (isBetweenArguments(c)) {
                next++;
            } else {
                Argument argument = parseUnquoted();
                if (needsNoQuotes(argument.value())) {
                    arguments.add(argument);
                } else if (mistake == null && !standsForComma(argument)) {
                    mistake = unquoted(argument);
                }
            }
        }
        if (mistake != null) {
            // Thrown only now, because an unclosed quote is the more helpful error.
            throw mistake;
        }
        return arguments;
    }

    private Argument parseQuoted() {
        int opening = next;
        next++;
        StringBuilder value = new StringBuilder();
        while (next < source.length()) {
            char c = source.charAt(next);
            if (c != '\'') {
                value.append(c);
                next++;
            } else if (next + 1 < source.length() && source.charAt(next + 1) == '\'') {
                value.append('\'');
                next += 2;
            } else {
                next++;
                return new Argument(value.toString(), opening + 1);
            }
        }
        throw new ExpressionException(
                "this argument is never closed by a single quote."
                        + " Write two single quotes for one that belongs to the value.",
                source,
                opening);
    }

    private Argument parseUnquoted() {
        int start = next;
        while (next < source.length()
                && source.charAt(next) != '}'
                && source.charAt(next) != '\''
                && !isBetweenArguments(source.charAt(next))) {
            next++;
        }
        return new Argument(source.substring(start, next), start);
    }

    private static boolean needsNoQuotes(String argument) {
        return NumberTexts.isNumber(argument) || TRUTH.matcher(argument).matches();
    }

    /**
     * Returns whether a text separates two quoted arguments as a comma would, as in {@code 'a' or 'b'} and {@code 'a';'b'} of
     * existing tables. A word that touches a quote is no separator: it is the rest of an argument with an unescaped quote.
     */
    private boolean standsForComma(Argument text) {
        String before = source.substring(0, text.offset());
        String after = source.substring(text.offset() + text.value().length());
        boolean isWord = text.value().chars().anyMatch(Character::isLetterOrDigit);
        boolean touches = before.endsWith("'") || after.startsWith("'");
        return before.stripTrailing().endsWith("'") && after.stripLeading().startsWith("'") && !(isWord && touches);
    }

    private ExpressionException unquoted(Argument argument) {
        return new ExpressionException(
                "'" + ExpressionException.shortened(argument.value())
                        + "' is not in quotes. Put each argument in single quotes, and write two single quotes for one that"
                        + " belongs to the value. Only numbers, true and false need no quotes.",
                source,
                argument.offset());
    }

    /** Parses a name: steps with dots between them. */
    private String parseName() {
        StringBuilder name = new StringBuilder();
        while (true) {
            int start = next;
            if (next < source.length() && source.charAt(next) == '\'') {
                name.append(parseQuoted().value());
                if (next == source.length() || source.charAt(next) != '.') {
                    return name.toString();
                }
                next++;
                name.append('.');
                continue;
            }
            while (next < source.length() && source.charAt(next) != '}' && !isQuoteAt(next, start)) {
                next++;
            }
            String plain = source.substring(start, next);
            if (next == source.length() || source.charAt(next) == '}' || !plain.endsWith(".")) {
                return name.append(withoutEnd(plain.strip())).toString();
            }
            name.append(plain);
        }
    }

    /** Returns whether a quoted step or an argument starts at an offset. Other quotes belong to the name, as in {@code it's}. */
    private boolean isQuoteAt(int offset, int start) {
        if (source.charAt(offset) != '\'' || offset == start) {
            return false;
        }
        char before = source.charAt(offset - 1);
        return before == '.' || isBetweenArguments(before);
    }

    /** Removes trailing commas, blanks and unbalanced parentheses, which existing tables contain. */
    private static String withoutEnd(String name) {
        int end = name.length();
        while (end > 0 && isBetweenArguments(name.charAt(end - 1)) && !isBalanced(name.substring(0, end))) {
            end--;
        }
        return name.substring(0, end);
    }

    private static boolean isBalanced(String name) {
        long opened = name.chars().filter(c -> c == '(').count();
        long closed = name.chars().filter(c -> c == ')').count();
        return name.endsWith(")") && opened == closed;
    }

    private void skipWhitespace() {
        while (next < source.length() && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
    }

    private static boolean isBetweenArguments(char c) {
        return Character.isWhitespace(c) || BETWEEN_ARGUMENTS.indexOf(c) >= 0;
    }

    private static boolean isDirectiveCharacter(char c) {
        return !Character.isWhitespace(c) && c != '\'' && c != '}' && c != '(' && c != ',';
    }
}
