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
package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;

/** The capacity of a type. */
public final class TypeRoom {
    private static final int MAX_BYTES_OF_CHARACTER = 4;

    private static final long LARGEST_EXACT_FLOAT = 1L << 24;
    private static final long LARGEST_EXACT_DOUBLE = 1L << 53;

    /** The maximum number of digits, so that the next larger number is still a long. */
    private static final int MAX_DIGITS = 17;

    private TypeRoom() {}

    /** Returns the number of characters that always fit, whatever they are. Returns -1 if the type holds no text. */
    static int characters(LogicalType type) {
        if (type.is(LogicalTypeFamily.CHARACTER_STRING)) {
            return LogicalTypeChecks.getLength(type);
        }
        return type.is(LogicalTypeFamily.BINARY_STRING)
                ? LogicalTypeChecks.getLength(type) / MAX_BYTES_OF_CHARACTER
                : -1;
    }

    /** Returns a number N such that all whole numbers from -N to N fit. Returns -1 if the type holds no numbers. */
    static long largestNumber(LogicalType type) {
        if (type.is(LogicalTypeRoot.TINYINT)) {
            return Byte.MAX_VALUE;
        } else if (type.is(LogicalTypeRoot.SMALLINT)) {
            return Short.MAX_VALUE;
        } else if (type.is(LogicalTypeRoot.INTEGER)) {
            return Integer.MAX_VALUE;
        } else if (type instanceof DecimalType decimal) {
            return largestOf(decimal.getPrecision() - decimal.getScale());
        }
        return type.is(LogicalTypeFamily.NUMERIC) ? largestOf(MAX_DIGITS) : -1;
    }

    /**
     * Returns a number N such that a type holds all whole numbers from -N to N as different values. Returns -1 if the type holds
     * no numbers.
     */
    public static long largestExact(LogicalType type) {
        if (type.is(LogicalTypeRoot.FLOAT)) {
            return LARGEST_EXACT_FLOAT;
        }
        return type.is(LogicalTypeRoot.DOUBLE) ? LARGEST_EXACT_DOUBLE : largestNumber(type);
    }

    private static long largestOf(int digits) {
        return (long) Math.pow(10, Math.min(digits, MAX_DIGITS)) - 1;
    }

    /** Returns the maximum number of decimal places. */
    static int scale(LogicalType type) {
        if (type instanceof DecimalType decimal) {
            return decimal.getScale();
        }
        return type.is(LogicalTypeFamily.APPROXIMATE_NUMERIC) ? MAX_DIGITS : 0;
    }
}
