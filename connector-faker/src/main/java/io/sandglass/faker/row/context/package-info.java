/** Compiles the expressions of fields, in a context that all fields of a table share. */
package io.sandglass.faker.row.context;
