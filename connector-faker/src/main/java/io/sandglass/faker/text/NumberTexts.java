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
package io.sandglass.faker.text;

import java.util.regex.Pattern;

/**
 * The forms of numbers that are allowed in options, in expressions and in their values. Java reads more forms, such as
 * {@code 1d}, {@code 0x1p3} and digits of other alphabets.
 */
public final class NumberTexts {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private NumberTexts() {}

    /** Returns whether a text is a whole number of any size, such as {@code -12}. */
    public static boolean isWholeNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches();
    }

    /** Returns whether a text is a number of any size, such as {@code 12}, {@code -1.5} or {@code 1e3}. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /**
     * Reads a whole number of 32 bits.
     *
     * @throws NumberFormatException if the text is not a whole number, or the number needs more than 32 bits
     */
    public static int toInt(String text) {
        return Integer.parseInt(requireWholeNumber(text));
    }

    /**
     * Reads a whole number of 64 bits.
     *
     * @throws NumberFormatException if the text is not a whole number, or the number needs more than 64 bits
     */
    public static long toLong(String text) {
        return Long.parseLong(requireWholeNumber(text));
    }

    /**
     * Reads a number. A number that is too large for a double becomes infinite.
     *
     * @throws NumberFormatException if the text is not a number
     */
    public static double toDouble(String text) {
        return Double.parseDouble(requireNumber(text));
    }

    /** Returns the text itself if it is a number, and otherwise throws a {@link NumberFormatException}. */
    public static String requireNumber(String text) {
        if (!isNumber(text)) {
            throw new NumberFormatException(text);
        }
        return text;
    }

    /** Returns the text itself if it is a whole number, and otherwise throws a {@link NumberFormatException}. */
    public static String requireWholeNumber(String text) {
        if (!isWholeNumber(text)) {
            throw new NumberFormatException(text);
        }
        return text;
    }
}
