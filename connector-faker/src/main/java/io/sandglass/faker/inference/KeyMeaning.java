package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.jspecify.annotations.Nullable;

/** The key of a row: whole numbers count up where there is room for many, and texts are drawn from so many that few come twice. */
record KeyMeaning() implements Meaning {
    private static final Meaning UUID = new TextMeaning("#{Internet.uuid}", 36);
    private static final int MAX_DIGITS = 12;
    private static final Meaning NUMBER = new NumberMeaning(1, 999_999_999_999L, 0);

    @Override
    public @Nullable String expression(LogicalType type) {
        if (type.is(LogicalTypeRoot.BIGINT) || type.is(LogicalTypeRoot.INTEGER)) {
            return "#{sequence.next '1'}";
        }
        String uuid = UUID.expression(type);
        if (uuid != null) {
            return uuid;
        }
        int room = TypeRoom.characters(type);
        return room >= 1 ? "#{numerify '" + "#".repeat(Math.min(room, MAX_DIGITS)) + "'}" : NUMBER.expression(type);
    }
}
