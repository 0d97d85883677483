/**
 * The workshop: a row spec enters, rows leave, each a function of the seed and its index.
 *
 * <p>It must not know options, tables or sources. {@link io.sandglass.faker.row.ValueConverters} holds the project's only
 * switch over Flink's types.
 */
package io.sandglass.faker.row;
