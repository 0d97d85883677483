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
package io.sandglass.faker.expression.datafaker.regex;

import java.util.Arrays;

/** A regular expression in which the text between {@code \Q} and {@code \E} is escaped character by character. */
final class Unquoted {
    private final String regex;
    private final StringBuilder text = new StringBuilder();
    private int[] offsets;

    private Unquoted(String regex) {
        this.regex = regex;
        offsets = new int[regex.length() + 1];
        int next = 0;
        while (next < regex.length()) {
            if (regex.startsWith("\\Q", next)) {
                int end = regex.indexOf("\\E", next + 2);
                int last = end < 0 ? regex.length() : end;
                for (int i = next + 2; i < last; i++) {
                    char c = regex.charAt(i);
                    if (i == next + 2 && c >= '0' && c <= '9') {
                        // As Pattern does, so that the digit does not count for an escape before the quotation.
                        add('\\', i);
                        add('x', i);
                        add('3', i);
                    } else if (c < 0x80 && !Character.isLetterOrDigit(c)) {
                        // A backslash would change the meaning of a letter or digit.
                        add('\\', i);
                    }
                    add(c, i);
                }
                next = end < 0 ? regex.length() : end + 2;
            } else {
                boolean isEscape = regex.charAt(next) == '\\' && next + 1 < regex.length();
                for (int last = next + (isEscape ? 2 : 1); next < last; next++) {
                    add(regex.charAt(next), next);
                }
            }
        }
        add('\0', regex.length());
        text.setLength(text.length() - 1);
    }

    static Unquoted of(String regex) {
        return new Unquoted(regex);
    }

    private void add(char c, int offset) {
        if (text.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }

    String text() {
        return text.toString();
    }

    /** Returns the part of the regular expression that a part of the text was read from. */
    String written(int start, int end) {
        return regex.substring(offset(start), offset(end));
    }

    /**
     * Returns the offset, in the regular expression, of a character of the text. The end of the text maps to the end of the
     * expression.
     */
    int offset(int index) {
        return offsets[index];
    }
}
