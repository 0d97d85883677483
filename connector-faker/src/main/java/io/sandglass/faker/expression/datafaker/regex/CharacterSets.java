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

import io.sandglass.faker.expression.datafaker.regex.RegexNode.Characters;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sets of characters that the character classes of a regular expression match.
 *
 * <p>RgxGen is the library that Datafaker generates with. If RgxGen reads a class without flags as a set whose characters all
 * match, that set is used. This keeps the values of earlier releases. Otherwise, {@link Pattern} tests each character.
 */
final class CharacterSets {

    /**
     * The maximum size of a set. Of a larger class, printable ASCII is used, or the first characters if the class has no
     * printable ASCII.
     */
    private static final int MAX_CHARACTERS = 1024;

    /** The maximum number of scans for a regular expression. Each scan takes some milliseconds. */
    private static final int MAX_SCANS = 100;

    private static final int FIRST_PRINTABLE = ' ';
    private static final int LAST_PRINTABLE = '~';

    /** A class that names only ASCII characters, blanks and line breaks. */
    private static final Pattern SIMPLE_CLASS = Pattern.compile("(?:[\\x00-\\x5B\\x5D-\\x7F]"
            + "|\\\\[dDhHsSvVwWtnrfae\\W&&\\p{ASCII}]"
            + "|\\\\[pP]\\{(?:Lower|Upper|ASCII|Alpha|Digit|Alnum|Punct|Graph|Print|Blank|Cntrl|XDigit|Space)})*+");

    /** The end of the range of blanks and line breaks, exclusive. */
    private static final int END_OF_BLANKS = 0x3100;

    /** The end of the planes with letters and symbols, exclusive. */
    private static final int END_OF_SCRIPTS = 0x40000;

    private final Map<Key, Characters> known = new HashMap<>();
    private int scans;

    private record Key(String pattern, int flags) {}

    /**
     * Returns the characters that a class matches.
     *
     * @param pattern the class, such as {@code [a-z]} or {@code \d}; {@link Pattern} must accept it
     * @param flags the flags of {@link Pattern} that are on
     * @param written the class as it stands in the regular expression, for messages
     * @param offset the 0-based offset of the class in the regular expression
     * @throws RegexException if the class matches no character or makes Java fail, or if the expression has too many classes
     */
    Characters of(String pattern, int flags, String written, int offset) {
        Key key = new Key(pattern, flags);
        Characters characters = known.get(key);
        if (characters == null) {
            characters = find(key, written, offset);
            known.put(key, characters);
        }
        return characters;
    }

    private Characters find(Key key, String written, int offset) {
        try {
            return findMatching(key, written, offset);
        } catch (NullPointerException e) {
            // Pattern throws it for classes such as [^a&&]].
            throw RegexException.unsupported(
                    "the character class '" + written + "', which Java can't match with",
                    "Write it in another way",
                    offset);
        }
    }

    private Characters findMatching(Key key, String written, int offset) {
        Pattern pattern = Pattern.compile(key.pattern, key.flags);
        String characters = key.flags == 0 ? ofRgxGen(key.pattern) : "";
        if (characters.isEmpty() || !allMatch(characters, pattern)) {
            if (++scans > MAX_SCANS) {
                throw new RegexException(
                        "a regular expression with at most " + MAX_SCANS + " different character classes", offset);
            }
            characters = isSimple(pattern) ? scan(pattern, 0, END_OF_BLANKS) : scan(pattern);
        }
        if (characters.isEmpty()) {
            throw RegexException.unsupported(
                    "the character class '" + written + "', which matches no character of a text",
                    "Write one that matches some",
                    offset);
        }
        return new Characters(characters, pattern);
    }

    /** Returns the characters of a class as RgxGen reads it, right or wrong. Returns an empty text if RgxGen reads no set. */
    private static String ofRgxGen(String pattern) {
        return RgxGenTree.of(pattern)
                .map(tree -> tree instanceof Characters characters ? characters.characters() : "")
                .orElse("");
    }

    private static boolean allMatch(String characters, Pattern pattern) {
        SingleCharacter single = new SingleCharacter(pattern);
        return characters.chars().allMatch(c -> !Character.isSurrogate((char) c) && single.matches(c));
    }

    /**
     * Returns whether no character after the blanks matches. A simple class treats all these characters alike, so one test is
     * enough.
     */
    private static boolean isSimple(Pattern pattern) {
        return (pattern.flags() & (Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)) == 0
                && SIMPLE_CLASS.matcher(pattern.pattern()).matches()
                && !new SingleCharacter(pattern).matches(END_OF_BLANKS);
    }

    private static String scan(Pattern pattern) {
        String found = scan(pattern, 0, END_OF_SCRIPTS);
        if (found.isEmpty()) {
            found = scan(pattern, END_OF_SCRIPTS, Character.MAX_CODE_POINT + 1);
        }
        if (found.codePointCount(0, found.length()) <= MAX_CHARACTERS) {
            return found;
        }
        String printable = scan(pattern, FIRST_PRINTABLE, LAST_PRINTABLE + 1);
        return printable.isEmpty() ? found.substring(0, found.offsetByCodePoints(0, MAX_CHARACTERS)) : printable;
    }

    /**
     * Returns the matching characters from {@code from} to before {@code to}. Unassigned characters count only if no others
     * match. The scan stops soon after it has found more characters than a set may have.
     */
    private static String scan(Pattern pattern, int from, int to) {
        StringBuilder found = new StringBuilder();
        StringBuilder unassigned = new StringBuilder();
        for (int first = from; first < to && found.length() <= 2 * MAX_CHARACTERS; first += MAX_CHARACTERS) {
            Matcher matcher = pattern.matcher(characters(first, Math.min(first + MAX_CHARACTERS, to)));
            while (matcher.find()) {
                int c = matcher.group().codePointAt(0);
                if (Character.isDefined(c)) {
                    found.appendCodePoint(c);
                } else if (unassigned.length() < MAX_CHARACTERS) {
                    unassigned.appendCodePoint(c);
                }
            }
        }
        return found.isEmpty() ? unassigned.toString() : found.toString();
    }

    /** Returns all characters of a range without surrogates, which can't stand alone in a text. */
    private static String characters(int from, int to) {
        StringBuilder characters = new StringBuilder();
        for (int c = from; c < to; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                characters.appendCodePoint(c);
            }
        }
        return characters.toString();
    }
}
