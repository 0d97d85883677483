/** The compiler of Datafaker calls. It finds the method or data entry of a call, and the fastest plan of its values. */
package io.sandglass.faker.expression.datafaker;
