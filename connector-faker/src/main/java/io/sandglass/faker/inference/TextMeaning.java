package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * A text.
 *
 * @param room how many characters a column needs for it: of spelled-out text those of the longest value, as it is never cut; of
 *     free text as many as leave something to recognize
 */
record TextMeaning(String expression, int room) implements Meaning {

    @Override
    public @Nullable String expression(LogicalType type) {
        return TypeRoom.characters(type) >= room ? expression : null;
    }
}
