package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.RecordField;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a field of the user's own records is NULL in the record that is drawn.
 *
 * @param records their name
 * @param field the name of the field
 * @param texts of the field in all records, at least one of them null
 * @param isOfRow whether the row's record is meant, rather than that of an element of a collection in it
 */
public record NullRecordField(String records, String field, List<@Nullable String> texts, boolean isOfRow)
        implements NullCause {

    /** The same for a value that is made of a column's, wherever it stands itself. */
    NullRecordField ofRow() {
        return new NullRecordField(records, field, texts, true);
    }

    /** The number of the first record in which it is NULL, from 1. */
    public int firstNull() {
        return texts.indexOf(null) + 1;
    }

    @Override
    public LongPredicate test(RowContext context) {
        LongSupplier draw = context.place().sharedDraw(records);
        return rowKey -> {
            context.random().seek(0, isOfRow ? context.place().draws() : rowKey);
            return texts.get(RecordField.drawn(draw.getAsLong(), texts.size())) == null;
        };
    }
}
