package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * A text.
 *
 * @param expression an expression for the text
 * @param room the number of characters that a column needs. Spelled-out text is never cut, so it is the length of the
 *     longest value. For free text, it is a length that leaves enough to recognize.
 */
record TextMeaning(String expression, int room) implements Meaning {

    @Override
    public @Nullable String expression(LogicalType type) {
        return TypeRoom.characters(type) >= room ? expression : null;
    }
}
