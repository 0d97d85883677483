/** Assigns the lanes to the readers, once. */
package io.sandglass.faker.source.enumerator;
