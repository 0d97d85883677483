/** Emits the rows of a table as inserts, as changes, or as upserts. */
package io.sandglass.faker.row.emitter;
