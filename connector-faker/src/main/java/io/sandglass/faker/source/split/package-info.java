/** Defines the lanes that a stream of rows is split into, and their format in checkpoints. */
package io.sandglass.faker.source.split;
