/**
 * Defines the SQL functions of expressions outside of tables, for {@code LOAD MODULE faker}. It reports every mistake of a user
 * in a constant expression while the query is planned.
 *
 * <p>The package may depend on the compiler, rows, the inference and the reference of expressions, but not on tables. No other
 * package may depend on it.
 */
package io.sandglass.faker.function;
