/** Serves the lanes of one subtask, in the order of the rows' indexes and at its share of the rate. */
package io.sandglass.faker.source.reader;
