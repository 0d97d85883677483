/** Emits the rows of one subtask's lanes, in the order of their indexes and at the subtask's share of the rate. */
package io.sandglass.faker.source.reader;
