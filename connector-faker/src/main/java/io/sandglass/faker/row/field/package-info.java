/** Generates the values of fields: single values, nested values, metadata and NULL. */
package io.sandglass.faker.row.field;
