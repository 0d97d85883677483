/** The exploration of Datafaker calls: which texts a call can give, and which forms they have. */
package io.sandglass.faker.expression.datafaker.explore;
