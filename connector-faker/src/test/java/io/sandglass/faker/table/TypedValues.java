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
package io.sandglass.faker.table;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.jspecify.annotations.Nullable;

/** Flink's internal values as Java's, each checked to be one of its type. */
final class TypedValues {
    private static final int MILLIS_PER_DAY = 86_400_000;
    private static final int[] POWERS = {
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    /** The years 0 to 9999, in any zone. */
    private static final long FIRST_MILLIS = -62_167_219_200_000L - MILLIS_PER_DAY;

    private static final long LAST_MILLIS = 253_402_300_800_000L + MILLIS_PER_DAY;

    /** A value is none of its type. */
    static final class MisfitException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MisfitException(@Nullable Object value, LogicalType type) {
            super("'" + value + "' is no value of type " + type.asSummaryString());
        }
    }

    private TypedValues() {}

    /** A row with its kind. */
    static Object plain(RowData row, RowType type) {
        return List.of(row.getRowKind(), struct(row, type));
    }

    private static List<@Nullable Object> struct(RowData row, RowType type) {
        require(row.getArity() == type.getFieldCount(), row, type);
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < type.getFieldCount(); i++) {
            LogicalType field = type.getTypeAt(i);
            // The getter of a type that is NOT NULL looks for none.
            values.add(value(RowData.createFieldGetter(field.copy(true), i).getFieldOrNull(row), field));
        }
        return values;
    }

    private static @Nullable Object value(@Nullable Object value, LogicalType type) {
        if (value == null) {
            require(type.isNullable(), value, type);
            return null;
        }
        switch (type.getTypeRoot()) {
            case CHAR -> {
                String text = text((StringData) value);
                require(text.codePointCount(0, text.length()) == LogicalTypeChecks.getLength(type), text, type);
                return text;
            }
            case VARCHAR -> {
                String text = text((StringData) value);
                require(text.codePointCount(0, text.length()) <= LogicalTypeChecks.getLength(type), text, type);
                return text;
            }
            case BINARY -> {
                byte[] bytes = (byte[]) value;
                require(bytes.length == LogicalTypeChecks.getLength(type), bytes.length, type);
                return ByteBuffer.wrap(bytes);
            }
            case VARBINARY -> {
                byte[] bytes = (byte[]) value;
                require(bytes.length <= LogicalTypeChecks.getLength(type), bytes.length, type);
                return ByteBuffer.wrap(bytes);
            }
            case DECIMAL -> {
                BigDecimal number = ((DecimalData) value).toBigDecimal();
                DecimalType decimal = (DecimalType) type;
                require(number.scale() == decimal.getScale(), value, type);
                require(number.signum() == 0 || number.precision() <= decimal.getPrecision(), value, type);
                return number;
            }
            case DATE -> {
                long days = (Integer) value;
                require(days >= FIRST_MILLIS / MILLIS_PER_DAY && days <= LAST_MILLIS / MILLIS_PER_DAY, value, type);
                return days;
            }
            case TIME_WITHOUT_TIME_ZONE -> {
                int millis = (Integer) value;
                int step = POWERS[3 - Math.min(3, LogicalTypeChecks.getPrecision(type))];
                require(millis >= 0 && millis < MILLIS_PER_DAY && millis % step == 0, value, type);
                return millis;
            }
            case TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> {
                TimestampData time = (TimestampData) value;
                require(time.getMillisecond() >= FIRST_MILLIS && time.getMillisecond() < LAST_MILLIS, value, type);
                int nanos = (int) Math.floorMod(time.getMillisecond(), 1000L) * 1_000_000 + time.getNanoOfMillisecond();
                require(nanos % POWERS[9 - LogicalTypeChecks.getPrecision(type)] == 0, value, type);
                return time;
            }
            case ARRAY -> {
                return elements((ArrayData) value, ((ArrayType) type).getElementType());
            }
            case MAP -> {
                return entries((MapData) value, ((MapType) type).getKeyType(), ((MapType) type).getValueType());
            }
            case MULTISET -> {
                Map<@Nullable Object, @Nullable Object> counts =
                        entries((MapData) value, ((MultisetType) type).getElementType(), new IntType(false));
                counts.values().forEach(count -> require(count != null && (Integer) count > 0, counts, type));
                return counts;
            }
            case ROW -> {
                return struct((RowData) value, (RowType) type);
            }
            default -> {
                return value;
            }
        }
    }

    /** As it leaves a task: a surrogate without its other half, which a text of Java's may have, is no UTF-8. */
    private static String text(StringData text) {
        return new String(text.toBytes(), StandardCharsets.UTF_8);
    }

    private static List<@Nullable Object> elements(ArrayData array, LogicalType type) {
        ArrayData.ElementGetter getter = ArrayData.createElementGetter(type.copy(true));
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(value(getter.getElementOrNull(array, i), type));
        }
        return elements;
    }

    private static Map<@Nullable Object, @Nullable Object> entries(MapData map, LogicalType key, LogicalType value) {
        List<@Nullable Object> keys = elements(map.keyArray(), key);
        List<@Nullable Object> values = elements(map.valueArray(), value);
        Map<@Nullable Object, @Nullable Object> entries = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            entries.put(keys.get(i), values.get(i));
        }
        require(entries.size() == keys.size(), "keys that come twice", key);
        return entries;
    }

    private static void require(boolean isOfType, @Nullable Object value, LogicalType type) {
        if (!isOfType) {
            throw new MisfitException(value, type);
        }
    }
}
