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
package io.sandglass.faker.table.options.stream;

import io.sandglass.faker.expression.syntax.ExpressionException;

/** An error in the words of an option, with the position of the wrong word. */
final class WordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String text;
    private final int offset;

    /** @param offset the 0-based offset of the wrong word in {@code text}, or the length of the text if a word is missing */
    WordException(String problem, String text, int offset) {
        super(problem);
        this.problem = problem;
        this.text = text;
        this.offset = offset;
    }

    /** Returns the problem for the user: position, message and the wrong line. */
    String report(String subject) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int lineEnd = text.indexOf('\n', offset);
        String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
        long number =
                text.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
        return new ExpressionException(problem, line, offset - lineStart)
                .report(text.indexOf('\n') < 0 ? subject : subject + ", line " + number);
    }
}
