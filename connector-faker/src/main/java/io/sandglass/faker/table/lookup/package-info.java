/** Finds the rows of a key, for lookup joins. */
package io.sandglass.faker.table.lookup;
