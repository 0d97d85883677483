/** Validates the expressions of a table while the query is planned: they compile, and their values fit the columns. */
package io.sandglass.faker.table.proof;
