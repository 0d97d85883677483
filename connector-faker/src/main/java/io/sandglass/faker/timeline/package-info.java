/**
 * The position of each row in a stream: its event time, session and key, and whether it is a duplicate or a change.
 *
 * <p>The input is the index of a row, and the output is a {@link io.sandglass.faker.timeline.RowPlace}. Everything is a
 * function of the seed and the index. The package keeps only caches of results that are slow to compute. It must not
 * depend on Flink or on how values are generated.
 */
package io.sandglass.faker.timeline;
