/**
 * The compiler: the text of an expression enters, something that can be evaluated per row leaves.
 *
 * <p>It must not know Flink, tables or options. Every mistake of the user leaves as an {@link
 * io.sandglass.faker.expression.ExpressionException} that knows the character it is about.
 */
package io.sandglass.faker.expression;
