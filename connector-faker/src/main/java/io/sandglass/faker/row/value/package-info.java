/**
 * Converts the values of expressions to Flink's internal formats. {@link io.sandglass.faker.row.value.ValueConverters} holds the
 * project's only switch over Flink's logical types.
 */
package io.sandglass.faker.row.value;
