package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.jspecify.annotations.Nullable;

/** The meaning of a field that is true or false. */
record FlagMeaning() implements Meaning {
    private static final String BOOLEAN = "#{bool.bool}";
    private static final Meaning ZERO_OR_ONE = new NumberMeaning(0, 1, 0);

    @Override
    public @Nullable String expression(LogicalType type) {
        int room = TypeRoom.characters(type);
        if (room >= "false".length() || type.is(LogicalTypeRoot.BOOLEAN)) {
            return BOOLEAN;
        }
        return room >= 1 ? "#{options.option 'Y','N'}" : ZERO_OR_ONE.expression(type);
    }
}
