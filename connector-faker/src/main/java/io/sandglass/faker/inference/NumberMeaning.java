package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * A number in a range, or in the part of the range that the type can hold.
 *
 * @param min the minimum, inclusive
 * @param max the maximum, inclusive
 * @param scale the number of decimal places if the type has enough of them
 */
record NumberMeaning(long min, long max, int scale) implements Meaning {

    @Override
    public @Nullable String expression(LogicalType type) {
        int length = Math.max(Long.toString(min).length(), Long.toString(max).length()) + (scale == 0 ? 0 : 1 + scale);
        if (TypeRoom.characters(type) >= length) {
            return range(min, max, scale);
        }
        // It is 0 for a decimal that has only decimal places.
        long largest = TypeRoom.largestNumber(type);
        return largest >= 1 && min <= largest
                ? range(Math.max(min, -largest), Math.min(max, largest), Math.min(scale, TypeRoom.scale(type)))
                : null;
    }

    private static String range(long from, long to, int scale) {
        return scale == 0
                ? "#{number.numberBetween '" + from + "','" + (to + 1) + "'}"
                : "#{number.randomDouble '" + scale + "','" + from + "','" + to + "'}";
    }
}
