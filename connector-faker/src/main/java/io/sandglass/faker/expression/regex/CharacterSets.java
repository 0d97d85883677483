package io.sandglass.faker.expression.regex;

import io.sandglass.faker.expression.regex.RegexNode.Characters;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the characters that classes of a regular expression match.
 *
 * <p>Where RgxGen, which Datafaker generates with, knows characters of a class that all match, they are the ones: so values
 * of earlier releases stay as they were. Otherwise {@link Pattern} is asked about each character.
 */
final class CharacterSets {

    /** Of a class with more characters, printable ASCII is taken, or without any of these so many of the first ones. */
    private static final int MAX_CHARACTERS = 1024;

    /** Each takes some milliseconds. */
    private static final int MAX_SCANS = 100;

    private static final int FIRST_PRINTABLE = ' ';
    private static final int LAST_PRINTABLE = '~';

    /** A class that names nothing beyond ASCII but for blanks and line breaks. */
    private static final Pattern SIMPLE_CLASS = Pattern.compile("(?:[\\x00-\\x5B\\x5D-\\x7F]"
            + "|\\\\[dDhHsSvVwWtnrfae\\W&&\\p{ASCII}]"
            + "|\\\\[pP]\\{(?:Lower|Upper|ASCII|Alpha|Digit|Alnum|Punct|Graph|Print|Blank|Cntrl|XDigit|Space)})*+");

    /** Behind the last one of these. */
    private static final int END_OF_BLANKS = 0x3100;

    /** Behind the last plane with letters and signs. */
    private static final int END_OF_SCRIPTS = 0x40000;

    private final Map<Key, Characters> known = new HashMap<>();
    private int scans;

    private record Key(String pattern, int flags) {}

    /**
     * The characters of a class.
     *
     * @param pattern such as {@code [a-z]} or {@code \d}; {@link Pattern} accepts it
     * @param flags of {@link Pattern}
     * @param written how it stands in the regular expression, for messages
     * @throws RegexException if there are none, or the expression has too many classes
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
            // Pattern's, of classes such as [^a&&]].
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
                        "a regular expression of at most " + MAX_SCANS + " different character classes", offset);
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

    /** What RgxGen takes the class for, right or wrong; empty if for none. */
    private static String ofRgxGen(String pattern) {
        return RgxGenTree.of(pattern)
                .map(tree -> tree instanceof Characters characters ? characters.characters() : "")
                .orElse("");
    }

    private static boolean allMatch(String characters, Pattern pattern) {
        SingleCharacter single = new SingleCharacter(pattern);
        return characters.chars().allMatch(c -> !Character.isSurrogate((char) c) && single.matches(c));
    }

    /** Whether no character behind blanks matches: such a class takes all of them for the same. */
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
     * The matching characters in a range, at most some more than a set may have; unassigned ones only if there are no
     * others.
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

    /** All in a range, but for the halves of pairs, which can't be written. */
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
