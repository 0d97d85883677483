/** Reads the options of a table, and reports all invalid options in one message. */
package io.sandglass.faker.table.options;
