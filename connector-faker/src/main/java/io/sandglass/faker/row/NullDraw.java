package io.sandglass.faker.row;

import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.timeline.RowRandom;
import java.util.function.LongPredicate;

/**
 * Whether a field is NULL in a row.
 *
 * @param path of the field, or of a ROW around it
 * @param rate how often it is, above 0 to 1
 */
public record NullDraw(FieldPath path, double rate) implements NullCause {

    /** Asked at the row's own place, as the field in question may lie in a collection and this one does not. */
    @Override
    public LongPredicate test(RowContext context) {
        long nullKey = RowRandom.fieldKey(context.seed(), path.steps(), "null");
        return rowKey -> {
            context.random().seek(nullKey, context.place().draws());
            return context.random().nextDouble() < rate;
        };
    }
}
