/**
 * The inference of expressions: the input is the columns of a table, and the output is an expression for each field.
 * The expression depends on the field's name and type.
 *
 * <p>The package knows Flink's logical types and the paths of fields. It handles expressions as text and knows only the
 * names of options.
 */
package io.sandglass.faker.inference;
