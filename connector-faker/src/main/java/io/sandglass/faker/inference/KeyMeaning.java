package io.sandglass.faker.inference;

import io.sandglass.faker.spec.StreamSpec;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * The key of a row: numbers and short texts count up where there is room for all rows, and are drawn otherwise, so that they
 * repeat; long texts are UUIDs.
 *
 * @param rowCount how many rows the table has, or {@link StreamSpec#UNBOUNDED}
 */
record KeyMeaning(long rowCount) implements Meaning {
    private static final Meaning UUID = new TextMeaning("#{Internet.uuid}", 36);
    private static final int MAX_DIGITS = 12;
    private static final Meaning NUMBER = new NumberMeaning(1, 999_999_999_999L, 0);

    @Override
    public @Nullable String expression(LogicalType type) {
        // Of a table without an end no job is expected to come to the last INT.
        if (TypeRoom.largestExact(type) >= (isUnbounded() ? Integer.MAX_VALUE : rowCount)) {
            return sequence(1);
        }
        String uuid = UUID.expression(type);
        if (uuid != null) {
            return uuid;
        }
        int room = TypeRoom.characters(type);
        return room >= 1 ? digits(Math.min(room, MAX_DIGITS)) : NUMBER.expression(type);
    }

    /** All texts have equally many, so that a CHAR has no blanks. */
    private String digits(int count) {
        long first = (long) Math.pow(10, count - 1);
        return isUnbounded() || rowCount > 9 * first ? "#{numerify '" + "#".repeat(count) + "'}" : sequence(first);
    }

    private boolean isUnbounded() {
        return rowCount == StreamSpec.UNBOUNDED;
    }

    private static String sequence(long first) {
        return "#{sequence.next '" + first + "'}";
    }
}
