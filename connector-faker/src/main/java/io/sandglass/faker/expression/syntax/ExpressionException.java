package io.sandglass.faker.expression.syntax;

import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;

/** An error in an expression, with the position of the character that it is about. */
public final class ExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How much of a long expression is shown on each side of the character in question. */
    private static final int CONTEXT_LENGTH = 60;

    private final String source;
    private final int offset;

    /**
     * @param offset the 0-based offset in {@code source} of the character in question
     */
    public ExpressionException(String problem, String source, int offset) {
        super(problem);
        this.source = source;
        this.offset = offset;
    }

    /** The beginning of a text that is too long to be shown. */
    static String shortened(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= 2 * CONTEXT_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 2 * CONTEXT_LENGTH)) + "…";
    }

    /** The character that the message is about, counted from 1. */
    public int position() {
        return source.codePointCount(0, offset) + 1;
    }

    /** Two lines, indented by two: the expression and a caret under the character in question. */
    public String excerpt() {
        // In characters rather than chars, so that none is cut in half and the caret stands below the right one.
        int before = source.codePointCount(0, offset);
        int after = source.codePointCount(offset, source.length());
        int from = source.offsetByCodePoints(offset, -Math.min(before, CONTEXT_LENGTH));
        int to = source.offsetByCodePoints(offset, Math.min(after, CONTEXT_LENGTH));
        String cutBefore = from == 0 ? "" : "…";
        String cutAfter = to == source.length() ? "" : "…";
        String shown =
                source.substring(from, to).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        int column = cutBefore.length() + Math.min(before, CONTEXT_LENGTH);
        return "  " + cutBefore + shown + cutAfter + "\n  " + " ".repeat(column) + "^";
    }

    /**
     * The problem as a user reads it: where, what, and the excerpt.
     *
     * @param subject what the expression is, such as the name of an option
     */
    public String report(String subject) {
        return subject + ", character " + position() + ": " + message() + "\n" + excerpt();
    }

    /** Returns the same problem in the expression of a call that has this expression as an argument. */
    public ExpressionException within(Call call, Argument argument) {
        return new ExpressionException(message(), call.source(), argument.sourceOffset(offset));
    }

    private String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
