package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/** The meaning of a field's values, as inferred from its name. */
@FunctionalInterface
interface Meaning {

    /**
     * Returns an expression whose values all fit the type in every locale. Returns null if the type can't hold such
     * values.
     */
    @Nullable
    String expression(LogicalType type);
}
