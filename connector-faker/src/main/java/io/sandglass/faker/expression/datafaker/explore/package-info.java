/** The exploration of Datafaker: which texts a call can give, and how a provider puts them together. */
package io.sandglass.faker.expression.datafaker.explore;
