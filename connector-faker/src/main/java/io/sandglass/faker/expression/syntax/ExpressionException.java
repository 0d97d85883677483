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

/** An error in an expression, with the position of the wrong character. */
public class ExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Number of characters to show on each side of the wrong character. */
    private static final int CONTEXT_LENGTH = 60;

    private final String source;
    private final int offset;

    /** @param offset the 0-based offset of the wrong character in {@code source} */
    public ExpressionException(String problem, String source, int offset) {
        super(problem);
        this.source = source;
        this.offset = offset;
    }

    /** Returns a text, cut with an ellipsis if it is too long for a message. */
    static String shortened(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= 2 * CONTEXT_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 2 * CONTEXT_LENGTH)) + "…";
    }

    /** Returns the 1-based position of the wrong character. */
    public int position() {
        return source.codePointCount(0, offset) + 1;
    }

    /** Returns two lines, indented by two: the expression, and a caret under the wrong character. */
    public String excerpt() {
        // Counts code points rather than chars, so that no character is cut and the caret is in the right place.
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
     * Returns the problem for the user: position, message and excerpt.
     *
     * @param subject the name of the expression, such as that of an option
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
