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

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A character that is written with a backslash.
 *
 * @param end the index after the character in the regular expression
 */
record EscapedCharacter(int codePoint, int end) {

    private static final int HEX = 16;
    private static final int OCTAL = 8;

    /** The bit in which a control character differs from the letter that it is written with. */
    private static final int CONTROL = 0x40;

    /**
     * Reads an escaped character.
     *
     * @param start the index of the backslash, which is not the last character
     * @return null if the escape is not that of a single character, or is none that {@link java.util.regex.Pattern} reads
     */
    static @Nullable EscapedCharacter read(String regex, int start) {
        int c = regex.codePointAt(start + 1);
        int end = start + 1 + Character.charCount(c);
        try {
            return switch (c) {
                case '0' -> octal(regex, end);
                case 'x' -> hexadecimal(regex, end);
                case 'u' -> unicode(regex, end);
                case 'N' -> named(regex, end);
                case 'c' -> new EscapedCharacter(regex.charAt(end) ^ CONTROL, end + 1);
                case 't' -> new EscapedCharacter('\t', end);
                case 'n' -> new EscapedCharacter('\n', end);
                case 'r' -> new EscapedCharacter('\r', end);
                case 'f' -> new EscapedCharacter('\f', end);
                case 'a' -> new EscapedCharacter('\u0007', end);
                case 'e' -> new EscapedCharacter('\u001B', end);
                default -> c < 0x80 && Character.isLetter(c) ? null : new EscapedCharacter(c, end);
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Reads up to three octal digits. A third digit counts only if the number stays below 256. */
    private static EscapedCharacter octal(String regex, int from) {
        int value = Digits.parse(regex, from, from + 1, OCTAL);
        int end = from + 1;
        while (end < regex.length()
                && end < from + 3
                && regex.charAt(end) >= '0'
                && regex.charAt(end) < '8'
                && (end < from + 2 || regex.charAt(from) <= '3')) {
            value = OCTAL * value + regex.charAt(end++) - '0';
        }
        return new EscapedCharacter(value, end);
    }

    private static EscapedCharacter hexadecimal(String regex, int from) {
        if (regex.charAt(from) != '{') {
            return new EscapedCharacter(Digits.parse(regex, from, from + 2, HEX), from + 2);
        }
        int end = regex.indexOf('}', from);
        int codePoint = Digits.parse(regex, from + 1, end, HEX);
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException("no code point");
        }
        return new EscapedCharacter(codePoint, end + 1);
    }

    /** Reads one code unit. Two escapes that form a surrogate pair are read together. */
    private static EscapedCharacter unicode(String regex, int from) {
        char first = (char) Digits.parse(regex, from, from + 4, HEX);
        int second = from + 4;
        if (Character.isHighSurrogate(first) && regex.startsWith("\\u", second)) {
            char other = (char) Digits.parse(regex, second + 2, second + 6, HEX);
            if (Character.isLowSurrogate(other)) {
                return new EscapedCharacter(Character.toCodePoint(first, other), second + 6);
            }
        }
        return new EscapedCharacter(first, second);
    }

    private static EscapedCharacter named(String regex, int from) {
        int end = regex.indexOf('}', from);
        String name = regex.substring(from + 1, end).toUpperCase(Locale.ROOT);
        return new EscapedCharacter(Character.codePointOf(name), end + 1);
    }
}
