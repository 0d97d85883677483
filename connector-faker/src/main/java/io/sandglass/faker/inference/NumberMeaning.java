package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * A number in a range, or in what the type can hold of it.
 *
 * @param min inclusive
 * @param max inclusive
 * @param scale how many digits stand behind the point where the type has them
 */
record NumberMeaning(long min, long max, int scale) implements Meaning {

    @Override
    public @Nullable String expression(LogicalType type) {
        int length = Math.max(Long.toString(min).length(), Long.toString(max).length()) + (scale == 0 ? 0 : 1 + scale);
        if (TypeRoom.characters(type) >= length) {
            return range(min, max, scale);
        }
        // 0 in a decimal that has no digits before the point.
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
