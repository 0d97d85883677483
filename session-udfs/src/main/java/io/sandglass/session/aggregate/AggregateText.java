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
package io.sandglass.session.aggregate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a list of aggregates, and a position up to which it has been read. */
final class AggregateText {
    private static final Pattern NAME =
            Pattern.compile("(?:`(?<quoted>(?:[^`]|``)+)`|(?<plain>[\\p{L}_][\\p{L}\\p{N}_]*))\\s*");
    private static final String EXAMPLE = "'SUM(amount) AS revenue, MAX(price), COUNT(*)'";

    private final String text;
    private int position;

    AggregateText(String text) {
        this.text = text;
    }

    /**
     * A name in the text.
     *
     * @param value the name without backticks
     * @param position where the name begins
     */
    record Name(String value, int position) {}

    /** Returns the position of the next character. */
    int position() {
        return position;
    }

    /** Returns whether all characters have been read. */
    boolean isAtEnd() {
        return position == text.length();
    }

    /** Returns whether the next character is one of these. */
    boolean isAt(String characters) {
        return !isAtEnd() && characters.indexOf(text.charAt(position)) >= 0;
    }

    /** Reads what the pattern matches here. Returns null if it doesn't match, and then reads nothing. */
    @Nullable
    Matcher read(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        position = matcher.end();
        return matcher;
    }

    /** Reads what the pattern matches here. Returns whether it matches. */
    boolean skip(Pattern pattern) {
        return read(pattern) != null;
    }

    /** Reads a name with the blanks behind it. Returns null if there is none, and then reads nothing. */
    @Nullable
    Name readName() {
        Matcher name = read(NAME);
        if (name == null) {
            return null;
        }
        String quoted = name.group("quoted");
        return new Name(quoted == null ? name.group("plain") : quoted.replace("``", "`"), name.start());
    }

    /** Returns an error whose message shows the text with a mark below the position. */
    AggregateException error(int at, String message) {
        return new AggregateException(String.format(
                "character %d: %s\n  %s\n  %s^\nExample: aggregates => %s",
                at + 1, message, text, " ".repeat(at), EXAMPLE));
    }
}
