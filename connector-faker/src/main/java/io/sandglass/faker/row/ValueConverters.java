package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.number.Decimals;
import io.sandglass.faker.expression.plan.number.RealNumberPlan;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import io.sandglass.faker.expression.plan.text.TablePick;
import io.sandglass.faker.expression.plan.time.PointInTime;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.table.utils.DateTimeUtils;
import org.jspecify.annotations.Nullable;

/** The converters of all types that an expression can fill. */
public final class ValueConverters {
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Maximum number of characters in the padded values of a table that are converted in advance. */
    private static final long MAX_PADDED_CHARACTERS = 1 << 22;

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
            case CHAR, VARCHAR, BINARY, VARBINARY -> text(roomOf(type), false);
            case BOOLEAN ->
                withText(
                        value -> value instanceof Boolean ? value : booleanValue(text(value)),
                        value -> (Boolean) value ? "TRUE" : "FALSE");
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
                real(
                        value -> NumberValues.floatValue(text(value)),
                        Float.MAX_VALUE,
                        n -> (float) n,
                        (w, i, n) -> w.writeFloat(i, (float) n));
            case DOUBLE -> real(this::doubleValue, Double.MAX_VALUE, n -> n, BinaryRowWriter::writeDouble);
            case DECIMAL -> {
                DecimalType decimal = (DecimalType) type;
                yield with(
                        value -> NumberValues.decimal(text(value), decimal),
                        expression -> DecimalSource.of(expression, decimal),
                        value -> ((DecimalData) value).toBigDecimal().toPlainString(),
                        Object::toString);
            }
            case DATE ->
                with(
                        times::date,
                        this::dates,
                        value -> LocalDate.ofEpochDay((Integer) value),
                        value -> DateTimeUtils.formatDate((Integer) value));
            case TIME_WITHOUT_TIME_ZONE -> {
                int precision = LogicalTypeChecks.getPrecision(type);
                yield with(
                        value -> times.time(value, precision),
                        expression -> null,
                        value -> LocalTime.ofNanoOfDay((Integer) value * NANOS_PER_MILLI),
                        value -> DateTimeUtils.formatTimestampMillis((Integer) value, precision));
            }
            case TIMESTAMP_WITHOUT_TIME_ZONE -> {
                int precision = LogicalTypeChecks.getPrecision(type);
                yield with(
                        value -> times.timestamp(value, precision),
                        expression -> timestamps(expression, new WallClock(zone), precision),
                        value -> ((TimestampData) value)
                                .toLocalDateTime()
                                .atZone(zone)
                                .toInstant(),
                        value -> DateTimeUtils.formatTimestamp(
                                (TimestampData) value, DateTimeUtils.UTC_ZONE, precision));
            }
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> {
                int precision = LogicalTypeChecks.getPrecision(type);
                yield with(
                        value -> times.instant(value, precision),
                        expression -> timestamps(expression, null, precision),
                        value -> ((TimestampData) value).toInstant(),
                        value -> DateTimeUtils.formatTimestamp(
                                (TimestampData) value, TimeZone.getTimeZone(zone), precision));
            }
            case INTERVAL_YEAR_MONTH ->
                withText(
                        value -> IntervalTexts.months(text(value)),
                        value -> DateTimeUtils.formatIntervalYearMonth((Integer) value));
            case INTERVAL_DAY_TIME ->
                withText(
                        value -> IntervalTexts.millis(text(value)),
                        value -> DateTimeUtils.formatIntervalDayTime((Long) value));
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
        TextRoom room = TextRoom.of(type);
        ValueConverter converter = room == null ? create(type) : text(room, expression.isFreeText());
        ValueSource source =
                expression instanceof TablePick table ? table(table, converter, type) : converter.shortcut(expression);
        return source == null ? new ConvertedSource(expression, converter, type) : source;
    }

    /** Null if one of the texts is no value of the type, which is an error of the row that draws it. */
    private static @Nullable ValueSource table(TablePick table, ValueConverter converter, LogicalType type) {
        if (isPadded(table, type)) {
            return converter.shortcut(table);
        }
        try {
            return new TableSource(table, converter, type);
        } catch (ValueException e) {
            return converter.shortcut(table);
        }
    }

    /** Returns whether padding makes the values of a table too long to convert them in advance. */
    private static boolean isPadded(TablePick table, LogicalType type) {
        TextRoom room = TextRoom.of(type);
        return room != null && room.isPadded() && (long) room.length() * table.size() > MAX_PADDED_CHARACTERS;
    }

    private static ValueConverter withText(ValueConverter converter, Function<Object, String> text) {
        return with(converter, expression -> null, UnaryOperator.identity(), text);
    }

    private static ValueConverter with(
            ValueConverter converter, Function<CompiledExpression, @Nullable ValueSource> shortcut) {
        return with(converter, shortcut, UnaryOperator.identity(), Object::toString);
    }

    /**
     * Creates a converter.
     *
     * @param plain converts a value back to what an expression gives
     * @param text returns what {@link ValueConverter#text} returns
     */
    private static ValueConverter with(
            ValueConverter converter,
            Function<CompiledExpression, @Nullable ValueSource> shortcut,
            UnaryOperator<Object> plain,
            Function<Object, String> text) {
        return new ValueConverter() {
            @Override
            public Object plain(Object internal) {
                return plain.apply(internal);
            }

            @Override
            public String text(Object internal) {
                return text.apply(internal);
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

    private long wholeNumber(Object value, String type, long min, long max) {
        if (value instanceof Instant instant && max == Long.MAX_VALUE) {
            return instant.toEpochMilli();
        }
        return value instanceof Long number
                ? NumberValues.inRange(number, type, min, max)
                : NumberValues.whole(text(value), type, min, max);
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

    private double doubleValue(Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? number
                : NumberValues.doubleValue(text(value));
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

    /**
     * Returns the converter of a character or binary type.
     *
     * @param mayCut whether to cut a text that is too long; if false, the converter rejects it
     */
    private ValueConverter text(TextRoom room, boolean mayCut) {
        TextBuffer buffer = new TextBuffer();
        ValueConverter converter = value -> {
            buffer.clear();
            buffer.append(text(value));
            room.fit(buffer, mayCut);
            byte[] text = Arrays.copyOf(buffer.bytes(), buffer.length());
            return room.countsBytes() ? text : StringData.fromBytes(text);
        };
        Function<Object, String> text = internal ->
                internal instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : internal.toString();
        return with(converter, expression -> new TextSource(expression, room), text::apply, text);
    }

    private static TextRoom roomOf(LogicalType type) {
        TextRoom room = TextRoom.of(type);
        if (room == null) {
            throw new IllegalArgumentException(type.asSummaryString());
        }
        return room;
    }

    private static boolean booleanValue(String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ValueException("'" + text + "' is no BOOLEAN, which is true or false in any case.");
        };
    }
}
