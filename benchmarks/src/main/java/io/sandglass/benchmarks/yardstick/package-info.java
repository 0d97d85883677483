/**
 * A table connector {@code yardstick}: makers of rows to compare with, behind the same SQL, the same kind of source and the
 * same watermarks as the connector has.
 */
package io.sandglass.benchmarks.yardstick;
