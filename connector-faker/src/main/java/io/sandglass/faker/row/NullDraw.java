package io.sandglass.faker.row;

import io.sandglass.faker.spec.FieldPath;

/**
 * Whether a field is NULL in a row.
 *
 * @param path of the field, or of a ROW around it
 * @param rate how often it is, above 0 to 1
 */
public record NullDraw(FieldPath path, double rate) {}
