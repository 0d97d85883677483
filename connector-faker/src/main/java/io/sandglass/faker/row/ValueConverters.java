package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Decimals;
import io.sandglass.faker.expression.plan.PointInTime;
import io.sandglass.faker.expression.plan.PointInTimeFormat;
import io.sandglass.faker.expression.plan.RealNumberPlan;
import io.sandglass.faker.expression.plan.TablePick;
import io.sandglass.faker.expression.plan.WholeNumberPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.jspecify.annotations.Nullable;

/** The converters of all types that an expression can fill. */
public final class ValueConverters {
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** What Java takes to read a number grows with the square of its digits. */
    private static final int MAX_DECIMAL_LENGTH = 10_000;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d+");

    private final PointInTimeFormat timeFormat;
    private final TimeValues times;
    private final ZoneId zone;

    /**
     * Converters for a session.
     *
     * @param zone the session's time zone, in which points in time become wall clocks and the other way round
     */
    public ValueConverters(ZoneId zone) {
        this.timeFormat = new PointInTimeFormat(zone);
        this.times = new TimeValues(zone);
        this.zone = zone;
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
            case BOOLEAN -> value -> value instanceof Boolean ? value : booleanValue(text(value));
            case TINYINT ->
                whole("TINYINT", Byte.MIN_VALUE, Byte.MAX_VALUE, n -> (byte) n, (w, i, n) -> w.writeByte(i, (byte) n));
            case SMALLINT ->
                whole(
                        "SMALLINT",
                        Short.MIN_VALUE,
                        Short.MAX_VALUE,
                        n -> (short) n,
                        (w, i, n) -> w.writeShort(i, (short) n));
            case INTEGER -> whole("INT", Integer.MIN_VALUE, Integer.MAX_VALUE, n -> (int) n, ValueConverters::writeInt);
            case BIGINT -> whole("BIGINT", Long.MIN_VALUE, Long.MAX_VALUE, n -> n, BinaryRowWriter::writeLong);
            case FLOAT ->
                real(this::floatValue, Float.MAX_VALUE, n -> (float) n, (w, i, n) -> w.writeFloat(i, (float) n));
            case DOUBLE -> real(this::doubleValue, Double.MAX_VALUE, n -> n, BinaryRowWriter::writeDouble);
            case DECIMAL -> {
                DecimalType decimal = (DecimalType) type;
                yield with(
                        decimal(decimal),
                        expression -> DecimalSource.of(expression, decimal),
                        value -> ((DecimalData) value).toBigDecimal().toPlainString());
            }
            case DATE -> with(times::date, this::dates, value -> LocalDate.ofEpochDay((Integer) value));
            case TIME_WITHOUT_TIME_ZONE -> {
                int precision = LogicalTypeChecks.getPrecision(type);
                yield with(
                        value -> times.time(value, precision),
                        expression -> null,
                        value -> LocalTime.ofNanoOfDay((Integer) value * NANOS_PER_MILLI));
            }
            case TIMESTAMP_WITHOUT_TIME_ZONE -> {
                int precision = LogicalTypeChecks.getPrecision(type);
                yield with(
                        value -> times.timestamp(value, precision),
                        expression -> timestamps(expression, new WallClock(zone), precision),
                        value -> ((TimestampData) value)
                                .toLocalDateTime()
                                .atZone(zone)
                                .toInstant());
            }
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> {
                int precision = LogicalTypeChecks.getPrecision(type);
                yield with(
                        value -> times.instant(value, precision),
                        expression -> timestamps(expression, null, precision),
                        value -> ((TimestampData) value).toInstant());
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

    /** Chooses how values of a type are drawn from a plan. */
    ValueSource source(CompiledExpression expression, LogicalType type) {
        ValueConverter converter = create(type);
        ValueSource source =
                expression instanceof TablePick table ? table(table, converter, type) : converter.shortcut(expression);
        return source == null ? new ConvertedSource(expression, converter, type) : source;
    }

    /** Null if one of the texts is no value of the type, which is an error of the row that draws it. */
    private static @Nullable ValueSource table(TablePick table, ValueConverter converter, LogicalType type) {
        try {
            return new TableSource(table, converter, type);
        } catch (ValueException e) {
            return null;
        }
    }

    private static ValueConverter with(
            ValueConverter converter, Function<CompiledExpression, @Nullable ValueSource> shortcut) {
        return with(converter, shortcut, UnaryOperator.identity());
    }

    /** @param plain back to what an expression gives */
    private static ValueConverter with(
            ValueConverter converter,
            Function<CompiledExpression, @Nullable ValueSource> shortcut,
            UnaryOperator<Object> plain) {
        return new ValueConverter() {
            @Override
            public Object plain(Object internal) {
                return plain.apply(internal);
            }

            @Override
            public Object convert(Object value) {
                return converter.convert(value);
            }

            @Override
            public @Nullable ValueSource shortcut(CompiledExpression expression) {
                return shortcut.apply(expression);
            }
        };
    }

    private ValueConverter whole(
            String type, long min, long max, LongFunction<Object> toObject, WholeNumberSource.Writing writing) {
        return with(value -> toObject.apply(wholeNumber(value, type, min, max)), expression -> {
            if (expression instanceof WholeNumberPlan numbers && numbers.min() >= min && numbers.max() <= max) {
                return new WholeNumberSource(numbers::draw, toObject, writing);
            }
            return expression instanceof PointInTime points && max == Long.MAX_VALUE
                    ? new WholeNumberSource(points::drawMillis, toObject, writing)
                    : null;
        });
    }

    private static void writeInt(BinaryRowWriter writer, int position, long number) {
        writer.writeInt(position, (int) number);
    }

    private static ValueConverter real(
            ToDoubleFunction<Object> convert,
            double max,
            DoubleFunction<Object> toObject,
            DoubleSource.Writing writing) {
        return with(value -> toObject.apply(convert.applyAsDouble(value)), expression -> {
            if (expression instanceof Decimals decimals) {
                return new DoubleSource(decimals::drawDouble, toObject, writing);
            } else if (expression instanceof WholeNumberPlan numbers) {
                return new DoubleSource(numbers::draw, toObject, writing);
            }
            return expression instanceof RealNumberPlan numbers
                            && Math.max(Math.abs(numbers.min()), Math.abs(numbers.max())) <= max
                    ? new DoubleSource(numbers::draw, toObject, writing)
                    : null;
        });
    }

    private @Nullable ValueSource dates(CompiledExpression expression) {
        if (!(expression instanceof PointInTime points) || !TimeValues.areInRange(points)) {
            return null;
        }
        WallClock wallClock = new WallClock(zone);
        return new WholeNumberSource(
                () -> Math.floorDiv(wallClock.millis(points.drawMillis()), MILLIS_PER_DAY),
                n -> (int) n,
                ValueConverters::writeInt);
    }

    private static @Nullable ValueSource timestamps(
            CompiledExpression expression, @Nullable WallClock wallClock, int precision) {
        return expression instanceof PointInTime points && TimeValues.areInRange(points)
                ? new TimestampSource(points, wallClock, precision)
                : null;
    }

    /** The text of what an expression gives. */
    String text(Object value) {
        return timeFormat.text(value);
    }

    private ValueConverter character(int length, boolean padded) {
        ValueConverter converter = value -> {
            String text = text(value);
            int characters = text.codePointCount(0, text.length());
            if (characters > length) {
                return StringData.fromString(text.substring(0, text.offsetByCodePoints(0, length)));
            }
            return StringData.fromString(padded ? text + " ".repeat(length - characters) : text);
        };
        return with(
                converter,
                expression -> length == Integer.MAX_VALUE ? new TextSource(expression) : null,
                Object::toString);
    }

    private ValueConverter binary(int length, boolean padded) {
        ValueConverter converter = value -> {
            byte[] bytes = text(value).getBytes(StandardCharsets.UTF_8);
            return bytes.length > length || (padded && bytes.length < length) ? Arrays.copyOf(bytes, length) : bytes;
        };
        return with(
                converter,
                expression -> length == Integer.MAX_VALUE ? new BytesSource(expression) : null,
                bytes -> new String((byte[]) bytes, StandardCharsets.UTF_8));
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
            long number = value instanceof Long whole ? whole : Long.parseLong(text.trim());
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

    private double doubleValue(Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        String text = text(value);
        double number;
        try {
            number = Double.parseDouble(text.trim());
        } catch (NumberFormatException e) {
            throw new ValueException("'" + text + "' is no DOUBLE, which is a number such as 1.5, 1e3 or NaN.");
        }
        refuseOverflow(Double.isInfinite(number), text, "DOUBLE", Double.MAX_VALUE);
        return number;
    }

    private float floatValue(Object value) {
        String text = text(value);
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
            if (text.length() > MAX_DECIMAL_LENGTH) {
                throw new ValueException("'" + text + "' is no " + typeName + ", which is a number of at most "
                        + MAX_DECIMAL_LENGTH + " characters.");
            }
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
