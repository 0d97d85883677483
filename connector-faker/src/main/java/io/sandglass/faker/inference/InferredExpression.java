package io.sandglass.faker.inference;

import io.sandglass.faker.spec.FieldPath;
import org.apache.flink.table.types.logical.LogicalType;

/**
 * An expression that was inferred for a field.
 *
 * @param type the field's type, which has no fields or elements of its own
 */
public record InferredExpression(FieldPath path, LogicalType type, String expression) {

    /** Returns the name of the option that sets the expression. */
    public String option() {
        return path.option("expression");
    }
}
