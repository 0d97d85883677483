/** Readers of the texts that users write: names, numbers, dates and times. This package depends on no other one. */
package io.sandglass.faker.text;
