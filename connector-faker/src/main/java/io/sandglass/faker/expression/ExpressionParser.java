package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import io.sandglass.faker.expression.Expression.Sequence;
import io.sandglass.faker.expression.Expression.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the dialect of javafaker: text, and calls between <code>#{</code> and <code>}</code>.
 *
 * <p>Inside a call, arguments stand in single quotes, two quotes are one, and whatever stands between two arguments is
 * skipped: commas, nothing at all, or the stray parenthesis that real tables contain.
 */
final class ExpressionParser {
    private final String source;
    private int next;

    private ExpressionParser(String source) {
        this.source = source;
    }

    /**
     * @throws ExpressionException if a call or an argument is not closed, or a call names nothing
     */
    static Expression parse(String source) {
        return new ExpressionParser(source).parse();
    }

    private Expression parse() {
        List<Expression> parts = new ArrayList<>();
        while (next < source.length()) {
            int call = source.indexOf("#{", next);
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

    private Call parseCall() {
        int opening = next;
        next += 2;
        skipWhitespace();
        int directiveStart = next;
        while (next < source.length() && isDirectiveCharacter(source.charAt(next))) {
            next++;
        }
        String directive = source.substring(directiveStart, next);
        List<Argument> arguments = new ArrayList<>();
        boolean unquotedText = false;
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
                arguments.add(parseArgument());
            } else {
                unquotedText |= c != ',' && !Character.isWhitespace(c);
                next++;
            }
        }
        if (directive.replace(".", "").isEmpty()) {
            throw new ExpressionException(
                    "a call without a name. Write a provider and a method, for example #{Name.firstName}.",
                    source,
                    opening);
        }
        int dot = directive.indexOf('.');
        return new Call(
                directive,
                dot < 0 ? "" : directive.substring(0, dot),
                directive.substring(dot + 1),
                arguments,
                directiveStart,
                unquotedText);
    }

    private Argument parseArgument() {
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
                "this argument is never closed by a single quote. Write two of them for one that belongs to the value.",
                source,
                opening);
    }

    private void skipWhitespace() {
        while (next < source.length() && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
    }

    private static boolean isDirectiveCharacter(char c) {
        return !Character.isWhitespace(c) && c != '\'' && c != '}' && c != '(' && c != ',';
    }
}
