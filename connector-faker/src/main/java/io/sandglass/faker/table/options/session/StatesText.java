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

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parser of states and their transitions: <code>home -&gt; product 3, end 1 after 5 s..1 min</code>. A semicolon or a line break
 * ends a state, unless a comma comes before the line break.
 */
final class StatesText {
    private static final String ARROW = "->";
    private static final String AFTER = "after";

    private final String text;
    private int at;

    private StatesText(String text) {
        this.text = text;
    }

    /** A name at a place of the text. */
    record Name(String name, int offset) {}

    /**
     * A transition as written.
     *
     * @param weight the weight; null if it is left out
     * @param delay the text after the word "after"; null if it is left out
     */
    record Target(Name name, @Nullable Name weight, @Nullable Name delay) {}

    /** A state as written. */
    record State(Name name, List<Target> targets) {}

    /**
     * Returns the states of a text.
     *
     * @throws StatesException if the text has another form
     */
    static List<State> states(String text) {
        return new StatesText(text).states();
    }

    /**
     * Returns a list of states with weights.
     *
     * @throws StatesException if the text has another form
     */
    static List<Target> targets(String text) {
        StatesText parser = new StatesText(text);
        parser.skip(true);
        List<Target> targets = parser.targets();
        parser.skip(true);
        if (parser.at < text.length()) {
            throw parser.unexpected("a weight or a comma");
        }
        return targets;
    }

    private List<State> states() {
        List<State> states = new ArrayList<>();
        while (true) {
            skip(true);
            if (at == text.length()) {
                return states;
            }
            Name name = name("the name of a state");
            skip(false);
            if (!text.startsWith(ARROW, at)) {
                throw unexpected("'->' and the states that follow '" + name.name() + "'");
            }
            at += ARROW.length();
            states.add(new State(name, targets()));
            if (at < text.length() && !isEndOfState(text.charAt(at))) {
                throw unexpected("a weight, 'after', a comma, a semicolon or the end of the line");
            }
        }
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        do {
            skip(false);
            if (!targets.isEmpty()) {
                skipLineBreaks();
            }
            targets.add(target());
            skip(false);
        } while (take(','));
        return targets;
    }

    private Target target() {
        Name name = name("the name of a state, or 'end'");
        skip(false);
        Name weight = isWordNext() && !isAfterNext() ? word() : null;
        skip(false);
        if (!isWordNext() || !isAfterNext()) {
            return new Target(name, weight, null);
        }
        at += AFTER.length();
        skip(false);
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && !isEndOfState(text.charAt(at))) {
            at++;
        }
        return new Target(name, weight, new Name(text.substring(start, at).strip(), start));
    }

    private boolean isAfterNext() {
        int end = at + AFTER.length();
        return text.startsWith(AFTER, at) && (end == text.length() || !isWordCharacter(end));
    }

    private boolean isWordNext() {
        return at < text.length() && isWordCharacter(at);
    }

    private Name name(String expected) {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        if (!isWordNext()) {
            throw unexpected(expected);
        }
        return word();
    }

    private Name word() {
        int start = at;
        while (isWordNext()) {
            at++;
        }
        return new Name(text.substring(start, at), start);
    }

    /** Reads a name in quotes. Two quotes stand for one. */
    private Name quoted() {
        int start = at;
        StringBuilder name = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != '"') {
                name.append(next);
            } else if (at < text.length() && text.charAt(at) == '"') {
                name.append(next);
                at++;
            } else {
                return new Name(name.toString(), start);
            }
        }
        throw new StatesException("the quote is not closed. Add another \" after the name.", start);
    }

    private boolean isWordCharacter(int index) {
        char c = text.charAt(index);
        return !Character.isWhitespace(c) && c != ',' && c != ';' && c != '"' && !text.startsWith(ARROW, index);
    }

    private static boolean isEndOfState(char c) {
        return c == ';' || c == '\n';
    }

    private boolean take(char c) {
        boolean isNext = at < text.length() && text.charAt(at) == c;
        at += isNext ? 1 : 0;
        return isNext;
    }

    private void skipLineBreaks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Skips blanks, and ends of states if {@code skipsEnds}. */
    private void skip(boolean skipsEnds) {
        while (at < text.length()
                && (isEndOfState(text.charAt(at)) ? skipsEnds : Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
    }

    private StatesException unexpected(String expected) {
        String found = at == text.length() || text.charAt(at) == '\n'
                ? "the line ends"
                : "'" + text.substring(at, text.offsetByCodePoints(at, 1)) + "' is here";
        return new StatesException("expected " + expected + ", but " + found + ".", at);
    }
}
