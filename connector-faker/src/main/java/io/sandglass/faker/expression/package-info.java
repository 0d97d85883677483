/**
 * The entry of the expression compiler: the input is the text of an expression, and the output is a {@link
 * io.sandglass.faker.expression.plan.CompiledExpression} that is evaluated for each row.
 *
 * <p>Neither this package nor those below it depend on Flink, tables or options. They report each error of a user as an {@link
 * io.sandglass.faker.expression.syntax.ExpressionException} with the position of the character that it is about. References
 * between the packages go in one direction: this package, {@code datafaker}, {@code call}, {@code plan}, {@code syntax}.
 */
package io.sandglass.faker.expression;
