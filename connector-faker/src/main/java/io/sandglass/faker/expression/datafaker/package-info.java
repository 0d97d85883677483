/** The compiler of calls to Datafaker: it finds the method or data entry that a call means, and the fastest plan of its values. */
package io.sandglass.faker.expression.datafaker;
