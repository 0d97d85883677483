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
package io.sandglass.session.state;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.types.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * The state format of values of split columns: one byte for the kind of the value, then the value. An aggregate function doesn't know
 * the types of its conditions when it declares its state, so the format tells them. {@link #canonical} makes values of one family
 * of types equal, so a column may become wider.
 */
public final class SplitValueFormat {
    private static final int NULL = 0;
    private static final int BOOLEAN = 1;
    private static final int INTEGER = 2;
    private static final int FLOATING_POINT = 3;
    private static final int TEXT = 4;
    private static final int DECIMAL = 5;
    private static final int TIME = 6;
    private static final int BYTES = 7;

    private SplitValueFormat() {}

    /**
     * Returns a value in the form in which state holds it and in which values are compared. It keeps no reference to the row.
     *
     * @param value a value in Flink's internal data format, of a type that conditions may have; may be null
     */
    public static @Nullable Object canonical(@Nullable Object value) {
        if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float || value instanceof Double) {
            // The sum makes the negative zero the positive one, which SQL takes for the same number.
            return ((Number) value).doubleValue() + 0.0;
        }
        if (value instanceof StringData text) {
            return text.toString();
        }
        if (value instanceof DecimalData decimal) {
            return decimal.toBigDecimal().stripTrailingZeros();
        }
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }

    /** Writes a value in its canonical form. */
    static void write(@Nullable Object value, DataOutputView target) throws IOException {
        if (value == null) {
            target.writeByte(NULL);
        } else if (value instanceof Boolean bool) {
            target.writeByte(BOOLEAN);
            target.writeBoolean(bool);
        } else if (value instanceof Long number) {
            target.writeByte(INTEGER);
            target.writeLong(number);
        } else if (value instanceof Double number) {
            target.writeByte(FLOATING_POINT);
            target.writeDouble(number);
        } else if (value instanceof String text) {
            target.writeByte(TEXT);
            StringValue.writeString(text, target);
        } else if (value instanceof BigDecimal decimal) {
            target.writeByte(DECIMAL);
            target.writeInt(decimal.scale());
            writeBytes(decimal.unscaledValue().toByteArray(), target);
        } else if (value instanceof TimestampData time) {
            target.writeByte(TIME);
            target.writeLong(time.getMillisecond());
            target.writeInt(time.getNanoOfMillisecond());
        } else if (value instanceof byte[] bytes) {
            target.writeByte(BYTES);
            writeBytes(bytes, target);
        } else {
            throw new IllegalArgumentException("Split value: " + value.getClass() + " isn't a canonical form.");
        }
    }

    /** Reads a value that {@link #write} wrote. */
    static @Nullable Object read(DataInputView source) throws IOException {
        int kind = source.readByte();
        return switch (kind) {
            case NULL -> null;
            case BOOLEAN -> source.readBoolean();
            case INTEGER -> source.readLong();
            case FLOATING_POINT -> source.readDouble();
            case TEXT -> StringValue.readString(source);
            case DECIMAL -> readDecimal(source);
            case TIME -> TimestampData.fromEpochMillis(source.readLong(), source.readInt());
            case BYTES -> readBytes(source);
            default ->
                throw new IOException(
                        "The state of a session function has a split value of the unknown kind " + kind + ".");
        };
    }

    private static BigDecimal readDecimal(DataInputView source) throws IOException {
        int scale = source.readInt();
        return new BigDecimal(new BigInteger(readBytes(source)), scale);
    }

    private static void writeBytes(byte[] bytes, DataOutputView target) throws IOException {
        VariableLength.write(bytes.length, target);
        target.write(bytes);
    }

    private static byte[] readBytes(DataInputView source) throws IOException {
        byte[] bytes = new byte[(int) VariableLength.read(source)];
        source.readFully(bytes);
        return bytes;
    }
}
