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
package io.sandglass.faker.row.draw;

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.timeline.RowRandom;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.util.function.ToLongFunction;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;

/**
 * Hashes of single values in Flink's internal format. Equal numbers have equal hashes in all numeric types, and equal texts and
 * times have equal hashes whatever their length and precision.
 */
public final class KeyHash {
    /** The magnitude below which every whole number is a DOUBLE. */
    private static final double MAX_EXACT = 1L << 53;

    /** Reads eight bytes, in the same order on every machine. */
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private KeyHash() {}

    /** Returns the hash function of a type that an expression can fill. */
    public static ToLongFunction<Object> of(LogicalType type) {
        if (type.is(LogicalTypeFamily.CHARACTER_STRING)) {
            return type.is(LogicalTypeRoot.CHAR) ? KeyHash::ofPadded : KeyHash::ofText;
        } else if (type.is(LogicalTypeFamily.BINARY_STRING)) {
            return value -> ofBytes((byte[]) value, ((byte[]) value).length);
        } else if (type.is(LogicalTypeRoot.BOOLEAN)) {
            return value -> RowRandom.rowKey((Boolean) value ? 1 : 0);
        } else if (type.is(LogicalTypeRoot.DECIMAL)) {
            return value -> ofDecimal((DecimalData) value);
        } else if (type.is(LogicalTypeFamily.APPROXIMATE_NUMERIC)) {
            return value -> ofDouble(((Number) value).doubleValue());
        } else if (type.is(LogicalTypeFamily.TIMESTAMP)) {
            return value -> ofTime((TimestampData) value);
        }
        // Whole numbers, and the days and milliseconds of dates, times of day and intervals.
        return value -> RowRandom.rowKey(((Number) value).longValue());
    }

    private static long ofText(Object value) {
        byte[] bytes = ((StringData) value).toBytes();
        return ofBytes(bytes, bytes.length);
    }

    /** Leaves out the blanks that pad a CHAR, so that it equals a VARCHAR. */
    private static long ofPadded(Object value) {
        byte[] bytes = ((StringData) value).toBytes();
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == ' ') {
            length--;
        }
        return ofBytes(bytes, length);
    }

    /** Mixes eight bytes at a time, because keys of texts are common. */
    private static long ofBytes(byte[] bytes, int length) {
        long hash = Draws.mix(length + Draws.GAMMA);
        int next = 0;
        for (; next + Long.BYTES <= length; next += Long.BYTES) {
            hash = Draws.mix((hash ^ (long) WORDS.get(bytes, next)) + Draws.GAMMA);
        }
        long rest = 0;
        for (; next < length; next++) {
            rest = (rest << Byte.SIZE) | (bytes[next] & 0xFF);
        }
        return Draws.mix((hash ^ rest) + Draws.GAMMA);
    }

    private static long ofDecimal(DecimalData value) {
        if (value.scale() == 0 && value.isCompact()) {
            return RowRandom.rowKey(value.toUnscaledLong());
        }
        BigDecimal number = value.toBigDecimal().stripTrailingZeros();
        return number.scale() <= 0 && number.toBigInteger().bitLength() < Long.SIZE
                ? RowRandom.rowKey(number.longValueExact())
                : ofText(StringData.fromString(number.toString()));
    }

    private static long ofDouble(double value) {
        return Math.rint(value) == value && Math.abs(value) < MAX_EXACT
                ? RowRandom.rowKey((long) value)
                : Draws.mix(Double.doubleToLongBits(value));
    }

    private static long ofTime(TimestampData value) {
        long millis = RowRandom.rowKey(value.getMillisecond());
        return value.getNanoOfMillisecond() == 0 ? millis : Draws.mix(millis + value.getNanoOfMillisecond());
    }
}
