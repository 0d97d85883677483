package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/** What the values of a field are, as far as its name tells. */
@FunctionalInterface
interface Meaning {

    /** An expression all of whose values fit the type in every locale; null if the type can't hold such values. */
    @Nullable
    String expression(LogicalType type);
}
