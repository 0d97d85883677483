/** The parser of expressions: text to {@link io.sandglass.faker.expression.syntax.Expression}. */
package io.sandglass.faker.expression.syntax;
