/**
 * The reference of all calls that an expression can make. The build generates it, and the jar contains it.
 *
 * <p>It knows the compiler of expressions, and neither Flink nor Datafaker.
 */
package io.sandglass.faker.reference;
