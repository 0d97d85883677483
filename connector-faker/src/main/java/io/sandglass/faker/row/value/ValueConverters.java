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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.text.SelectedText;
import io.sandglass.faker.expression.plan.text.TablePick;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.table.utils.DateTimeUtils;
import org.jspecify.annotations.Nullable;

/** The converters of all types that an expression can fill. */
public final class ValueConverters {
    /** Maximum number of characters in the padded values of a table that are converted in advance. */
    private static final long MAX_PADDED_CHARACTERS = 1 << 22;

    private final PointInTimeFormat timeFormat;
    private final NumberConverters numbers;
    private final TimeConverters times;

    /**
     * Creates the converters of a session.
     *
     * @param zone the session's time zone, for conversions between points in time and local times
     */
    public ValueConverters(ZoneId zone) {
        this.timeFormat = new PointInTimeFormat(zone);
        this.numbers = new NumberConverters(timeFormat);
        this.times = new TimeConverters(zone);
    }

    /**
     * Returns the converter of a type that takes a single expression.
     *
     * @throws UnsupportedTypeException if values of the type can't be generated; the message says why
     */
    public ValueConverter create(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case CHAR, VARCHAR, BINARY, VARBINARY -> text(roomOf(type), false);
            case BOOLEAN ->
                new FunctionConverter(
                        value -> value instanceof Boolean ? value : booleanValue(text(value)),
                        UnaryOperator.identity(),
                        value -> (Boolean) value ? "TRUE" : "FALSE");
            case TINYINT ->
                numbers.whole(
                        "TINYINT",
                        Byte.MIN_VALUE,
                        Byte.MAX_VALUE,
                        n -> (byte) n,
                        (w, i, n) -> w.writeByte(i, (byte) n));
            case SMALLINT ->
                numbers.whole(
                        "SMALLINT",
                        Short.MIN_VALUE,
                        Short.MAX_VALUE,
                        n -> (short) n,
                        (w, i, n) -> w.writeShort(i, (short) n));
            case INTEGER ->
                numbers.whole(
                        "INT", Integer.MIN_VALUE, Integer.MAX_VALUE, n -> (int) n, (w, i, n) -> w.writeInt(i, (int) n));
            case BIGINT -> numbers.whole("BIGINT", Long.MIN_VALUE, Long.MAX_VALUE, n -> n, BinaryRowWriter::writeLong);
            case FLOAT -> numbers.floats();
            case DOUBLE -> numbers.doubles();
            case DECIMAL -> numbers.decimals((DecimalType) type);
            case DATE -> times.dates();
            case TIME_WITHOUT_TIME_ZONE -> times.times(LogicalTypeChecks.getPrecision(type));
            case TIMESTAMP_WITHOUT_TIME_ZONE -> times.wallClocks(LogicalTypeChecks.getPrecision(type));
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> times.instants(LogicalTypeChecks.getPrecision(type));
            case INTERVAL_YEAR_MONTH ->
                new FunctionConverter(
                        value -> IntervalTexts.months(text(value)),
                        UnaryOperator.identity(),
                        value -> DateTimeUtils.formatIntervalYearMonth((Integer) value));
            case INTERVAL_DAY_TIME ->
                new FunctionConverter(
                        value -> IntervalTexts.millis(text(value)),
                        UnaryOperator.identity(),
                        value -> DateTimeUtils.formatIntervalDayTime((Long) value));
            case ARRAY, MULTISET, MAP, ROW ->
                throw new UnsupportedTypeException("the types inside a nested type take the expressions");
            case TIMESTAMP_WITH_TIME_ZONE ->
                throw new UnsupportedTypeException("Flink doesn't store columns of this type; use TIMESTAMP_LTZ");
            case RAW, DISTINCT_TYPE, STRUCTURED_TYPE, SYMBOL, UNRESOLVED, DESCRIPTOR ->
                throw new UnsupportedTypeException("only the type's own Java class can make its values");
            case NULL -> throw new UnsupportedTypeException("the type has no values");
            case VARIANT ->
                throw new UnsupportedTypeException("use STRING and PARSE_JSON(...) in a view or computed column");
            case BITMAP -> throw new UnsupportedTypeException("generate ARRAY<INT> and build it in a query");
        };
    }

    /** Returns the fastest source of an expression's values for a type. */
    public ValueSource source(CompiledExpression expression, LogicalType type) {
        if (expression instanceof SelectedText selected) {
            return new SelectedSource(
                    selected,
                    selected.alternatives().stream()
                            .map(alternative -> source(alternative, type))
                            .toList());
        }
        TextRoom room = TextRoom.of(type);
        ValueConverter converter = room == null ? create(type) : text(room, expression.isFreeText());
        ValueSource source =
                expression instanceof TablePick table ? table(table, converter, type) : converter.shortcut(expression);
        return source == null ? new ConvertedSource(expression, converter, type) : source;
    }

    /**
     * Returns a source of a table's values, or null if only the general source is suitable. Texts that don't fit the type are
     * errors of the rows that draw them.
     */
    private static @Nullable ValueSource table(TablePick table, ValueConverter converter, LogicalType type) {
        if (isPadded(table, type)) {
            return converter.shortcut(table);
        }
        try {
            return new PreconvertedSource(table, converter, type);
        } catch (ValueException e) {
            return converter.shortcut(table);
        }
    }

    /** Returns whether padding makes the values of a table too long to convert them in advance. */
    private static boolean isPadded(TablePick table, LogicalType type) {
        TextRoom room = TextRoom.of(type);
        return room != null && room.isPadded() && (long) room.length() * table.size() > MAX_PADDED_CHARACTERS;
    }

    /** Returns the text of an expression's value. */
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
        UnaryOperator<Object> conversion = value -> {
            buffer.clear();
            buffer.append(text(value));
            room.fit(buffer, mayCut);
            byte[] text = Arrays.copyOf(buffer.bytes(), buffer.length());
            return room.countsBytes() ? text : StringData.fromBytes(text);
        };
        Function<Object, String> text = internal ->
                internal instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : internal.toString();
        return new FunctionConverter(conversion, expression -> new TextSource(expression, room), text::apply, text);
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
            default ->
                throw new ValueException(
                        "'" + text + "' isn't of type BOOLEAN. Use true or false in upper or lower case.");
        };
    }
}
