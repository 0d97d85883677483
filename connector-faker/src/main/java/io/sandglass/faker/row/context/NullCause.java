package io.sandglass.faker.row.context;

import io.sandglass.faker.timeline.ColumnPlace;
import java.util.function.LongPredicate;

/** A reason why a field is NULL in some rows: a value that its expression uses is NULL there. */
public sealed interface NullCause permits NullDraw, NullRecordField {

    /**
     * Returns a test of whether the used value is NULL, given the row key with which the field makes its values.
     *
     * @param place the current row as the field sees it
     */
    LongPredicate test(RowContext context, ColumnPlace place);
}
