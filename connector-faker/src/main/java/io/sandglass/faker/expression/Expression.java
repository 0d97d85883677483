package io.sandglass.faker.expression;

import java.util.List;

/** The parsed form of an expression: text, calls, or a sequence of both. Offsets are 0-based and count characters of the source. */
sealed interface Expression {

    /** Text that stands for itself. */
    record Text(String text) implements Expression {}

    /**
     * A call, such as <code>#{Name.firstName}</code> or <code>#{regexify '[a-z]'}</code>.
     *
     * @param directive what is called, as the user wrote it
     * @param provider the part before the first dot, or an empty string where there is no dot
     * @param method the rest of the directive
     * @param offset where the directive starts in the source
     */
    record Call(String directive, String provider, String method, List<Argument> arguments, int offset)
            implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Without a name that is Datafaker's rather than the user's. */
        String writtenProvider() {
            return directive.substring(0, Math.max(0, directive.indexOf('.')));
        }

        String writtenMethod() {
            return directive.substring(directive.indexOf('.') + 1);
        }

        int methodOffset() {
            return offset + directive.indexOf('.') + 1;
        }
    }

    /** Parts whose values are joined. */
    record Sequence(List<Expression> parts) implements Expression {

        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /**
     * An argument of a call.
     *
     * @param value the text between the quotes, with doubled quotes made single; numbers, true and false may have no quotes
     * @param offset where the text starts in the source, after the opening quote
     */
    record Argument(String value, int offset) {

        /** Returns whether the text contains the start of a call. */
        boolean holdsCall() {
            return value.contains(ExpressionParser.CALL_START);
        }

        /** Where a character of the value stands in the source, in which every quote of the value is two. */
        int sourceOffset(int valueOffset) {
            int quotes = (int) value.substring(0, valueOffset)
                    .chars()
                    .filter(c -> c == '\'')
                    .count();
            return offset + valueOffset + quotes;
        }
    }
}
