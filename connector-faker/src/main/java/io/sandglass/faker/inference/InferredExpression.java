package io.sandglass.faker.inference;

import io.sandglass.faker.spec.FieldPath;
import org.apache.flink.table.types.logical.LogicalType;

/**
 * An expression that was found for a field.
 *
 * @param type never one with fields or elements of its own
 */
public record InferredExpression(FieldPath path, LogicalType type, String expression) {

    /** The name of the option that asks for the expression. */
    public String option() {
        return path.option("expression");
    }
}
