/**
 * The catalogue: what an expression can call, listed while the connector is built and read from its jar.
 *
 * <p>It knows the compiler, and neither Flink nor Datafaker.
 */
package io.sandglass.faker.catalogue;
