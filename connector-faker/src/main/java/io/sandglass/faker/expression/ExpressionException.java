package io.sandglass.faker.expression;

/** Says what is wrong with an expression, and where. */
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

    /** The character that the message is about, counted from 1. */
    public int position() {
        return offset + 1;
    }

    /** Two lines, indented by two: the expression and a caret under the character in question. */
    public String excerpt() {
        int from = offset <= CONTEXT_LENGTH ? 0 : offset - CONTEXT_LENGTH;
        int to = Math.min(source.length(), offset + CONTEXT_LENGTH);
        String before = from == 0 ? "" : "…";
        String after = to == source.length() ? "" : "…";
        String shown =
                source.substring(from, to).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        return "  " + before + shown + after + "\n  " + " ".repeat(before.length() + offset - from) + "^";
    }

    /** The same problem, seen from an expression that holds this one at {@code base}. */
    ExpressionException within(String outerSource, int base) {
        return new ExpressionException(message(), outerSource, base + offset);
    }

    private String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
