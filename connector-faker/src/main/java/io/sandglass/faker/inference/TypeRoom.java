package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;

/** How much a type can hold. */
public final class TypeRoom {
    private static final int MAX_BYTES_OF_CHARACTER = 4;

    private static final long LARGEST_EXACT_FLOAT = 1L << 24;
    private static final long LARGEST_EXACT_DOUBLE = 1L << 53;

    /** So that one more is a long as well. */
    private static final int MAX_DIGITS = 17;

    private TypeRoom() {}

    /** How many characters are sure to fit, whichever they are; -1 if the type holds no text. */
    static int characters(LogicalType type) {
        if (type.is(LogicalTypeFamily.CHARACTER_STRING)) {
            return LogicalTypeChecks.getLength(type);
        }
        return type.is(LogicalTypeFamily.BINARY_STRING)
                ? LogicalTypeChecks.getLength(type) / MAX_BYTES_OF_CHARACTER
                : -1;
    }

    /** A whole number that fits, as does its negative and all between the two; -1 if the type holds no numbers. */
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

    /** How many digits behind the point a number may have. */
    static int scale(LogicalType type) {
        if (type instanceof DecimalType decimal) {
            return decimal.getScale();
        }
        return type.is(LogicalTypeFamily.APPROXIMATE_NUMERIC) ? MAX_DIGITS : 0;
    }
}
