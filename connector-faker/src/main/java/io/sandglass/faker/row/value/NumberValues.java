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
package io.sandglass.faker.row.value;

import io.sandglass.faker.text.NumberTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.types.logical.DecimalType;
import org.jspecify.annotations.Nullable;

/**
 * The parsers of numeric types. All of them accept the forms of {@link NumberTexts} and ignore surrounding blanks, as Flink's
 * CAST does. FLOAT and DOUBLE also accept NaN and Infinity.
 */
final class NumberValues {

    /** Maximum length of a number's text. Java's parsing time grows with the square of the number of digits. */
    private static final int MAX_LENGTH = 10_000;

    /** The values of FLOAT and DOUBLE that aren't finite numbers. */
    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(NaN|Infinity)");

    private static final Pattern NEGATIVE_EXPONENT = Pattern.compile("[eE]-");

    private NumberValues() {}

    /**
     * Parses a whole number from {@code min} to {@code max}.
     *
     * @param type the name of the type, for messages
     * @throws ValueException if the text isn't a whole number, is too long, or is out of range
     */
    static long whole(String text, String type, long min, long max) {
        String number = trimmed(text, type);
        if (!NumberTexts.isWholeNumber(number)) {
            throw new ValueException("'" + text + "' isn't of type " + type + ". Use a whole number.");
        }
        try {
            return inRange(Long.parseLong(number), type, min, max);
        } catch (NumberFormatException e) {
            // The number has more than 64 bits.
            throw outOfRange(text, type, min, max);
        }
    }

    /**
     * Returns the number if it is in range.
     *
     * @param type the name of the type, for messages
     * @throws ValueException if the number is out of range
     */
    static long inRange(long number, String type, long min, long max) {
        if (number < min || number > max) {
            throw outOfRange(String.valueOf(number), type, min, max);
        }
        return number;
    }

    private static ValueException outOfRange(String text, String type, long min, long max) {
        return new ValueException("'" + text + "' is out of the range of " + type + ", " + min + " to " + max + ".");
    }

    /**
     * Parses a DOUBLE.
     *
     * @throws ValueException if the text isn't a number, or if the number is too large or so small that it would become 0
     */
    static double doubleValue(String text) {
        double number = Double.parseDouble(real(text, "DOUBLE"));
        requireInRange(text, Double.isInfinite(number), number == 0, "DOUBLE", Double.MAX_VALUE, Double.MIN_VALUE);
        return number;
    }

    /**
     * Parses a FLOAT.
     *
     * @throws ValueException if the text isn't a number, or if the number is too large or so small that it would become 0
     */
    static float floatValue(String text) {
        float number = Float.parseFloat(real(text, "FLOAT"));
        requireInRange(text, Float.isInfinite(number), number == 0, "FLOAT", Float.MAX_VALUE, Float.MIN_VALUE);
        return number;
    }

    private static String real(String text, String type) {
        String number = trimmed(text, type);
        if (!NumberTexts.isNumber(number) && !isNotFinite(number)) {
            throw new ValueException(
                    "'" + text + "' isn't of type " + type + ". Use a number such as 1.5, 1e3 or NaN.");
        }
        return number;
    }

    /**
     * Rejects a number that became infinite because it is too large, or 0 because it is too small. Texts that spell infinity or 0
     * are valid.
     */
    private static void requireInRange(
            String text, boolean isInfinite, boolean isZero, String type, Number max, Number least) {
        if (isInfinite && !isNotFinite(text)) {
            throw new ValueException(
                    "'" + text + "' is out of the range of " + type + ", -" + max + " to " + max + ".");
        }
        if (isZero && hasDigitAboveZero(text)) {
            throw new ValueException(
                    "'" + text + "' is too small for " + type + ", whose smallest number above 0 is " + least + ".");
        }
    }

    private static boolean isNotFinite(String text) {
        return NOT_FINITE.matcher(text.trim()).matches();
    }

    private static boolean hasDigitAboveZero(String text) {
        return text.chars().takeWhile(c -> c != 'e' && c != 'E').anyMatch(c -> c >= '1' && c <= '9');
    }

    /**
     * Parses a DECIMAL and rounds it half up to the type's scale, as Flink's CAST does.
     *
     * @throws ValueException if the text isn't a number, or has more digits before the decimal point than the type
     */
    static DecimalData decimal(String text, DecimalType type) {
        String typeName = type.copy(true).asSummaryString();
        String number = trimmed(text, typeName);
        if (!NumberTexts.isNumber(number)) {
            throw new ValueException("'" + text + "' isn't of type " + typeName + ". Use a number.");
        }
        DecimalData decimal;
        try {
            decimal = rounded(new BigDecimal(number), type);
        } catch (NumberFormatException e) {
            // BigDecimal can't parse exponents of more than 32 bits.
            boolean isZero =
                    !hasDigitAboveZero(text) || NEGATIVE_EXPONENT.matcher(text).find();
            decimal = isZero ? DecimalData.zero(type.getPrecision(), type.getScale()) : null;
        }
        if (decimal == null) {
            throw new ValueException("'" + text + "' is out of the range of " + typeName + ", which has room for "
                    + (type.getPrecision() - type.getScale()) + " digits before the point.");
        }
        return decimal;
    }

    /** Returns the rounded number, or null if it has too many digits before the decimal point. */
    private static @Nullable DecimalData rounded(BigDecimal number, DecimalType type) {
        // setScale() writes out all zeros of an exponent, perhaps a billion, so check the magnitude first.
        long magnitude = (long) number.precision() - number.scale();
        if (number.signum() == 0 || magnitude < -type.getScale()) {
            return DecimalData.zero(type.getPrecision(), type.getScale());
        }
        return magnitude > type.getPrecision() - type.getScale()
                ? null
                : DecimalData.fromBigDecimal(
                        number.setScale(type.getScale(), RoundingMode.HALF_UP), type.getPrecision(), type.getScale());
    }

    private static String trimmed(String text, String type) {
        if (text.length() > MAX_LENGTH) {
            throw new ValueException("'" + text + "' isn't of type " + type + ". Use a number of at most " + MAX_LENGTH
                    + " characters.");
        }
        return text.trim();
    }
}
