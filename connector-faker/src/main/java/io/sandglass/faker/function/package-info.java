/**
 * The SQL skin of expressions outside of tables: {@code LOAD MODULE faker} enters, functions by name leave. Every mistake of a
 * user in a constant expression ends here, while the query is planned.
 *
 * <p>It may know the compiler, rows, the inference and the reference of expressions, but no table; no other package may know it.
 */
package io.sandglass.faker.function;
