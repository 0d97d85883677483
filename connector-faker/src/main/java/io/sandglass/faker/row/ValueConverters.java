package io.sandglass.faker.row;

import io.sandglass.faker.expression.PointInTimeFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;

/** The converters of all types that an expression can fill. */
public final class ValueConverters {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d+");

    private final PointInTimeFormat timeFormat;
    private final TimeValues times;

    /**
     * Converters for a session.
     *
     * @param zone the session's time zone, in which points in time become wall clocks and the other way round
     */
    public ValueConverters(ZoneId zone) {
        this.timeFormat = new PointInTimeFormat(zone);
        this.times = new TimeValues(zone);
    }

    /**
     * Chooses the converter of a type that is filled by a single expression.
     *
     * @throws UnsupportedTypeException if values of the type can't be generated; the message says why
     */
    public ValueConverter create(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case CHAR -> character(LogicalTypeChecks.getLength(type), true);
            case VARCHAR -> character(LogicalTypeChecks.getLength(type), false);
            case BINARY -> binary(LogicalTypeChecks.getLength(type), true);
            case VARBINARY -> binary(LogicalTypeChecks.getLength(type), false);
            case BOOLEAN -> value -> booleanValue(text(value));
            case TINYINT -> value -> (byte) wholeNumber(value, "TINYINT", Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SMALLINT -> value -> (short) wholeNumber(value, "SMALLINT", Short.MIN_VALUE, Short.MAX_VALUE);
            case INTEGER -> value -> (int) wholeNumber(value, "INT", Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> value -> wholeNumber(value, "BIGINT", Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> value -> floatValue(text(value));
            case DOUBLE -> value -> doubleValue(text(value));
            case DECIMAL -> decimal((DecimalType) type);
            case DATE -> times::date;
            case TIME_WITHOUT_TIME_ZONE -> {
                int precision = LogicalTypeChecks.getPrecision(type);
                yield value -> times.time(value, precision);
            }
            case TIMESTAMP_WITHOUT_TIME_ZONE -> {
                int precision = LogicalTypeChecks.getPrecision(type);
                yield value -> times.timestamp(value, precision);
            }
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> {
                int precision = LogicalTypeChecks.getPrecision(type);
                yield value -> times.instant(value, precision);
            }
            case INTERVAL_YEAR_MONTH -> value -> IntervalTexts.months(text(value));
            case INTERVAL_DAY_TIME -> value -> IntervalTexts.millis(text(value));
            case ARRAY, MULTISET, MAP, ROW ->
                throw new UnsupportedTypeException("a nested type takes its expressions from the types inside it");
            case TIMESTAMP_WITH_TIME_ZONE ->
                throw new UnsupportedTypeException("Flink keeps no column of this type; use TIMESTAMP_LTZ");
            case RAW, DISTINCT_TYPE, STRUCTURED_TYPE, SYMBOL, UNRESOLVED, DESCRIPTOR ->
                throw new UnsupportedTypeException("only its own Java class can make values of it");
            case NULL -> throw new UnsupportedTypeException("it has no values");
            case VARIANT ->
                throw new UnsupportedTypeException("use STRING and PARSE_JSON(...) in a view or computed column");
            case BITMAP -> throw new UnsupportedTypeException("generate ARRAY<INT> and build it in a query");
        };
    }

    private String text(Object value) {
        return timeFormat.text(value);
    }

    private ValueConverter character(int length, boolean padded) {
        return value -> {
            String text = text(value);
            int characters = text.codePointCount(0, text.length());
            if (characters > length) {
                return StringData.fromString(text.substring(0, text.offsetByCodePoints(0, length)));
            }
            return StringData.fromString(padded ? text + " ".repeat(length - characters) : text);
        };
    }

    private ValueConverter binary(int length, boolean padded) {
        return value -> {
            byte[] bytes = text(value).getBytes(StandardCharsets.UTF_8);
            return bytes.length > length || (padded && bytes.length < length) ? Arrays.copyOf(bytes, length) : bytes;
        };
    }

    private static boolean booleanValue(String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ValueException("'" + text + "' is no BOOLEAN, which is true or false in any case.");
        };
    }

    private long wholeNumber(Object value, String type, long min, long max) {
        if (value instanceof Instant instant && max == Long.MAX_VALUE) {
            return instant.toEpochMilli();
        }
        String text = text(value);
        try {
            long number = Long.parseLong(text.trim());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            if (!WHOLE_NUMBER.matcher(text.trim()).matches()) {
                throw new ValueException("'" + text + "' is no " + type + ", which is a whole number.", e);
            }
        }
        throw new ValueException("'" + text + "' is out of the range of " + type + ", " + min + " to " + max + ".");
    }

    private static double doubleValue(String text) {
        double number;
        try {
            number = Double.parseDouble(text.trim());
        } catch (NumberFormatException e) {
            throw new ValueException("'" + text + "' is no DOUBLE, which is a number such as 1.5, 1e3 or NaN.");
        }
        refuseOverflow(Double.isInfinite(number), text, "DOUBLE", Double.MAX_VALUE);
        return number;
    }

    private static float floatValue(String text) {
        float number;
        try {
            number = Float.parseFloat(text.trim());
        } catch (NumberFormatException e) {
            throw new ValueException("'" + text + "' is no FLOAT, which is a number such as 1.5, 1e3 or NaN.");
        }
        refuseOverflow(Float.isInfinite(number), text, "FLOAT", Float.MAX_VALUE);
        return number;
    }

    /** Infinity is a value for those who write it, but not for a number that is too large. */
    private static void refuseOverflow(boolean isInfinite, String text, String type, Number max) {
        if (isInfinite && !text.trim().endsWith("Infinity")) {
            throw new ValueException(
                    "'" + text + "' is out of the range of " + type + ", -" + max + " to " + max + ".");
        }
    }

    private ValueConverter decimal(DecimalType type) {
        String typeName = type.copy(true).asSummaryString();
        int digitsBeforePoint = type.getPrecision() - type.getScale();
        return value -> {
            String text = text(value);
            BigDecimal number;
            try {
                number = new BigDecimal(text.trim());
            } catch (NumberFormatException e) {
                throw new ValueException("'" + text + "' is no " + typeName + ", which is a number.");
            }
            // Of a number with an exponent, setScale writes out the zeros, be they a billion.
            long magnitude = (long) number.precision() - number.scale();
            DecimalData decimal = null;
            if (number.signum() == 0 || magnitude < -type.getScale()) {
                decimal = DecimalData.zero(type.getPrecision(), type.getScale());
            } else if (magnitude <= digitsBeforePoint) {
                decimal = DecimalData.fromBigDecimal(
                        number.setScale(type.getScale(), RoundingMode.HALF_UP), type.getPrecision(), type.getScale());
            }
            if (decimal == null) {
                throw new ValueException("'" + text + "' is out of the range of " + typeName + ", which has room for "
                        + digitsBeforePoint + " digits before the point.");
            }
            return decimal;
        };
    }
}
