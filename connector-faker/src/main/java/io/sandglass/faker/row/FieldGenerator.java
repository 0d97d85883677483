package io.sandglass.faker.row;

import org.jspecify.annotations.Nullable;

/** Makes the value of one field, in Flink's internal form. */
interface FieldGenerator {

    /**
     * Returns the value, or null where the field is drawn to be NULL.
     *
     * @param rowKey the row's index, or inside a collection what stands for row and position together
     * @throws ValueException if the expression gives no value of the field's type
     */
    @Nullable
    Object generate(long rowKey);
}
