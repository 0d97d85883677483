/** The compilers of calls, one for each family, and what they share: planning context, argument reader, and table scope. */
package io.sandglass.faker.expression.call;
