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

import java.util.regex.Pattern;

/** The flags that are on at the current position of a group. */
final class Flags {
    private static final String LETTERS = "idmsuxU";

    private int on;

    /**
     * @param on the initial flags, as {@link Pattern} numbers them
     */
    Flags(int on) {
        this.on = on;
    }

    /** Returns the flags of {@link Pattern} that are on here. */
    int on() {
        return on;
    }

    /** Sets the flags that are on from here. */
    void set(int others) {
        on = others;
    }

    /**
     * Reads the letters of {@code (?i-s)} or {@code (?i-s:X)}, and stops at the parenthesis or colon after them.
     *
     * @param start the index of the group, for messages
     * @return the flags that are on after the letters
     * @throws RegexException if a letter is no flag or an unsupported flag
     */
    int read(RegexCursor cursor, int start) {
        int changed = on;
        boolean off = false;
        while (!cursor.isAtEnd() && !cursor.isNext(")") && !cursor.isNext(":")) {
            char letter = cursor.read();
            if (letter == '-') {
                off = true;
            } else if (off) {
                changed &= ~flag(letter, cursor, start, false);
            } else {
                changed |= flag(letter, cursor, start, true);
            }
        }
        return changed;
    }

    private static int flag(char letter, RegexCursor cursor, int start, boolean on) {
        if (on && letter == 'x') {
            throw cursor.unsupported(
                    start,
                    "the flag 'x', which skips blanks and comments",
                    "Leave it out, and the blanks and comments too");
        }
        return switch (letter) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'd' -> Pattern.UNIX_LINES;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'u' -> Pattern.UNICODE_CASE;
            case 'x' -> Pattern.COMMENTS;
            case 'U' -> Pattern.UNICODE_CHARACTER_CLASS | (on ? Pattern.UNICODE_CASE : 0);
            default ->
                throw cursor.unsupported(
                        start, "the flag '" + letter + "'", "Flags are " + LETTERS + ", of which x can't be used");
        };
    }
}
