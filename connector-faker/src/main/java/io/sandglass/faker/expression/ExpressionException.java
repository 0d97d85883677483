package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;

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
    ExpressionException(String problem, String source, int offset) {
        super(problem);
        this.source = source;
        this.offset = offset;
    }

    /**
     * @param takes what the call takes, as it stands behind "takes"
     */
    static ExpressionException wrongCount(Call call, String takes, String source) {
        int count = call.arguments().size();
        String found = count == 0 ? "none" : count == 1 ? "1 argument" : count + " arguments";
        return new ExpressionException(
                "'" + call.directive() + "' takes " + takes + ", found " + found + ".", source, call.offset());
    }

    /**
     * @param index of the argument, from 0
     * @param allowed what the argument may be, as it stands behind "allowed is"
     */
    static ExpressionException wrongArgument(Call call, int index, String allowed, String source) {
        return wrongArgument(call, index, allowed, source, 0);
    }

    /**
     * Returns the exception for an argument that is not allowed, at one of the argument's characters.
     *
     * @param offset the 0-based offset of the wrong character in the argument
     */
    static ExpressionException wrongArgument(Call call, int index, String allowed, String source, int offset) {
        Argument argument = call.arguments().get(index);
        return new ExpressionException(
                "argument " + (index + 1) + " of '" + call.directive() + "' is '" + shortened(argument.value())
                        + "', allowed is " + allowed + "."
                        + (argument.holdsCall()
                                ? " A call isn't allowed here, because the argument must be the same for all rows."
                                : ""),
                source,
                argument.sourceOffset(offset));
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

    /** The same problem, seen from an expression that holds this one as an argument. */
    ExpressionException within(String outerSource, Argument argument) {
        return new ExpressionException(message(), outerSource, argument.sourceOffset(offset));
    }

    private String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
