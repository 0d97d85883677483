/**
 * The compiler: the input is the text of an expression, and the output is a plan that is evaluated for each row.
 *
 * <p>The package must not depend on Flink, tables or options. It reports each error of a user as an
 * {@link io.sandglass.faker.expression.ExpressionException} with the position of the character that it is about.
 */
package io.sandglass.faker.expression;
