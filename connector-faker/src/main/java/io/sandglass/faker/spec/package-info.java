/**
 * The order form: what the user asked of a table, in immutable and serializable values.
 *
 * <p>It is all that travels to the cluster. It knows Flink's logical types and nothing of options, expressions' meaning or
 * rows.
 */
package io.sandglass.faker.spec;
