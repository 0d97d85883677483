/**
 * Specifies a table: what the user requested, in immutable and serializable values.
 *
 * <p>Flink sends only these values to the cluster. The package depends on Flink's logical types, but not on options, the
 * meaning of expressions, or rows.
 */
package io.sandglass.faker.spec;
