/**
 * Compiles the specification of a table's rows to a plan that makes each row from the seed and its index.
 *
 * <p>References go one way: {@code emitter -> row -> field -> context -> value}. None of these packages knows options, tables or
 * sources.
 */
package io.sandglass.faker.row;
