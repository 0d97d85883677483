/** The compilers of calls, one for each family of calls, and what they share: the planning context, the reader of arguments, and the table that a call may refer to. */
package io.sandglass.faker.expression.call;
