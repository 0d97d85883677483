/** The lanes that a stream of rows is split into, and how they are written into checkpoints. */
package io.sandglass.faker.source.split;
