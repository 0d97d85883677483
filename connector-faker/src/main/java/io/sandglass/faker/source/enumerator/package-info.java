/** Deals the lanes out to the readers, once. */
package io.sandglass.faker.source.enumerator;
