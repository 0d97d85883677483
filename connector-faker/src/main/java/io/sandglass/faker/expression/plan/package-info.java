/**
 * What expressions are compiled to: small nodes that draw a value each time they are asked.
 *
 * <p>They know neither Datafaker, but for the node that calls it, nor Flink. What reads expressions and decides which nodes
 * they become is the package around.
 */
package io.sandglass.faker.expression.plan;
