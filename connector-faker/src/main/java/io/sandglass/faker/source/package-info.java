/**
 * The conveyor: a row spec, a number of rows and a rate enter, a FLIP-27 source leaves.
 *
 * <p>It knows splits, readers, checkpoints and time; it must not know options, tables or expressions.
 */
package io.sandglass.faker.source;
