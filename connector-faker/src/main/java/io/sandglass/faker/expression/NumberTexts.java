package io.sandglass.faker.expression;

import java.util.regex.Pattern;

/**
 * The forms in which numbers may be written, in options and expressions as in their values. Java reads more than these, such as
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
     * Reads a whole number.
     *
     * @throws NumberFormatException if the text is none, or has more than 32 bits
     */
    public static int toInt(String text) {
        return Integer.parseInt(requireWholeNumber(text));
    }

    /**
     * Reads a whole number.
     *
     * @throws NumberFormatException if the text is none, or has more than 64 bits
     */
    public static long toLong(String text) {
        return Long.parseLong(requireWholeNumber(text));
    }

    /**
     * Reads a number. One that is too large is infinite.
     *
     * @throws NumberFormatException if the text is none
     */
    public static double toDouble(String text) {
        return Double.parseDouble(requireNumber(text));
    }

    /** Returns the text of a number. Throws a {@link NumberFormatException} if it is none. */
    static String requireNumber(String text) {
        if (!isNumber(text)) {
            throw new NumberFormatException(text);
        }
        return text;
    }

    /** Returns the text of a whole number. Throws a {@link NumberFormatException} if it is none. */
    static String requireWholeNumber(String text) {
        if (!isWholeNumber(text)) {
            throw new NumberFormatException(text);
        }
        return text;
    }
}
