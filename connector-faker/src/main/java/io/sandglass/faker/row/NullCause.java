package io.sandglass.faker.row;

import java.util.function.LongPredicate;

/** Why a field is NULL in some rows: something that its value is made of is. */
public sealed interface NullCause permits NullDraw, NullRecordField {

    /** Makes a test whether it is NULL, for a field whose draws have the given place among those of all rows. */
    LongPredicate test(RowContext context);
}
