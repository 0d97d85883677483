/** The readers of the options of a table. They report all invalid options in one message. */
package io.sandglass.faker.table.options;
