package io.sandglass.faker.expression.plan;

/** Shows how the values of an expression are made, a line for each plan, indented under the one that it is part of. */
public final class PlanListing {
    private static final int MAX_SHOWN = 40;

    private PlanListing() {}

    /** Lines without a line break behind the last one. */
    public static String of(CompiledExpression expression) {
        StringBuilder listing = new StringBuilder();
        append(listing, expression, 0);
        return listing.substring(0, listing.length() - 1);
    }

    private static void append(StringBuilder listing, CompiledExpression expression, int depth) {
        listing.append("  ".repeat(depth)).append(expression.describe()).append('\n');
        expression.parts().forEach(part -> append(listing, part, depth + 1));
    }

    /** A text in quotes, cut if it is long, on one line. */
    public static String quoted(String text) {
        int end = text.codePointCount(0, text.length()) > MAX_SHOWN ? text.offsetByCodePoints(0, MAX_SHOWN) : -1;
        String shown = end < 0 ? text : text.substring(0, end) + "…";
        return "'" + shown.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "'";
    }
}
