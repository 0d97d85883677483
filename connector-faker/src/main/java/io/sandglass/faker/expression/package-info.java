/**
 * The entry of the expression compiler: the text of an expression becomes a {@link
 * io.sandglass.faker.expression.plan.CompiledExpression}.
 *
 * <p>No package below this one knows Flink. A mistake of the user is reported as an {@link
 * io.sandglass.faker.expression.syntax.ExpressionException}, which knows the character in question. References between the
 * packages go in one direction: this package, {@code datafaker}, {@code call}, {@code plan} and {@code syntax}.
 */
package io.sandglass.faker.expression;
