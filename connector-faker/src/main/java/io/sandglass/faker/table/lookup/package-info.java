/** The functions and plans of lookup joins, which find the rows of a key. */
package io.sandglass.faker.table.lookup;
