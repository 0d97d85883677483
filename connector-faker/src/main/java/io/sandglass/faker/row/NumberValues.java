package io.sandglass.faker.row;

import io.sandglass.faker.expression.NumberTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.types.logical.DecimalType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of the types of numbers. All of them take the same forms ({@link NumberTexts}) and ignore blanks around
 * them, as Flink's CAST does.
 */
final class NumberValues {

    /** Java's effort for a number grows with the square of its digits. */
    private static final int MAX_LENGTH = 10_000;

    /** The values that FLOAT and DOUBLE have besides finite numbers. */
    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(NaN|Infinity)");

    private NumberValues() {}

    /**
     * Reads a whole number.
     *
     * @param type for messages
     * @param min inclusive
     * @param max inclusive
     * @throws ValueException if the text is no whole number, or out of the range
     */
    static long whole(String text, String type, long min, long max) {
        String number = trimmed(text, type);
        if (!NumberTexts.isWholeNumber(number)) {
            throw new ValueException("'" + text + "' is no " + type + ", which is a whole number.");
        }
        try {
            return inRange(Long.parseLong(number), type, min, max);
        } catch (NumberFormatException e) {
            // It has more than 64 bits.
            throw outOfRange(text, type, min, max);
        }
    }

    /**
     * Checks a whole number.
     *
     * @throws ValueException if it is out of the range
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
     * Reads a double.
     *
     * @throws ValueException if the text is no number, too large, or so small that it would become 0
     */
    static double doubleValue(String text) {
        double number = Double.parseDouble(real(text, "DOUBLE"));
        requireInRange(text, Double.isInfinite(number), number == 0, "DOUBLE", Double.MAX_VALUE, Double.MIN_VALUE);
        return number;
    }

    /**
     * Reads a float.
     *
     * @throws ValueException as above
     */
    static float floatValue(String text) {
        float number = Float.parseFloat(real(text, "FLOAT"));
        requireInRange(text, Float.isInfinite(number), number == 0, "FLOAT", Float.MAX_VALUE, Float.MIN_VALUE);
        return number;
    }

    private static String real(String text, String type) {
        String number = trimmed(text, type);
        if (!NumberTexts.isNumber(number) && !isNotFinite(number)) {
            throw new ValueException("'" + text + "' is no " + type + ", which is a number such as 1.5, 1e3 or NaN.");
        }
        return number;
    }

    /** Infinity and 0 are values for those who write them, but not for a number that is too large or too small. */
    private static void requireInRange(
            String text, boolean isInfinite, boolean isZero, String type, Number max, Number least) {
        if (isInfinite && !isNotFinite(text)) {
            throw new ValueException(
                    "'" + text + "' is out of the range of " + type + ", -" + max + " to " + max + ".");
        }
        if (isZero && hasDigitAboveZero(text)) {
            throw new ValueException(
                    "'" + text + "' is too small for " + type + ", whose least number above 0 is " + least + ".");
        }
    }

    private static boolean isNotFinite(String text) {
        return NOT_FINITE.matcher(text.trim()).matches();
    }

    private static boolean hasDigitAboveZero(String text) {
        return text.chars().takeWhile(c -> c != 'e' && c != 'E').anyMatch(c -> c >= '1' && c <= '9');
    }

    /**
     * Reads a decimal and rounds it half up to the type's scale, as Flink's CAST does.
     *
     * @throws ValueException if the text is no number, or has more digits before the point than the type
     */
    static DecimalData decimal(String text, DecimalType type) {
        String typeName = type.copy(true).asSummaryString();
        String number = trimmed(text, typeName);
        if (!NumberTexts.isNumber(number)) {
            throw new ValueException("'" + text + "' is no " + typeName + ", which is a number.");
        }
        DecimalData decimal;
        try {
            decimal = rounded(new BigDecimal(number), type);
        } catch (NumberFormatException e) {
            // The exponent has more than 32 bits.
            decimal = hasDigitAboveZero(text) ? null : DecimalData.zero(type.getPrecision(), type.getScale());
        }
        if (decimal == null) {
            throw new ValueException("'" + text + "' is out of the range of " + typeName + ", which has room for "
                    + (type.getPrecision() - type.getScale()) + " digits before the point.");
        }
        return decimal;
    }

    /** Null if the number has too many digits before the point. */
    private static @Nullable DecimalData rounded(BigDecimal number, DecimalType type) {
        // Of a number with an exponent, setScale writes out the zeros, be they a billion.
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
            throw new ValueException(
                    "'" + text + "' is no " + type + ", which is a number of at most " + MAX_LENGTH + " characters.");
        }
        return text.trim();
    }
}
