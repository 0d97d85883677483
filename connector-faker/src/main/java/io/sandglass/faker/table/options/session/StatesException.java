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
package io.sandglass.faker.table.options.session;

import io.sandglass.faker.text.Excerpt;

/** An error at a place of a text with states. */
final class StatesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Maximum length of a line to show. */
    private static final int MAX_SHOWN = 200;

    private static final int MAX_LENGTH = 1_000;

    private final int offset;

    /**
     * @param message the problem and its fix, without the place
     * @param offset the offset of the problem in the text
     */
    StatesException(String message, int offset) {
        super(Excerpt.of(message, MAX_LENGTH));
        this.offset = offset;
    }

    /** Returns the problem of an option, with its line, its column and the line itself. */
    String report(String option, String text) {
        String before = text.substring(0, Math.min(offset, text.length()));
        int lineStart = before.lastIndexOf('\n') + 1;
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(lineStart, before.length());
        int lineEnd = text.indexOf('\n', lineStart);
        String shown =
                text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd).stripTrailing();
        String report = "Option '" + option + "', line " + line + ", column " + (column + 1) + ": " + getMessage();
        return shown.length() > MAX_SHOWN || shown.isBlank()
                ? report
                : report + "\n  " + shown.replace('\t', ' ') + "\n  " + " ".repeat(column) + "^";
    }
}
