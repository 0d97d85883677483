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
import java.util.regex.PatternSyntaxException;

/** A position in a regular expression. Indexes refer to the unquoted text; messages refer to the text that the user wrote. */
final class RegexCursor {
    private final Unquoted unquoted;
    private final String regex;
    private int index;

    /** Creates a cursor at the first character. */
    RegexCursor(String regex) {
        this.unquoted = Unquoted.of(regex);
        this.regex = unquoted.text();
    }

    /** Returns the regular expression without quotations. */
    String regex() {
        return regex;
    }

    /** Returns the index of the next character, or the length of the text at its end. */
    int index() {
        return index;
    }

    /** Moves to an index, which may lie after the end of the text. */
    void moveTo(int other) {
        index = other;
    }

    /** Returns whether no character is left. */
    boolean isAtEnd() {
        return index >= regex.length();
    }

    /** Returns whether a text follows. */
    boolean isNext(String text) {
        return regex.startsWith(text, index);
    }

    /** Moves past a text if it follows, and returns whether it did. */
    boolean accept(String text) {
        boolean accepted = isNext(text);
        index += accepted ? text.length() : 0;
        return accepted;
    }

    /**
     * Returns the next character and moves past it.
     *
     * @throws StringIndexOutOfBoundsException at the end of the text
     */
    char read() {
        return regex.charAt(index++);
    }

    /**
     * Moves past the next occurrence of a text.
     *
     * @throws RegexException if the text does not occur again
     */
    void movePast(String text) {
        int found = regex.indexOf(text, index);
        if (found < 0) {
            throw malformed();
        }
        index = found + text.length();
    }

    /** Returns the text from an index up to the current position. */
    String textFrom(int start) {
        return regex.substring(start, index);
    }

    /** Returns what the user wrote from an index up to the current position. */
    String writtenFrom(int start) {
        return unquoted.written(start, index);
    }

    /** Returns the 0-based offset, in what the user wrote, of the character at an index. */
    int offset(int at) {
        return unquoted.offset(at);
    }

    /** Returns the error for a construct that no texts can be generated from; see {@link RegexException#unsupported}. */
    RegexException unsupported(int start, String construct, String fix) {
        return RegexException.unsupported(construct, fix, offset(start));
    }

    /**
     * Returns the error that {@link Pattern} reports for the regular expression. If {@link Pattern} reports none, returns an
     * error at the current position.
     */
    RegexException malformed() {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            return malformed(e);
        }
        return unsupported(index, "the construct at this character", "Write it in another way");
    }

    /** Returns the error for an exception that {@link Pattern} threw for the regular expression. */
    RegexException malformed(PatternSyntaxException e) {
        int at = Math.max(0, Math.min(e.getIndex(), regex.length()));
        return new RegexException("a regular expression (" + e.getDescription() + ")", offset(at));
    }

    /** Returns whether {@link Pattern} accepts a text. */
    static boolean isPattern(String text, int flags) {
        try {
            Pattern.compile(text, flags);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** Lets {@link Pattern} check what only it checks, such as the names of groups. */
    static void checkSyntax(String regex) {
        RegexCursor cursor = new RegexCursor(regex);
        try {
            Pattern.compile(cursor.regex());
        } catch (PatternSyntaxException e) {
            throw cursor.malformed(e);
        }
    }
}
