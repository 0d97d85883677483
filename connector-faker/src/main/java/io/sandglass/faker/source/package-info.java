/**
 * Emits the rows of a row spec at a rate, as a FLIP-27 source.
 *
 * <p>The package depends on splits, readers, checkpoints and time. It must not depend on options, tables or expressions.
 */
package io.sandglass.faker.source;
