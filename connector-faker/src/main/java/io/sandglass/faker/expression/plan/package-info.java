/**
 * The nodes that expressions are compiled to. Each node draws a value each time it is evaluated.
 *
 * <p>The nodes know neither Flink nor Datafaker. The parent package parses expressions and decides which nodes they
 * become.
 */
package io.sandglass.faker.expression.plan;
